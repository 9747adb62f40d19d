//! The little of XML that is needed to read a sheet without keeping it: tags in their order, and
//! the text between them.

use std::borrow::Cow;

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// An element begins; `closed` when it has nothing in it.
    Open {
        name: &'a str,
        attributes: &'a str,
        closed: bool,
    },
    Close(&'a str),
    Text(Cow<'a, str>),
}

/// The tokens of a text, as long as it is well formed.
pub(super) struct Tokens<'a>(pub &'a str);

impl<'a> Tokens<'a> {
    /// Up to this mark, and on behind it; all that is left where it is missing.
    fn up_to(&mut self, mark: &str) -> &'a str {
        let (before, after) = self.0.split_once(mark).unwrap_or((self.0, ""));
        self.0 = after;
        before
    }

    /// The inside of a tag: an attribute may hold what ends one.
    fn tag(&mut self) -> &'a str {
        let mut quote = None;
        let end = self.0.find(|it: char| {
            match quote {
                Some(open) if open == it => quote = None,
                None if matches!(it, '"' | '\'') => quote = Some(it),
                _ => {}
            }
            quote.is_none() && it == '>'
        });
        let end = end.unwrap_or(self.0.len());
        let tag = &self.0[..end];
        self.0 = self.0.get(end + 1..).unwrap_or("");
        tag
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.0.is_empty() {
                return None;
            }
            let Some(rest) = self.0.strip_prefix('<') else {
                let end = self.0.find('<').unwrap_or(self.0.len());
                let (text, rest) = self.0.split_at(end);
                self.0 = rest;
                return Some(Token::Text(plain(text)));
            };
            self.0 = rest;
            if self.0.starts_with("!--") {
                self.up_to("-->");
            } else if let Some(rest) = self.0.strip_prefix("![CDATA[") {
                self.0 = rest;
                return Some(Token::Text(self.up_to("]]>").into()));
            } else if self.0.starts_with(['?', '!']) {
                self.up_to(">");
            } else if let Some(name) = self.0.strip_prefix('/') {
                self.0 = name;
                return Some(Token::Close(self.up_to(">").trim_end()));
            } else {
                let tag = self.tag();
                let inside = tag.strip_suffix('/').unwrap_or(tag);
                let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
                let (name, attributes) = inside.split_at(end);
                return Some(Token::Open {
                    name,
                    attributes,
                    closed: inside.len() < tag.len(),
                });
            }
        }
    }
}

/// The value of an attribute.
pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let mut rest = attributes;
    while let Some((key, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let quote = after.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        let (value, next) = after[1..].split_once(quote)?;
        if key.trim() == name {
            return Some(plain(value));
        }
        rest = next;
    }
    None
}

/// A text without what XML writes for signs.
fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return text.into();
    }
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or(("", part));
        let code = match name.strip_prefix("#x") {
            Some(code) => u32::from_str_radix(code, 16).ok(),
            None => name.strip_prefix('#').and_then(|it| it.parse().ok()),
        };
        let sign = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            // What nobody can read is seen as lost.
            _ => Some(code.and_then(char::from_u32).unwrap_or('\u{fffd}')),
        };
        plain.extend(sign);
        plain.push_str(rest);
    }
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_into_tags_and_what_stands_between_them() {
        let text =
            "<?xml?><!-- <a> --><t:a b='>' c = \"1\">x &amp; &#x41;&#66;<d/><![CDATA[<]]></t:a >";
        let tokens: Vec<_> = Tokens(text).collect();
        let attributes = " b='>' c = \"1\"";
        assert_eq!(
            tokens,
            [
                Token::Open {
                    name: "t:a",
                    attributes,
                    closed: false
                },
                Token::Text("x & AB".into()),
                Token::Open {
                    name: "d",
                    attributes: "",
                    closed: true
                },
                Token::Text("<".into()),
                Token::Close("t:a"),
            ]
        );
        assert_eq!(attribute(attributes, "c").as_deref(), Some("1"));
        assert_eq!(attribute(attributes, "d"), None);
    }
}
