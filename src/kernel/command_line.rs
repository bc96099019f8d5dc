//! Command lines: one text, as Windows has it, from a list of arguments, and back.

/// The line from which `split` makes these arguments again, if the first has no quotation mark.
pub fn join<'a>(arguments: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut line = Vec::new();
    for (place, argument) in arguments.into_iter().enumerate() {
        if place > 0 {
            line.push(b' ');
        }
        let quoted = argument.is_empty() || argument.iter().any(|unit| b" \t".contains(unit));
        if quoted {
            line.push(b'"');
        }
        let mut backslashes = 0;
        for &unit in argument {
            if unit == b'"' && place > 0 {
                // Those before a mark count double, and one more makes the mark itself a character.
                line.extend(std::iter::repeat_n(b'\\', backslashes + 1));
            }
            backslashes = if unit == b'\\' { backslashes + 1 } else { 0 };
            line.push(unit);
        }
        if quoted {
            if place > 0 {
                line.extend(std::iter::repeat_n(b'\\', backslashes));
            }
            line.push(b'"');
        }
    }
    line
}

/// CommandLineToArgvW: the arguments of a line, the program's name first.
pub fn split(line: &str) -> Vec<String> {
    let (program, mut rest) = match line.strip_prefix('"') {
        Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
        None => line.split_at(line.find(is_blank).unwrap_or(line.len())),
    };
    let mut arguments = vec![program.to_owned()];
    loop {
        rest = rest.trim_start_matches(is_blank);
        if rest.is_empty() {
            return arguments;
        }
        let (argument, after) = take_argument(rest);
        arguments.push(argument);
        rest = after;
    }
}

fn is_blank(c: char) -> bool {
    c == ' ' || c == '\t'
}

/// The first argument, and what stands behind it. A quotation mark begins and ends a part in which blanks count for
/// nothing; where one such part ends and the next begins at once, there is a mark between them, and blanks count again.
fn take_argument(text: &str) -> (String, &str) {
    let (mut argument, mut quoted, mut backslashes) = (String::new(), false, 0usize);
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        match c {
            '\\' => {
                backslashes += 1;
                argument.push(c);
                continue;
            }
            '"' => {
                argument.truncate(argument.len() - backslashes.div_ceil(2));
                if backslashes % 2 == 1 {
                    argument.push('"');
                } else if quoted && characters.peek().is_some_and(|(_, next)| *next == '"') {
                    characters.next();
                    argument.push('"');
                    quoted = false;
                } else {
                    quoted = !quoted;
                }
            }
            c if is_blank(c) && !quoted => return (argument, &text[at..]),
            c => argument.push(c),
        }
        backslashes = 0;
    }
    (argument, "")
}

/// What WinMain gets: the line behind the program's name.
pub fn tail(line: &[u8]) -> &[u8] {
    let mut quoted = false;
    let end = line.iter().position(|unit| {
        quoted ^= *unit == b'"';
        *unit <= b' ' && !quoted
    });
    let rest = &line[end.unwrap_or(line.len())..];
    let begin = rest.iter().position(|unit| *unit > b' ');
    &rest[begin.unwrap_or(rest.len())..]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each as Windows takes it apart.
    #[test]
    fn lines_come_apart() {
        let lines: &[(&str, &[&str])] = &[
            ("", &[""]),
            ("x", &["x"]),
            ("x   ", &["x"]),
            ("  lead x", &["", "lead", "x"]),
            ("\"p q\"r s", &["p q", "r", "s"]),
            (r#"p\"q r" s"#, &[r#"p\"q"#, "r s"]),
            ("\"unterminated x", &["unterminated x"]),
            ("x a\tb\nc", &["x", "a", "b\nc"]),
            (r#"x a"b"c d"#, &["x", "abc", "d"]),
            (r#"x a\\b "c\\" d"#, &["x", r"a\\b", r"c\", "d"]),
            (r#"x \"q"#, &["x", "\"q"]),
            (r#"x \\"q r""#, &["x", r"\q r"]),
            (r#"x "" y"#, &["x", "", "y"]),
            (r#"x """b c""" d"#, &["x", "\"b", "c\"", "d"]),
            (r#"x "a""b" c"#, &["x", "a\"b c"]),
            (r#"x "a"""b c" d"#, &["x", "a\"b c", "d"]),
            (r#"x """" y"#, &["x", "\" y"]),
            (r#"x a""b c"#, &["x", "ab", "c"]),
        ];
        for (line, arguments) in lines {
            assert_eq!(split(line), *arguments, "{line}");
        }
    }

    #[test]
    fn lists_come_back() {
        let lists: &[&[&str]] = &[
            &["x"],
            &["/a b/c", "d e"],
            &["x", "", "\t", "a b", r#"c"d"#, r"e\", r"f g\", r#"\\"\"#, r#"h\\" i\\"#],
        ];
        for list in lists {
            let line = String::from_utf8(join(list.iter().map(|text| text.as_bytes()))).unwrap();
            assert_eq!(split(&line), *list, "{line}");
        }
        assert_eq!(join([&b"x"[..], b"a b", b"c\"d", b"f g\\"]), br#"x "a b" c\"d "f g\\""#);
    }

    #[test]
    fn the_tail_is_as_written() {
        let lines = [("x", ""), ("x  a \"b\"", "a \"b\""), ("\"x y\" a ", "a "), ("\"x", "")];
        for (line, rest) in lines {
            assert_eq!(tail(line.as_bytes()), rest.as_bytes());
        }
    }
}
