//! Internationalized host names: the ASCII form (Punycode, RFC 3492) in which the domain name system knows them.

/// The name with each label that is not ASCII in lower case and encoded behind `xn--`; `None` where that is too long.
pub fn to_ascii(name: &str) -> Option<String> {
    if name.is_ascii() {
        return Some(name.to_owned());
    }
    // The ideographic and the fullwidth full stops separate labels too (RFC 3490, section 3.1).
    let labels = name.split(['.', '\u{3002}', '\u{FF0E}', '\u{FF61}']);
    let encoded: Option<Vec<String>> = labels.map(label_to_ascii).collect();
    encoded.map(|labels| labels.join("."))
}

/// The longest label that the domain name system has.
const LABEL_MAX: usize = 63;

fn label_to_ascii(label: &str) -> Option<String> {
    if label.is_ascii() {
        return Some(label.to_owned());
    }
    let lower: Vec<char> = label.chars().flat_map(char::to_lowercase).collect();
    let encoded = format!("xn--{}", encode(&lower)?);
    (encoded.len() <= LABEL_MAX).then_some(encoded)
}

// The parameters that RFC 3492, section 5 sets.
const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const INITIAL_BIAS: u32 = 72;
const INITIAL_N: u32 = 128;

/// Section 6.3: the ASCII characters, then for each other one, in order of value, how far to go to its place.
fn encode(label: &[char]) -> Option<String> {
    let mut output: String = label.iter().filter(|c| c.is_ascii()).collect();
    let basic = output.len() as u32;
    if basic > 0 {
        output.push('-');
    }
    let (mut n, mut delta, mut bias, mut handled) = (INITIAL_N, 0u32, INITIAL_BIAS, basic);
    while (handled as usize) < label.len() {
        let next = label.iter().map(|c| u32::from(*c)).filter(|value| *value >= n).min()?;
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for value in label.iter().map(|c| u32::from(*c)) {
            if value < n {
                delta = delta.checked_add(1)?;
            }
            if value == n {
                push_variable_length(&mut output, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n += 1;
    }
    Some(output)
}

fn push_variable_length(output: &mut String, delta: u32, bias: u32) {
    let mut rest = delta;
    let mut k = BASE;
    loop {
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if rest < threshold {
            output.push(digit(rest));
            return;
        }
        output.push(digit(threshold + (rest - threshold) % (BASE - threshold)));
        rest = (rest - threshold) / (BASE - threshold);
        k += BASE;
    }
}

fn digit(value: u32) -> char {
    // Letters first, unlike in hexadecimal.
    match value {
        0..=25 => (b'a' + value as u8) as char,
        _ => (b'0' + (value - 26) as u8) as char,
    }
}

fn adapt(delta: u32, points: u32, first: bool) -> u32 {
    let mut delta = if first { delta / DAMP } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names() {
        let cases = [
            ("example.com", "example.com"),
            ("bücher.example", "xn--bcher-kva.example"),
            ("BÜCHER.example", "xn--bcher-kva.example"),
            ("münchen.de", "xn--mnchen-3ya.de"),
            ("例え.jp", "xn--r8jz45g.jp"),
            ("例え\u{3002}jp", "xn--r8jz45g.jp"),
            ("ü", "xn--tda"),
        ];
        for (name, expected) in cases {
            assert_eq!(to_ascii(name).as_deref(), Some(expected));
        }
        assert_eq!(to_ascii(&"ü".repeat(80)), None);
    }
}
