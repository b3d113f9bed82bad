//! How similar two names are: the same in another spelling, or misspelled.

/// The ASCII letters and digits of a name, in lower case. All spellings of one name (`page_size`,
/// `pageSize`, `page-size`) have the same.
pub(crate) fn letters(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether two names are spellings of one.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

/// Names are shorter. For longer texts, the work would grow with the product of their lengths.
const LONGEST: usize = 100;

/// How many characters must change to turn one text into the other. For long texts, all.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    if a.len().max(b.len()) > LONGEST {
        return if a == b { 0 } else { a.len().max(b.len()) };
    }
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, to) in row.iter_mut().skip(1).zip(b.chars()) {
            let changed = diagonal + usize::from(from != to);
            diagonal = *cell;
            *cell = changed.min(diagonal + 1).min(left + 1);
            left = *cell;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn letters_that_differ_are_counted() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("same", "same"), 0);
        let long = "x".repeat(1_000_000);
        assert_eq!(distance(&long, &long), 0);
        assert_eq!(distance(&long, "y"), 1_000_000);
    }
}
