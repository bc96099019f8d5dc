//! Settings as text: sections in brackets, and in them keys and values (INI files).

/// A line of such a file.
enum Line<'a> {
    Section(&'a str),
    Setting(&'a str, &'a str),
    /// A comment, an empty line, or anything else.
    Other,
}

fn parse(line: &str) -> Line<'_> {
    let line = line.trim();
    if line.starts_with(';') {
        return Line::Other;
    }
    if let Some((name, _)) = line.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return Line::Section(name.trim());
    }
    match line.split_once('=') {
        Some((key, value)) => Line::Setting(key.trim_end(), value.trim_start()),
        None => Line::Other,
    }
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.trim().to_lowercase()
}

/// The settings of the first section of that name.
fn settings<'a>(text: &'a str, section: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let begins = move |line: &&str| matches!(parse(line), Line::Section(name) if same(name, section));
    let lines = text.lines().skip_while(move |line| !begins(line)).skip(1);
    lines
        .map_while(|line| match parse(line) {
            Line::Section(_) => None,
            Line::Setting(key, value) => Some(Some((key, value))),
            Line::Other => Some(None),
        })
        .flatten()
}

/// The value of a key, without the quotation marks around it.
pub fn value(text: &str, section: &str, key: &str) -> Option<String> {
    let (_, value) = settings(text, section).find(|(name, _)| same(name, key))?;
    let unquoted = ['"', '\'']
        .iter()
        .find_map(|mark| value.strip_prefix(*mark)?.strip_suffix(*mark));
    Some(unquoted.unwrap_or(value).to_owned())
}

pub fn keys<'a>(text: &'a str, section: &'a str) -> impl Iterator<Item = &'a str> {
    settings(text, section).map(|(key, _)| key)
}

pub fn sections(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| match parse(line) {
        Line::Section(name) => Some(name),
        _ => None,
    })
}

/// Names with a NUL behind each.
pub fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.flat_map(|name| [name, "\0"]).collect()
}

/// The number at the front of a value, in any of C's bases; 0 if there is none.
pub fn number(value: &str) -> u32 {
    let (negative, digits) = match value.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, value.strip_prefix('+').unwrap_or(value)),
    };
    let lower = digits.to_lowercase();
    let (digits, base) = match lower.strip_prefix("0x") {
        Some(rest) => (rest, 16),
        None => (&lower[..], 10),
    };
    let front = digits.chars().map_while(|c| c.to_digit(base));
    let number = front.fold(0u32, |number, digit| number.wrapping_mul(base).wrapping_add(digit));
    if negative {
        number.wrapping_neg()
    } else {
        number
    }
}

/// The text with a key set, or removed where there is no value, or its whole section where there is no key.
pub fn change(text: &str, section: &str, key: Option<&str>, value: Option<&str>) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut setting = key.zip(value).map(|(key, value)| format!("{}={value}", key.trim()));
    let (mut inside, mut seen) = (false, false);
    // Where a new key goes: behind the section's last line that is not empty.
    let mut end = 0;
    for line in text.lines() {
        match parse(line) {
            Line::Section(name) => {
                inside = !seen && same(name, section);
                seen |= inside;
                if inside && key.is_none() {
                    continue;
                }
            }
            _ if inside && key.is_none() => continue,
            Line::Setting(name, _) if inside && key.is_some_and(|key| same(name, key)) => {
                lines.extend(setting.take());
                end = lines.len();
                continue;
            }
            _ => {}
        }
        lines.push(line.to_owned());
        if inside && !line.trim().is_empty() {
            end = lines.len();
        }
    }
    if let Some(setting) = setting {
        if !seen {
            lines.push(format!("[{}]", section.trim()));
            end = lines.len();
        }
        lines.insert(end, setting);
    }
    lines.iter().flat_map(|line| [line, "\r\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "; about\n[Net]\nPort = 0x10\nhost=\"a b\"\n\n[Other]\nport=-7x\nempty=\n";

    #[test]
    fn values_are_found() {
        assert_eq!(value(TEXT, "net", "PORT").as_deref(), Some("0x10"));
        assert_eq!(value(TEXT, "Net", "host").as_deref(), Some("a b"));
        assert_eq!(value(TEXT, "Other", "empty").as_deref(), Some(""));
        assert_eq!(value(TEXT, "Net", "empty"), None);
        assert_eq!(list(sections(TEXT)), "Net\0Other\0");
        assert_eq!(list(keys(TEXT, "Net")), "Port\0host\0");
        assert_eq!((number("0x10"), number("-7x"), number("")), (16, -7i32 as u32, 0));
    }

    #[test]
    fn values_are_changed() {
        let changed = change(TEXT, "net", Some("port"), Some("1"));
        assert_eq!(value(&changed, "Net", "Port").as_deref(), Some("1"));
        assert_eq!(value(&changed, "Other", "port").as_deref(), Some("-7x"));
        let changed = change(&changed, "Net", Some("new"), Some("2"));
        assert_eq!(list(keys(&changed, "Net")), "port\0host\0new\0");
        let changed = change(&changed, "Third", Some("a"), Some("b"));
        assert_eq!(list(sections(&changed)), "Net\0Other\0Third\0");
        let changed = change(&changed, "Net", Some("host"), None);
        assert_eq!(list(keys(&changed, "Net")), "port\0new\0");
        let changed = change(&changed, "Net", None, None);
        assert_eq!(list(sections(&changed)), "Other\0Third\0");
        assert!(changed.starts_with("; about\r\n"));
    }
}
