use job_tracker_server::domain::secret::{Token, TokenKind};

use super::text_of;

const KINDS: [(TokenKind, &str); 5] = [
    (TokenKind::Session, "jts_"),
    (TokenKind::Device, "jtd_"),
    (TokenKind::Console, "jtc_"),
    (TokenKind::Invitation, "jti_"),
    (TokenKind::Opening, "jto_"),
];

/// A token has one form, is read as one kind only, and is not shown.
pub fn check(data: &[u8]) {
    let text = text_of(data);
    let mut read = 0;
    for (kind, prefix) in KINDS {
        let Some(token) = Token::parse(kind, &text) else {
            continue;
        };
        read += 1;
        let secret = text.strip_prefix(prefix).unwrap();
        assert_eq!(secret.len(), 64);
        assert!(secret.bytes().all(|it| b"0123456789abcdef".contains(&it)));
        assert!(!format!("{token:?} {:?}", token.hash()).contains(secret));
        let again = Token::parse(kind, &text).unwrap();
        assert_eq!(again.hash(), token.hash());
        assert_eq!(token.expose(), text);
    }
    assert!(read <= 1, "{text}");
}
