//! The matrix as a document.
