//! Pseudo-random numbers from a seed: SplitMix64 (Steele, Lea and Flood, 2014). The same seed gives the same program on
//! every machine, for ever; no clock and no host hash order is asked.

#[derive(Debug, Clone)]
pub struct Random {
    state: u64,
    /// Numbers that are drawn before any other, the last first.
    choices: Vec<u8>,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        Random {
            state: seed.wrapping_mul(0x2545_f491_4f6c_dd1d) ^ 0x5851_f42d_4c95_7f2d,
            choices: Vec::new(),
        }
    }

    /// Numbers that somebody else chose, and those of a seed when they are used up.
    pub fn of_choices(choices: &[u8]) -> Random {
        Random {
            choices: choices.iter().rev().copied().collect(),
            ..Random::new(0)
        }
    }

    fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `0..bound`; 0 for a bound of 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let drawn = match self.choices.pop() {
            Some(choice) => usize::from(choice),
            None => (self.draw() >> 11) as usize,
        };
        drawn % bound.max(1)
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }
}
