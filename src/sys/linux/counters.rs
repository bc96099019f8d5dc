//! The counters of IP, ICMP, TCP and UDP: proc(5).
use crate::sys::errno::Result;
use std::collections::HashMap;
use std::fs;

/// Counters by the names that the kernel has for them: "IpInReceives", "Ip6InReceives", "TcpActiveOpens".
pub struct Counters(HashMap<String, u64>);

impl Counters {
    pub fn read() -> Result<Counters> {
        let mut counters = HashMap::new();
        let text = fs::read_to_string("/proc/net/snmp").unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        // Pairs of lines: a row of names, a row of numbers. (A limit of -1 is none.)
        for pair in lines.chunks_exact(2) {
            let (Some((group, names)), Some((_, numbers))) = (pair[0].split_once(':'), pair[1].split_once(':')) else {
                continue;
            };
            for (name, number) in names.split_whitespace().zip(numbers.split_whitespace()) {
                counters.insert(format!("{group}{name}"), number.parse::<i64>().unwrap_or(0) as u64);
            }
        }
        for line in fs::read_to_string("/proc/net/snmp6").unwrap_or_default().lines() {
            let mut words = line.split_whitespace();
            if let (Some(name), Some(Ok(number))) = (words.next(), words.next().map(str::parse)) {
                counters.insert(name.to_owned(), number);
            }
        }
        Ok(Counters(counters))
    }

    /// 0 for what the kernel does not count.
    pub fn get(&self, name: &str) -> u64 {
        self.0.get(name).copied().unwrap_or(0)
    }
}

/// A setting of the kernel's network stack, as "ipv4/ip_forward".
pub fn setting(name: &str) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/sys/net/{name}")).ok()?;
    text.trim().parse().ok()
}
