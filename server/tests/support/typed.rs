//! Digits as people type and paste them; what reads digits is tried with the same table in the
//! app and in the server.

/// These digits in another script, by the character of its zero.
pub fn in_script(zero: u32, digits: &str) -> String {
    let digit = |it: char| char::from_u32(zero + it.to_digit(10).unwrap()).unwrap();
    digits.chars().map(digit).collect()
}

/// The same digits as keyboards and chats give them, each with what is special about it.
pub fn ways_to_type(digits: &str) -> Vec<(&'static str, String)> {
    let (first, last) = digits.split_at(4);
    vec![
        ("Arabic-Indic digits", in_script(0x660, digits)),
        ("Persian digits", in_script(0x6F0, digits)),
        ("full width digits", in_script(0xFF10, digits)),
        (
            "marks of direction from a chat",
            format!("\u{202d}{digits}\u{202c}"),
        ),
        ("zero width space", format!("{digits}\u{200b}")),
        ("hyphen", format!("{first}-{last}")),
        ("dash", format!("{first}\u{2013}{last}")),
        ("blank that does not break", format!("{first}\u{a0}{last}")),
        (
            "blanks and a new line",
            format!("\u{3000}{first}\u{a0}{last}\n"),
        ),
    ]
}
