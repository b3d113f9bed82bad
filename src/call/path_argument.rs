//! Arguments of a path.

use serde_json::Value;

/// A path argument: text, a whole number, or a JSON value that is one of them.
///
/// A `&Value` from a response works, whether the service's ids are text or numbers. Null, empty
/// text, text in quotes (`value["id"].to_string()` writes it for a text id) and nested values are
/// refused before anything is sent.
pub trait PathArgument {
    /// Returns the text for the path, before it is percent-encoded.
    ///
    /// # Errors
    ///
    /// What is wrong with a value that cannot be in a path.
    fn segment(&self) -> Result<String, String>;
}

impl PathArgument for str {
    fn segment(&self) -> Result<String, String> {
        if self.trim().is_empty() {
            return Err("is empty; give the id".to_owned());
        }
        if self.len() > 1 && self.starts_with('"') && self.ends_with('"') {
            return Err(format!(
                "is {self}, with quotes around it, as `to_string()` writes a JSON text; give the \
                 value itself (`&value[\"id\"]`), or `value.id()` or `value.text(\"name\")`"
            ));
        }
        Ok(self.to_owned())
    }
}

impl PathArgument for String {
    fn segment(&self) -> Result<String, String> {
        self.as_str().segment()
    }
}

impl PathArgument for Value {
    fn segment(&self) -> Result<String, String> {
        match self {
            Value::String(text) => text.segment(),
            Value::Number(number) if number.is_f64() => {
                Err(format!("is {number}, not a whole number; give the id"))
            }
            Value::Number(number) => Ok(number.to_string()),
            Value::Bool(flag) => Ok(flag.to_string()),
            Value::Null => Err("is null; give the id (a missing field reads as null)".into()),
            Value::Array(_) | Value::Object(_) => {
                Err("is an array or an object; give one of its ids".to_owned())
            }
        }
    }
}

impl<T: PathArgument + ?Sized> PathArgument for &T {
    fn segment(&self) -> Result<String, String> {
        (**self).segment()
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {
        $(impl PathArgument for $number {
            fn segment(&self) -> Result<String, String> {
                Ok(self.to_string())
            }
        })+
    };
}

whole_numbers!(u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize);

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::PathArgument;

    #[test]
    fn text_in_quotes_is_refused_with_what_to_write_instead() {
        let id = json!({"id": "216196257331285825"});
        let slip = id.get("id").map(ToString::to_string).unwrap_or_default();
        for quoted in [slip.segment(), slip.as_str().segment(), json!(slip).segment()] {
            assert!(quoted.is_err_and(|message| message.contains("value.id()")), "{slip}");
        }
        for plain in ["\"", "a\"", "\"a", "the \"new\" one"] {
            assert_eq!(plain.segment().as_deref(), Ok(plain));
        }
    }
}
