//! How large the picture is shown.
//!
//! Fitted, the scale only ever goes down while a run is looked at: a picture that grew and shrank with every step would
//! make everything in it seem to move.

/// What a fit holds for: the run, and the window as it was last resized.
type Occasion = (u32, i64);

const SMALLEST: f64 = 0.35;
const LARGEST: f64 = 3.0;
/// Fitting enlarges a small picture only this far.
const LARGEST_FIT: f64 = 1.25;
/// And shrinks a large one only this far: text must stay legible, the rest scrolls.
const SMALLEST_FIT: f64 = 0.62;
const FACTOR: f64 = 1.2;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zoom {
    by_hand: Option<f64>,
    fitted: f64,
    occasion: Option<Occasion>,
    /// The size and room of the last fit, for fitting anew.
    last: f64,
}

impl Default for Zoom {
    fn default() -> Zoom {
        Zoom {
            by_hand: None,
            fitted: LARGEST_FIT,
            occasion: None,
            last: LARGEST_FIT,
        }
    }
}

impl Zoom {
    pub fn scale(self) -> f64 {
        self.by_hand.unwrap_or(self.fitted)
    }

    pub fn percent(self) -> String {
        format!("{:.0} %", self.scale() * 100.0)
    }

    pub fn is_fitted(self) -> bool {
        self.by_hand.is_none()
    }

    pub fn closer(self) -> Zoom {
        Zoom {
            by_hand: Some((self.scale() * FACTOR).min(LARGEST)),
            ..self
        }
    }

    pub fn further(self) -> Zoom {
        Zoom {
            by_hand: Some((self.scale() / FACTOR).max(SMALLEST)),
            ..self
        }
    }

    /// Back to fitting, for the picture in sight.
    pub fn refit(self) -> Zoom {
        Zoom {
            by_hand: None,
            fitted: self.last,
            ..self
        }
    }

    /// The zoom at which a picture of this size has room.
    pub fn fit(self, size: (f64, f64), room: (f64, f64), occasion: Occasion) -> Zoom {
        if size.0 <= 0.0 || size.1 <= 0.0 || room.0 <= 0.0 || room.1 <= 0.0 {
            return self;
        }
        let fits = (room.0 / size.0).min(room.1 / size.1).clamp(SMALLEST_FIT, LARGEST_FIT);
        let fitted = if self.occasion == Some(occasion) {
            self.fitted.min(fits)
        } else {
            fits
        };
        Zoom {
            fitted,
            last: fits,
            occasion: Some(occasion),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fitted_picture_never_grows_within_a_run() {
        let room = (1000.0, 500.0);
        let zoom = Zoom::default().fit((1000.0, 100.0), room, (1, 0));
        assert_eq!(zoom.scale(), 1.0);
        let zoom = zoom.fit((1250.0, 100.0), room, (1, 0));
        assert_eq!(zoom.scale(), 0.8);
        let zoom = zoom.fit((1000.0, 100.0), room, (1, 0));
        assert_eq!(zoom.scale(), 0.8);
        assert_eq!(zoom.fit((1000.0, 100.0), room, (2, 0)).scale(), 1.0);
        assert_eq!(zoom.refit().scale(), 1.0);
    }

    #[test]
    fn a_hand_outranks_the_fit() {
        let zoom = Zoom::default().closer().fit((4000.0, 100.0), (1000.0, 500.0), (1, 0));
        assert!(zoom.scale() > 1.0 && !zoom.is_fitted());
        assert_eq!((0..50).fold(zoom, |z, _| z.further()).scale(), SMALLEST);
        assert_eq!((0..50).fold(zoom, |z, _| z.closer()).scale(), LARGEST);
    }

    #[test]
    fn nothing_to_fit_changes_nothing() {
        assert_eq!(Zoom::default().fit((0.0, 0.0), (10.0, 10.0), (1, 0)), Zoom::default());
    }
}
