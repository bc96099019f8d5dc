//! Text in the units that C hands over: `char` (UTF-8), UTF-16 (Windows' WCHAR) and UTF-32 (the host's wchar_t).

/// Which units a text has, where that is known only at run time: of a window procedure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    Utf16,
    Utf32,
}

/// One unit of C text: the A and both W flavours of a function have one generic body over it.
pub trait Unit: Copy + Default + PartialEq + 'static {
    const ENCODING: Encoding;
    /// Appends the units of `c`.
    fn push(text: &mut Vec<Self>, c: char);
    /// The text as the host has it; narrow text keeps its bytes, whatever they are.
    fn bytes(text: &[Self]) -> Option<Vec<u8>> {
        Self::decode(text).map(String::into_bytes)
    }
    /// The text that the units spell; `None` where they are not valid in their encoding.
    fn decode(text: &[Self]) -> Option<String>;
}

impl Unit for u8 {
    const ENCODING: Encoding = Encoding::Utf8;

    fn push(text: &mut Vec<u8>, c: char) {
        text.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
    }

    fn bytes(text: &[u8]) -> Option<Vec<u8>> {
        Some(text.to_vec())
    }

    fn decode(text: &[u8]) -> Option<String> {
        std::str::from_utf8(text).ok().map(str::to_owned)
    }
}

impl Unit for u16 {
    const ENCODING: Encoding = Encoding::Utf16;

    fn push(text: &mut Vec<u16>, c: char) {
        text.extend_from_slice(c.encode_utf16(&mut [0; 2]));
    }

    fn decode(text: &[u16]) -> Option<String> {
        String::from_utf16(text).ok()
    }
}

impl Unit for u32 {
    const ENCODING: Encoding = Encoding::Utf32;

    fn push(text: &mut Vec<u32>, c: char) {
        text.push(c.into());
    }

    fn decode(text: &[u32]) -> Option<String> {
        text.iter().map(|unit| char::from_u32(*unit)).collect()
    }
}

/// The units of `text`, without a NUL.
pub fn encode<U: Unit>(text: &str) -> Vec<U> {
    let mut units = Vec::with_capacity(text.len());
    text.chars().for_each(|c| U::push(&mut units, c));
    units
}

/// The units of `text` and the NUL that ends them.
pub fn encode_z<U: Unit>(text: &str) -> Vec<U> {
    let mut units = encode(text);
    units.push(U::default());
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip<U: Unit>(text: &str) {
        assert_eq!(U::decode(&encode::<U>(text)).as_deref(), Some(text));
    }

    #[test]
    fn every_flavour_carries_every_character() {
        for text in ["", "localhost", "bücher.example", "日本", "\u{1F600}x"] {
            round_trip::<u8>(text);
            round_trip::<u16>(text);
            round_trip::<u32>(text);
        }
        assert_eq!(encode::<u16>("\u{1F600}"), [0xD83D, 0xDE00]);
        assert_eq!(encode_z::<u32>("a"), [0x61, 0]);
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(u8::decode(&[0x61, 0xFF]), None);
        assert_eq!(u16::decode(&[0x61, 0xD800]), None);
        assert_eq!(u16::decode(&[0xDC00, 0xD800]), None);
        assert_eq!(u32::decode(&[0xD800]), None);
        assert_eq!(u32::decode(&[0x11_0000]), None);
    }
}
