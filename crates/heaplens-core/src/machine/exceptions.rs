//! Exceptions: raising, matching, chaining, tracebacks.

use super::fixed::types;
use super::{Machine, ObjId, Res};
use crate::objects::Payload;

impl Machine {
    /// `str()` of an exception by its layout: its only argument, or the tuple of its arguments.
    pub fn exception_text(&mut self, id: ObjId) -> Res<String> {
        let Payload::Exception(data) = self.heap.payload(id) else { return Ok(String::new()) };
        let args = data.args;
        match *self.tuple_items(args) {
            [] => Ok(String::new()),
            [only] if self.is_instance(id, types::KEY_ERROR) => self.repr(only),
            [only] => self.str_of(only).map(|text| text.to_string()),
            _ => self.repr(args),
        }
    }
}
