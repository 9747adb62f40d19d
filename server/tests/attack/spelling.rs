//! How a secret may look in a log.

/// The first secret that stands in a log in any spelling, with its line.
pub fn find(secrets: &[String], log: &str) -> Option<String> {
    for secret in secrets {
        for spelling in spellings(secret) {
            if let Some(at) = log.find(&spelling) {
                let from = log[..at].rfind('\n').map_or(0, |it| it + 1);
                let line = log[from..].lines().next().unwrap_or_default();
                return Some(format!("{secret} stands in the log as {spelling}: {line}"));
            }
        }
    }
    None
}

/// As it is, as it stands in an address, packed as a header packs passwords, as bytes are shown.
fn spellings(secret: &str) -> Vec<String> {
    // The part behind a prefix such as `jts_` is secret too.
    let bare = secret.rsplit('_').next().unwrap();
    let mut all = vec![bare.to_owned()];
    for text in [secret, bare] {
        all.push(form_urlencoded::byte_serialize(text.as_bytes()).collect());
        all.push(text.replace(' ', "%20"));
        let hex: String = text.bytes().map(|it| format!("{it:02x}")).collect();
        all.push(hex);
        let decimals: Vec<String> = text.bytes().map(|it| it.to_string()).collect();
        all.push(decimals.join(", "));
        // Where it does not begin at a multiple of three, its last letters still show.
        for shift in 0..3 {
            let padded = format!("{}{text}", "?".repeat(shift));
            let packed = base64(padded.as_bytes());
            let inner = packed.trim_end_matches('=');
            let from = if shift == 0 { 0 } else { shift + 1 };
            let until = inner.len() - 1;
            if until > from + 7 {
                all.push(inner[from..until].to_owned());
            }
        }
    }
    all
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut bits = 0_u32;
        for at in 0..3 {
            bits = bits << 8 | u32::from(chunk.get(at).copied().unwrap_or_default());
        }
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at)) as usize & 63];
            text.push(if at <= chunk.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    text
}

#[test]
fn a_secret_is_found_in_every_spelling() {
    assert_eq!(base64(b"paarse olifant"), "cGFhcnNlIG9saWZhbnQ=");
    let secrets = ["paarse olifant".to_owned(), "jts_0123456789".to_owned()];
    for log in [
        "x paarse olifant y",
        "password=paarse+olifant&",
        "/paarse%20olifant",
        "Basic cGFhcnNlIG9saWZhbnQ=",
        "Basic ZWxzOnBhYXJzZSBvbGlmYW50",     // els:…
        "Basic bWlhMTpwYWFyc2Ugb2xpZmFudA==", // mia1:…, and so shifted by two
        "b\"706161727365206f6c6966616e74\"",
        "[112, 97, 97, 114, 115, 101, 32, 111, 108, 105, 102, 97, 110, 116]",
        "token 0123456789",
    ] {
        assert!(find(&secrets, log).is_some(), "{log}");
    }
    let innocent = "route=\"/v1/session\" status=401 a blue elephant 987654321";
    assert_eq!(find(&secrets, innocent), None);
}
