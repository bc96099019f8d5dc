//! How far the tests are and how long they will take, and in full what failed.

use super::Passed;
use std::collections::HashMap;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Where the output is no terminal, a line as often as this.
const BETWEEN_LINES: Duration = Duration::from_secs(10);

/// How long a test takes as long as none of its kind has ended.
const USUAL: Duration = Duration::from_secs(1);

#[derive(Default)]
struct Kind {
    left: u32,
    done: u32,
    spent: Duration,
}

pub struct Progress {
    kinds: HashMap<String, Kind>,
    workers: usize,
    total: usize,
    done: usize,
    begin: Instant,
    told: Instant,
    terminal: bool,
}

impl Progress {
    pub fn new<'a>(kinds_of_jobs: impl Iterator<Item = &'a str>, workers: usize) -> Progress {
        let mut kinds: HashMap<String, Kind> = HashMap::new();
        let mut total = 0;
        for kind in kinds_of_jobs {
            kinds.entry(kind.to_owned()).or_default().left += 1;
            total += 1;
        }
        Progress {
            kinds,
            workers,
            total,
            done: 0,
            begin: Instant::now(),
            told: Instant::now(),
            terminal: io::stdout().is_terminal(),
        }
    }

    pub fn done(&mut self, kind: &str, title: &str, took: Duration, result: &Result<Passed, String>) {
        self.done += 1;
        let of_kind = self.kinds.get_mut(kind).expect("a kind that was announced");
        of_kind.left -= 1;
        of_kind.done += 1;
        of_kind.spent += took;
        self.clear();
        if let Err(text) = result {
            // Indented: a result of its own in it is no result of this run.
            let text = text.trim_end().replace('\n', "\n    ");
            println!("\n---- FAILED: {title} ----\n    {text}\n");
        }
        if self.terminal {
            print!("{}  {title}", self.line());
            let _ = io::stdout().flush();
        } else if self.told.elapsed() >= BETWEEN_LINES {
            self.told = Instant::now();
            println!("{}", self.line());
        }
    }

    /// The number of tests that ran.
    pub fn finish(self) -> usize {
        self.clear();
        println!(
            "{} of {} tests in {}",
            self.done,
            self.total,
            clock(self.begin.elapsed())
        );
        self.done
    }

    /// A line that is written over the last one.
    fn clear(&self) {
        if self.terminal {
            print!("\r\x1b[K");
        }
    }

    fn line(&self) -> String {
        format!(
            "{} of {}, {} so far, about {} to go",
            self.done,
            self.total,
            clock(self.begin.elapsed()),
            clock(self.to_go())
        )
    }

    /// Each kind goes on as it went until now.
    fn to_go(&self) -> Duration {
        let left: Duration = self
            .kinds
            .values()
            .map(|kind| kind.left * kind.spent.checked_div(kind.done).unwrap_or(USUAL))
            .sum();
        left / u32::try_from(self.workers).unwrap_or(u32::MAX)
    }
}

fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}
