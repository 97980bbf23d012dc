//! Sets and maps filled one by one.
//!
//! `collect` loads them in bulk, for which a sorting algorithm of some five kilobytes is compiled for each type: a tenth of
//! what a page would download, for sets of a few dozen.

/// What [`Iterator::collect`] does, by insertion.
pub trait Gather: Iterator + Sized {
    fn gather<C: Default + Extend<Self::Item>>(self) -> C {
        let mut all = C::default();
        all.extend(self);
        all
    }
}

impl<I: Iterator> Gather for I {}
