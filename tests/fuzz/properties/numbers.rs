use job_tracker::core::{
    clients::{CheckDigits, Client},
    session::Credentials,
};
use job_tracker_protocol::{ClientNumber, Login, NumberError, ascii_digit};

use super::text_of;

/// An accepted number has just the twelve digits that were typed, of whatever script, and reads the same once it is
/// written down, in groups or not.
pub fn check(data: &[u8]) {
    let text = text_of(data);
    let digits: String = text.chars().filter_map(ascii_digit).collect();
    macro_rules! holds {
        ($number:ty) => {
            match <$number>::from_typed(&text) {
                Ok(number) => {
                    assert_eq!(number.as_str(), digits);
                    assert_eq!(digits.len(), 12);
                    assert_eq!(number.to_string().parse(), Ok(number.clone()));
                    assert_eq!(<$number>::from_typed(&number.grouped()), Ok(number.clone()));
                    let (ten, two) = digits.split_at(10);
                    let rest = ten.parse::<u64>().unwrap() % 97;
                    let right = two.parse::<u64>().unwrap() == if rest == 0 { 97 } else { rest };
                    assert_eq!(number.has_right_check_digits(), right);
                    let json = serde_json::to_string(&number).unwrap();
                    assert_eq!(json, format!("\"{digits}\""));
                    assert_eq!(serde_json::from_str::<$number>(&json).unwrap(), number);
                }
                Err(NumberError::Empty) => assert!(digits.is_empty()),
                Err(NumberError::NotDigits) => {}
                Err(NumberError::WrongLength(count)) => {
                    assert_eq!(count, digits.len());
                    assert_ne!(count, 12);
                }
            }
            if let Ok(number) = text.parse::<$number>() {
                assert_eq!(number.as_str(), text);
            }
            if !text.contains(' ') {
                assert_eq!(<$number>::group(&text).replace(' ', ""), text);
            }
        };
    }
    holds!(Login);
    holds!(ClientNumber);
    if let Ok(credentials) = Credentials::from_typed(&text, &text) {
        assert_eq!(credentials.login().as_str(), digits);
    }
    for wish in [CheckDigits::Warn, CheckDigits::Passed] {
        if let Ok(client) = Client::from_typed(&text, &text, &text, wish) {
            assert_eq!(client.number.as_str(), digits);
        }
    }
}
