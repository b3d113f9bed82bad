//! Compares names: whether they are the same in another spelling, and how many letters differ.

/// The ASCII letters and digits of a name, in lower case. They are the same in all spellings of a
/// name: `page_size`, `pageSize`, `page-size`.
pub(crate) fn letters(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Whether two names are spellings of the same name.
pub(crate) fn same_letters(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

/// The longest text that is compared. Names are shorter. The work grows with the product of the
/// lengths.
const LONGEST: usize = 100;

/// The number of characters that must change to turn one text into the other. Long texts count as
/// entirely different.
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
    fn the_distance_is_the_number_of_different_letters() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("same", "same"), 0);
        let long = "x".repeat(1_000_000);
        assert_eq!(distance(&long, &long), 0);
        assert_eq!(distance(&long, "y"), 1_000_000);
    }
}
