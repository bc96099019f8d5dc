//! Builds and runs the C programs of tests-c/, several at a time, and on request all other tests beside them.
//!
//! usage: cargo test --test c_programs -- [--everything] [--build NAME] [word...]
//!
//! Words select: `connect` the programs whose path below tests-c/ contains it, `names/` those of one topic. `--build gcc`
//! takes one build only. `--everything` adds what else `cargo test` runs, each test on its own, and tests/install.sh.
//! TEST_ROUND=check takes one build of each program and leaves the slow tests out, TEST_ROUND=nightly adds the builds that
//! only the linker could tell apart, and all pairs of headers. TEST_TIME_FACTOR stretches the deadlines.

#[path = "../support/mod.rs"]
mod support;

mod others;
mod programs;
mod progress;

use progress::Progress;
use std::collections::{BTreeSet, VecDeque};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

/// One test: what it does, and what it is called.
pub struct Job {
    /// Jobs of one kind take about the same time: a build, or a test program of cargo's.
    pub kind: String,
    pub name: String,
    pub run: Box<dyn Fn() -> Result<Passed, String> + Send>,
}

/// What a test that passed has to say: parts that this machine cannot test.
#[derive(Default)]
pub struct Passed {
    pub not_tested: Vec<String>,
}

#[derive(Default)]
pub struct Arguments {
    everything: bool,
    build: Option<String>,
    words: Vec<String>,
}

impl Arguments {
    fn parse() -> Arguments {
        let mut arguments = Arguments::default();
        let mut given = std::env::args().skip(1);
        while let Some(argument) = given.next() {
            match argument.as_str() {
                "--everything" => arguments.everything = true,
                "--build" => arguments.build = Some(given.next().expect("--build NAME")),
                word if !word.starts_with('-') => arguments.words.push(word.to_owned()),
                _ => {} // cargo's own, as -q
            }
        }
        arguments
    }

    /// Whether the words select this name; without words everything is selected.
    fn select(&self, name: &str) -> bool {
        self.words.is_empty() || self.words.iter().any(|word| name.contains(word.as_str()))
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut not_tested = BTreeSet::new();
    let mut jobs = VecDeque::new();
    if arguments.everything {
        jobs.extend(others::jobs(&arguments));
    }
    jobs.extend(programs::jobs(&arguments, &mut not_tested));
    println!("\nrunning {} tests", jobs.len());

    // Most programs wait much and compute little: two at a time serve one processor as well.
    let workers = thread::available_parallelism().map_or(2, |count| count.get()).max(2);
    let progress = Mutex::new(Progress::new(jobs.iter().map(|job| job.kind.as_str()), workers));
    let (jobs, not_tested) = (Mutex::new(jobs), Mutex::new(not_tested));
    let failed: Mutex<Vec<String>> = Mutex::default();
    thread::scope(|scope| {
        for worker in 0..workers {
            let (jobs, progress, not_tested, failed) = (&jobs, &progress, &not_tested, &failed);
            scope.spawn(move || loop {
                // The long ones are at the front: one worker does them, the others the programs, until they meet.
                let job = if worker == 0 {
                    jobs.lock().unwrap().pop_front()
                } else {
                    jobs.lock().unwrap().pop_back()
                };
                let Some(job) = job else {
                    break;
                };
                let begin = Instant::now();
                let result = (job.run)();
                let title = format!("{} {}", job.kind, job.name);
                progress
                    .lock()
                    .unwrap()
                    .done(&job.kind, &title, begin.elapsed(), &result);
                match result {
                    Ok(passed) => not_tested.lock().unwrap().extend(passed.not_tested),
                    Err(_) => failed.lock().unwrap().push(title),
                }
            });
        }
    });

    let (failed, progress) = (failed.into_inner().unwrap(), progress.into_inner().unwrap());
    let done = progress.finish();
    for what in not_tested.into_inner().unwrap() {
        println!("NOT TESTED: {what}");
    }
    for title in &failed {
        println!("FAILED: {title}");
    }
    // Nothing found and nothing asked for: the folder was moved, or no compiler is there at all.
    let nothing = done == 0 && arguments.words.is_empty();
    let verdict = if failed.is_empty() && !nothing { "ok" } else { "FAILED" };
    println!(
        "\ntest result: {verdict}. {} passed; {} failed; 0 ignored; 0 measured; 0 filtered out",
        done - failed.len(),
        failed.len()
    );
    ExitCode::from(u8::from(verdict == "FAILED"))
}
