//! Writes a message of a Fluent file out.
//!
//! Of Fluent's syntax it knows what texts here are written with: variables, selectors, other
//! messages, and text in quotes. Functions, terms and attributes are left to whoever needs them.

use std::collections::HashMap;

use fluent_syntax::{
    ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    unicode::unescape_unicode_to_string,
};

use super::{TextValue, plural};
use crate::{Direction, Language};

/// So deep may messages name each other; a circle of them ends there.
const DEEPEST: usize = 4;
/// What stands between these two decides about its direction by itself.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// Messages by their ids.
pub(super) type Messages = HashMap<String, Pattern<String>>;

/// A message that is being written out.
pub(super) struct Writer<'a> {
    pub language: Language,
    pub messages: &'a Messages,
    pub values: &'a [(&'static str, TextValue<'a>)],
}

impl Writer<'_> {
    /// The text of a pattern.
    pub fn text(&self, pattern: &Pattern<String>) -> String {
        let mut text = String::new();
        self.pattern(&mut text, pattern, 0);
        text
    }

    fn pattern(&self, text: &mut String, pattern: &Pattern<String>, depth: usize) {
        // Alone it has nothing beside it that it could be mixed up with.
        let isolated =
            pattern.elements.len() > 1 && self.language.direction() == Direction::RightToLeft;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } if isolated => {
                    text.extend([ISOLATE.0]);
                    self.expression(text, expression, depth);
                    text.extend([ISOLATE.1]);
                }
                PatternElement::Placeable { expression } => {
                    self.expression(text, expression, depth)
                }
            }
        }
    }

    fn expression(&self, text: &mut String, expression: &Expression<String>, depth: usize) {
        match expression {
            Expression::Inline(inline) => self.inline(text, inline, depth),
            Expression::Select { selector, variants } => {
                if let Some(variant) = self.variant(selector, variants) {
                    self.pattern(text, &variant.value, depth);
                }
            }
        }
    }

    fn inline(&self, text: &mut String, inline: &InlineExpression<String>, depth: usize) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                text.push_str(&unescape_unicode_to_string(value));
            }
            InlineExpression::NumberLiteral { value } => text.push_str(value),
            InlineExpression::VariableReference { id } => {
                let value = self.value(&id.name);
                let value = value.map_or_else(|| format!("{{${}}}", id.name), ToString::to_string);
                text.push_str(&value);
            }
            InlineExpression::MessageReference { id, .. } => match self.messages.get(&id.name) {
                Some(pattern) if depth < DEEPEST => self.pattern(text, pattern, depth + 1),
                _ => text.push_str(&id.name),
            },
            InlineExpression::Placeable { expression } => {
                self.expression(text, expression, depth);
            }
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::TermReference { id, .. } => text.push_str(&id.name),
        }
    }

    fn value(&self, name: &str) -> Option<&TextValue<'_>> {
        let found = self.values.iter().find(|it| it.0 == name);
        found.map(|it| &it.1)
    }

    /// The first variant that fits, else the one with the star.
    fn variant<'v>(
        &self,
        selector: &InlineExpression<String>,
        variants: &'v [Variant<String>],
    ) -> Option<&'v Variant<String>> {
        let value = match selector {
            InlineExpression::VariableReference { id } => self.value(&id.name),
            _ => None,
        };
        let fits = |it: &&Variant<String>| value.is_some_and(|value| self.fits(value, &it.key));
        let otherwise = || variants.iter().find(|it| it.default);
        variants.iter().find(fits).or_else(otherwise)
    }

    fn fits(&self, value: &TextValue<'_>, key: &VariantKey<String>) -> bool {
        match (value, key) {
            (TextValue::Text(text), VariantKey::Identifier { name }) => *text == *name,
            (TextValue::Text(_), VariantKey::NumberLiteral { .. }) => false,
            (TextValue::Number(number), VariantKey::NumberLiteral { value }) => {
                value.parse() == Ok(*number)
            }
            (TextValue::Number(number), VariantKey::Identifier { name }) => {
                plural::category(self.language, number.unsigned_abs()) == name
            }
        }
    }
}
