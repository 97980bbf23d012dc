//! Steps, sixteen bytes each: a program may well make a million.

use crate::machine::{Event, EventRecord};

/// Widths in bits, from the lowest: instructions, line, event, output, depth, code.
const INSTRUCTIONS: u32 = 40;
const LINE: u32 = 22;
const EVENT: u32 = 2;
const OUTPUT: u32 = 32;
const DEPTH: u32 = 16;
const CODE: u32 = 16;

/// All steps of a run, in order. Values too large for their width stay at its maximum: 2^40 instructions are hours.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    packed: Vec<u128>,
}

impl Steps {
    pub fn len(&self) -> usize {
        self.packed.len()
    }

    pub fn is_empty(&self) -> bool {
        self.packed.is_empty()
    }

    pub fn bytes(&self) -> usize {
        self.packed.len() * size_of::<u128>()
    }

    pub fn push(&mut self, record: &EventRecord) {
        let event = match record.event {
            Event::Call => 0,
            Event::Line => 1,
            Event::Return => 2,
            Event::Exception => 3,
        };
        let fields = [
            (record.instructions, INSTRUCTIONS),
            (record.line.into(), LINE),
            (event, EVENT),
            (record.output.into(), OUTPUT),
            (record.depth.into(), DEPTH),
            (record.code.into(), CODE),
        ];
        let mut packed = 0u128;
        let mut at = 0;
        for (value, width) in fields {
            packed |= u128::from(value.min((1 << width) - 1)) << at;
            at += width;
        }
        self.packed.push(packed);
    }

    pub fn get(&self, i: usize) -> Option<EventRecord> {
        let mut rest = *self.packed.get(i)?;
        let mut take = |width: u32| {
            let value = (rest & ((1 << width) - 1)) as u64;
            rest >>= width;
            value
        };
        Some(EventRecord {
            instructions: take(INSTRUCTIONS),
            line: take(LINE) as u32,
            event: match take(EVENT) {
                0 => Event::Call,
                1 => Event::Line,
                2 => Event::Return,
                _ => Event::Exception,
            },
            output: take(OUTPUT) as u32,
            depth: take(DEPTH) as u32,
            code: take(CODE) as u32,
        })
    }
}
