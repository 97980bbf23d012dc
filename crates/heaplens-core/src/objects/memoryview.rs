//! `memoryview`: a window on the bytes of another object.
//!
//! A view holds its exporter and where its items lie in it; views of views look at the same exporter. While a view is
//! neither released nor freed, it counts among the exporter's `exports`, and the exporter refuses to change its length.

use std::rc::Rc;

use super::bytes_methods::count_export;
use super::packing;
use super::{Payload, slots, text_args};
use crate::machine::fixed::NONE;
use crate::machine::protocols::Special;
use crate::machine::{Abort, Args, Arity, Machine, NativeAccessor, NativeDef, ObjId, Res, types};
use crate::text::slice::normalize_index;

/// Where the items of a view lie.
#[derive(Clone, Debug)]
pub struct ViewData {
    /// The object that exports its bytes, or `NULL` once released.
    pub base: ObjId,
    /// `format`, a native type code, perhaps after `@`.
    pub format: Rc<str>,
    pub item_size: usize,
    /// Place of the first item in the exporter's bytes.
    pub start: usize,
    pub shape: Vec<usize>,
    pub strides: Vec<isize>,
    pub readonly: bool,
}

impl ViewData {
    fn code(&self) -> u8 {
        self.format.bytes().last().unwrap_or(b'B')
    }

    /// Number of items.
    fn count(&self) -> usize {
        self.shape.iter().product()
    }

    pub fn len(&self) -> usize {
        self.shape.first().copied().unwrap_or(1)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn nbytes(&self) -> usize {
        self.count() * self.item_size
    }

    /// Whether the strides are those of a row of rows (`last` first) without gaps.
    fn contiguous(&self, order: impl Iterator<Item = usize>) -> bool {
        let mut expected = self.item_size as isize;
        self.count() == 0
            || order.into_iter().all(|dimension| {
                let fits = self.shape[dimension] == 1 || self.strides[dimension] == expected;
                expected *= self.shape[dimension] as isize;
                fits
            })
    }

    fn c_contiguous(&self) -> bool {
        self.contiguous((0..self.shape.len()).rev())
    }

    fn f_contiguous(&self) -> bool {
        self.contiguous(0..self.shape.len())
    }

    /// Places of the items in the exporter's bytes, the last index running fastest.
    fn places(&self) -> Vec<usize> {
        let mut places = vec![self.start as isize];
        for (&len, &stride) in self.shape.iter().zip(&self.strides) {
            places = places
                .iter()
                .flat_map(|&at| (0..len as isize).map(move |index| at + index * stride))
                .collect();
        }
        places.into_iter().map(|at| at.max(0) as usize).collect()
    }

    /// The same items by Fortran's order: the first index running fastest.
    fn fortran_places(&self) -> Vec<usize> {
        let mut turned = self.clone();
        turned.shape.reverse();
        turned.strides.reverse();
        turned.places()
    }
}

pub const METHODS: &[NativeDef] = &[
    NativeDef::constructor(new),
    slots::REPR,
    slots::HASH,
    slots::LT,
    slots::LE,
    slots::EQ,
    slots::NE,
    slots::GT,
    slots::GE,
    slots::ITER,
    NativeDef::slot("__len__", Arity::None, |m, args| {
        let this = args.at(m, 0);
        alive(m, this)?;
        let len = m.native_len(this).unwrap_or(0);
        Ok(m.usize(len))
    }),
    slots::GETITEM,
    slots::SETITEM,
    slots::DELITEM,
    NativeDef::method("release", Arity::None, |m, args| release(m, args.at(m, 0))),
    NativeDef::method("tobytes", Arity::Any, tobytes),
    NativeDef::method("hex", Arity::Any, hex),
    NativeDef::method("tolist", Arity::None, tolist),
    NativeDef::method("cast", Arity::Any, cast),
    NativeDef::method("toreadonly", Arity::None, toreadonly),
    NativeDef::method("__enter__", Arity::None, |m, args| {
        let this = args.at(m, 0);
        alive(m, this)?;
        Ok(m.new_ref(this))
    }),
    NativeDef::method("__exit__", Arity::AtLeast(0), |m, args| release(m, args.at(m, 0))),
];

pub const ACCESSORS: &[NativeAccessor] = &[
    NativeAccessor::read("obj", |m, id| {
        let base = alive(m, id)?.base;
        Ok(m.new_ref(base))
    }),
    NativeAccessor::read("nbytes", |m, id| {
        let count = alive(m, id)?.nbytes();
        Ok(m.usize(count))
    }),
    NativeAccessor::read("readonly", |m, id| {
        let readonly = alive(m, id)?.readonly;
        Ok(m.bool(readonly))
    }),
    NativeAccessor::read("itemsize", |m, id| {
        let size = alive(m, id)?.item_size;
        Ok(m.usize(size))
    }),
    NativeAccessor::read("format", |m, id| {
        let format = alive(m, id)?.format;
        Ok(m.str(&*format))
    }),
    NativeAccessor::read("ndim", |m, id| {
        let dimensions = alive(m, id)?.shape.len();
        Ok(m.usize(dimensions))
    }),
    NativeAccessor::read("shape", |m, id| {
        let shape = alive(m, id)?.shape;
        let items = shape.into_iter().map(|len| m.usize(len)).collect();
        Ok(m.tuple(items))
    }),
    NativeAccessor::read("strides", |m, id| {
        let strides = alive(m, id)?.strides;
        let items = strides.into_iter().map(|stride| m.int(stride as i64)).collect();
        Ok(m.tuple(items))
    }),
    NativeAccessor::read("suboffsets", |m, id| {
        alive(m, id)?;
        Ok(m.tuple(Vec::new()))
    }),
    NativeAccessor::read("c_contiguous", |m, id| {
        let yes = alive(m, id)?.c_contiguous();
        Ok(m.bool(yes))
    }),
    NativeAccessor::read("f_contiguous", |m, id| {
        let yes = alive(m, id)?.f_contiguous();
        Ok(m.bool(yes))
    }),
    NativeAccessor::read("contiguous", |m, id| {
        let view = alive(m, id)?;
        Ok(m.bool(view.c_contiguous() || view.f_contiguous()))
    }),
];

fn data(m: &Machine, id: ObjId) -> Option<&ViewData> {
    match m.heap.payload(id) {
        Payload::MemoryView(data) => Some(data),
        _ => None,
    }
}

/// A view that has not been released.
fn alive(m: &mut Machine, id: ObjId) -> Res<ViewData> {
    match data(m, id) {
        Some(view) if !view.base.is_null() => Ok(view.clone()),
        _ => Err(m.value_error("operation forbidden on released memoryview object")),
    }
}

/// `sys.getsizeof`, with the collector's header.
pub fn size_of(m: &Machine, id: ObjId) -> usize {
    160 + 24 * data(m, id).map_or(1, |view| view.shape.len())
}

/// The bytes of a view whose items lie side by side.
pub fn contiguous_bytes(m: &Machine, id: ObjId) -> Option<&[u8]> {
    let view = data(m, id)?;
    if view.base.is_null() || !view.c_contiguous() {
        return None;
    }
    base_bytes(m, view.base).get(view.start..view.start + view.nbytes())
}

/// The bytes of a view, copied in order.
pub fn bytes_of(m: &Machine, id: ObjId) -> Option<Vec<u8>> {
    if let Some(bytes) = contiguous_bytes(m, id) {
        return Some(bytes.to_vec());
    }
    let view = data(m, id).filter(|view| !view.base.is_null())?;
    Some(gather(m, view, &view.places()))
}

fn gather(m: &Machine, view: &ViewData, places: &[usize]) -> Vec<u8> {
    let bytes = base_bytes(m, view.base);
    let items = places.iter().filter_map(|&at| bytes.get(at..at + view.item_size));
    items.flatten().copied().collect()
}

fn base_bytes(m: &Machine, base: ObjId) -> &[u8] {
    m.as_bytes(base).unwrap_or_default()
}

/// What an object exports, as a view of it; [`None`] where it has no bytes.
fn view_of(m: &Machine, id: ObjId) -> Option<ViewData> {
    let (format, item_size, count, readonly) = match m.heap.payload(id) {
        Payload::MemoryView(view) if !view.base.is_null() => return Some((**view).clone()),
        Payload::Bytes(bytes) => ('B', 1, bytes.len(), true),
        Payload::ByteArray(bytes) => ('B', 1, bytes.len(), false),
        Payload::Array(array) => {
            let code = if array.code == b'u' {
                'w'
            } else {
                char::from(array.code)
            };
            (code, array.item_size(), array.len(), false)
        }
        _ => return None,
    };
    Some(ViewData {
        base: id,
        format: Rc::from(format.to_string()),
        item_size,
        start: 0,
        shape: vec![count],
        strides: vec![item_size as isize],
        readonly,
    })
}

/// A new view object: takes a reference to the exporter, and counts as an export.
fn make(m: &mut Machine, view: ViewData) -> ObjId {
    m.heap.incref(view.base);
    count_export(&mut m.heap, view.base, true);
    m.heap.alloc(types::MEMORYVIEW, Payload::MemoryView(Box::new(view)))
}

fn new(m: &mut Machine, args: Args) -> Res {
    let given = args.len() - 1 + args.keyword_count(m);
    if given > 1 {
        return Err(m.type_error(format!("memoryview() takes at most 1 argument ({given} given)")));
    }
    let [object] = args.bind(m, "memoryview", ["object"], 1, 1, 1)?;
    if data(m, object).is_some() {
        let view = alive(m, object)?;
        return Ok(make(m, view));
    }
    match view_of(m, object) {
        Some(view) => Ok(make(m, view)),
        None => {
            let name = m.type_name(object);
            Err(m.type_error(format!("memoryview: a bytes-like object is required, not '{name}'")))
        }
    }
}

fn release(m: &mut Machine, id: ObjId) -> Res {
    let Payload::MemoryView(view) = m.heap.payload_mut(id) else {
        return Ok(m.none());
    };
    let base = std::mem::take(&mut view.base);
    if !base.is_null() {
        count_export(&mut m.heap, base, false);
        m.drop_ref(base);
    }
    Ok(m.none())
}

fn tobytes(m: &mut Machine, args: Args) -> Res {
    let [order] = args.bind(m, "tobytes", ["order"], 1, 1, 0)?;
    let this = args.at(m, 0);
    let view = alive(m, this)?;
    let order = if order.is_null() || order == NONE {
        "C".to_string()
    } else {
        match m.as_str(order) {
            Some(text) => text.text.to_string(),
            None => {
                let name = m.type_name(order);
                return Err(m.type_error(format!("tobytes() argument 'order' must be str or None, not {name}")));
            }
        }
    };
    let fortran = match &*order {
        "C" => false,
        "F" => true,
        "A" => view.f_contiguous() && !view.c_contiguous(),
        _ => return Err(m.value_error("order must be 'C', 'F' or 'A'")),
    };
    let bytes = if fortran {
        gather(m, &view, &view.fortran_places())
    } else {
        bytes_of(m, this).unwrap_or_default()
    };
    Ok(m.bytes(&bytes))
}

fn hex(m: &mut Machine, args: Args) -> Res {
    alive(m, args.at(m, 0))?;
    super::bytes_methods::hex(m, args)
}

/// The object for the item at a place in the exporter's bytes.
fn read(m: &mut Machine, view: &ViewData, at: usize) -> Res {
    let code = view.code();
    if packing::item_size(code).is_none() || code == b'w' {
        let format = view.format.clone();
        let text = format!("memoryview: format {format} not supported");
        return Err(m.raise_text(types::NOT_IMPLEMENTED_ERROR, text));
    }
    let bytes = base_bytes(m, view.base)
        .get(at..at + view.item_size)
        .unwrap_or_default();
    let scalar = packing::read(code, bytes);
    Ok(packing::object(m, scalar))
}

/// An item of a view of one dimension, if there is one (a new reference).
pub fn item(m: &mut Machine, id: ObjId, index: usize) -> Res<Option<ObjId>> {
    let view = alive(m, id)?;
    if view.shape.len() > 1 {
        return Err(no_sub_views(m));
    }
    if index >= view.len() {
        return Ok(None);
    }
    let at = view.start as isize + index as isize * view.strides.first().copied().unwrap_or(0);
    read(m, &view, at as usize).map(Some)
}

fn no_sub_views(m: &mut Machine) -> Abort {
    m.raise_text(
        types::NOT_IMPLEMENTED_ERROR,
        "multi-dimensional sub-views are not implemented",
    )
}

fn tolist(m: &mut Machine, args: Args) -> Res {
    let view = alive(m, args.at(m, 0))?;
    let mut row = Vec::new();
    for at in view.places() {
        match read(m, &view, at) {
            Ok(item) => row.push(item),
            Err(abort) => {
                m.drop_refs(row);
                return Err(abort);
            }
        }
    }
    // From the innermost dimension outwards.
    for (dimension, &len) in view.shape.iter().enumerate().rev() {
        let rows: usize = view.shape[..dimension].iter().product();
        let mut items = row.into_iter();
        row = (0..rows).map(|_| m.list(items.by_ref().take(len).collect())).collect();
    }
    Ok(row.pop().unwrap_or(NONE))
}

fn toreadonly(m: &mut Machine, args: Args) -> Res {
    let mut view = alive(m, args.at(m, 0))?;
    view.readonly = true;
    Ok(make(m, view))
}

/// The code of a format that a view may be cast to.
fn native_code(format: &str) -> Option<u8> {
    match format.strip_prefix('@').unwrap_or(format).as_bytes() {
        [code] if !matches!(code, b'u' | b'w' | b'e') => packing::item_size(*code).map(|_| *code),
        _ => None,
    }
}

fn cast(m: &mut Machine, args: Args) -> Res {
    let [format, shape] = args.bind(m, "cast", ["format", "shape"], 1, 2, 1)?;
    let mut view = alive(m, args.at(m, 0))?;
    let Some(format) = m.as_str(format).map(|text| text.text.to_string()) else {
        let name = m.given_name(format);
        return Err(m.type_error(format!("cast() argument 'format' must be str, not {name}")));
    };
    if !view.c_contiguous() {
        return Err(m.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let lens = if shape.is_null() {
        None
    } else {
        Some(shape_argument(m, shape)?)
    };
    if lens.is_some() && view.shape.len() != 1 && lens.as_ref().is_some_and(|lens| lens.len() != 1) {
        return Err(m.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
    }
    let Some(code) = native_code(&format) else {
        return Err(m.value_error(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'",
        ));
    };
    let Some(old) = native_code(&view.format) else {
        return Err(m.value_error(
            "memoryview: source format must be a native single character format prefixed with an optional '@'",
        ));
    };
    let is_byte = |code: u8| matches!(code, b'b' | b'B' | b'c');
    if !is_byte(code) && !is_byte(old) {
        return Err(m.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let (size, total) = (packing::item_size(code).unwrap_or(1), view.nbytes());
    if total % size != 0 {
        return Err(m.type_error("memoryview: length is not a multiple of itemsize"));
    }
    view.format = Rc::from(format);
    view.item_size = size;
    view.shape = lens.unwrap_or_else(|| vec![total / size]);
    if view
        .shape
        .iter()
        .try_fold(size, |product, &len| product.checked_mul(len))
        != Some(total)
    {
        return Err(m.type_error("memoryview: product(shape) * itemsize != buffer size"));
    }
    view.strides = vec![0; view.shape.len()];
    let mut stride = size as isize;
    for (place, &len) in view.strides.iter_mut().zip(&view.shape).rev() {
        *place = stride;
        stride *= len as isize;
    }
    Ok(make(m, view))
}

fn shape_argument(m: &mut Machine, shape: ObjId) -> Res<Vec<usize>> {
    let Some(items) = m.sequence_items(shape).map(<[ObjId]>::to_vec) else {
        return Err(m.type_error("shape must be a list or a tuple"));
    };
    if items.len() > 64 {
        return Err(m.value_error("memoryview: number of dimensions must not exceed 64"));
    }
    let mut lens = Vec::new();
    for item in items {
        match m.as_i64(item) {
            Some(len) if len > 0 => lens.push(len as usize),
            Some(_) => {
                return Err(m.value_error("memoryview.cast(): elements of shape must be integers > 0"));
            }
            None => return Err(m.type_error("memoryview.cast(): elements of shape must be integers")),
        }
    }
    Ok(lens)
}

/// The place of `view[key]`, `key` being an index.
fn place(m: &mut Machine, view: &ViewData, indices: &[ObjId]) -> Res<usize> {
    let mut at = view.start as isize;
    for (dimension, &index) in indices.iter().enumerate() {
        let index = m.index(index)?;
        let Some(index) = normalize_index(index, view.shape[dimension]) else {
            let text = format!("index out of bounds on dimension {}", dimension + 1);
            return Err(m.index_error(text));
        };
        at += index as isize * view.strides[dimension];
    }
    Ok(at as usize)
}

fn is_index(m: &Machine, key: ObjId) -> bool {
    m.is_int(key) || m.overrides(key, Special::Index)
}

/// The sub-view of a slice of the first dimension.
fn sliced(m: &mut Machine, mut view: ViewData, key: ObjId) -> Res<ViewData> {
    let indices = text_args::slice_indices(m, key, view.len())?;
    let (Some(len), Some(stride)) = (view.shape.first_mut(), view.strides.first_mut()) else {
        return Err(m.type_error("invalid indexing of 0-dim memory"));
    };
    *len = indices.count;
    view.start = (view.start as isize + indices.start as isize * *stride).max(0) as usize;
    *stride *= indices.step as isize;
    Ok(view)
}

pub fn get_item(m: &mut Machine, id: ObjId, key: ObjId) -> Res {
    let view = alive(m, id)?;
    if is_index(m, key) {
        return match view.shape.len() {
            0 => Err(m.type_error("invalid indexing of 0-dim memory")),
            1 => {
                let at = place(m, &view, &[key])?;
                read(m, &view, at)
            }
            _ => Err(no_sub_views(m)),
        };
    }
    if text_args::is_slice(m, key) {
        let view = sliced(m, view, key)?;
        return Ok(make(m, view));
    }
    if let Some(at) = tuple_place(m, &view, key)? {
        return read(m, &view, at);
    }
    Err(m.type_error("memoryview: invalid slice key"))
}

/// The place of `view[i, j, …]`; `None` where the key is not a tuple of indices.
fn tuple_place(m: &mut Machine, view: &ViewData, key: ObjId) -> Res<Option<usize>> {
    let Payload::Tuple(items) = m.heap.payload(key) else {
        return Ok(None);
    };
    let items = items.to_vec();
    if items.iter().all(|&item| is_index(m, item)) {
        let dimensions = view.shape.len();
        if items.len() != dimensions {
            let text = match items.len() < dimensions {
                true => {
                    let text = "sub-views are not implemented";
                    return Err(m.raise_text(types::NOT_IMPLEMENTED_ERROR, text));
                }
                false => format!(
                    "cannot index {dimensions}-dimension view with {}-element tuple",
                    items.len()
                ),
            };
            return Err(m.type_error(text));
        }
        return place(m, view, &items).map(Some);
    }
    if items.iter().all(|&item| text_args::is_slice(m, item)) {
        let text = "multi-dimensional slicing is not implemented";
        return Err(m.raise_text(types::NOT_IMPLEMENTED_ERROR, text));
    }
    Ok(None)
}

/// The bytes of one item with this value, in the words of `pack_single`.
fn encode(m: &mut Machine, view: &ViewData, value: ObjId) -> Res<Vec<u8>> {
    let code = view.code();
    let format = view.format.clone();
    let wrong_type = |m: &mut Machine| m.type_error(format!("memoryview: invalid type for format '{format}'"));
    let (bytes, size) = match code {
        b'?' => {
            let truth = m.truth(value)?;
            packing::write_int(code, truth.into())
        }
        b'c' => match m.heap.payload(value) {
            Payload::Bytes(bytes) => match **bytes {
                [byte] => packing::write_int(code, byte.into()),
                _ => return Err(m.value_error(format!("memoryview: invalid value for format '{format}'"))),
            },
            _ => return Err(wrong_type(m)),
        },
        b'f' | b'd' => match packing::float_argument(m, value) {
            Ok(value) => packing::write_float(code, value),
            Err(Abort::Raise) => {
                m.drop_raised();
                return Err(wrong_type(m));
            }
            Err(abort) => return Err(abort),
        },
        _ => {
            let Some((low, high)) = packing::int_range(code) else {
                let text = format!("memoryview: format {format} not supported");
                return Err(m.raise_text(types::NOT_IMPLEMENTED_ERROR, text));
            };
            if !is_index(m, value) {
                return Err(wrong_type(m));
            }
            match packing::int_argument(m, value)? {
                Some(value) if (low..=high).contains(&value) => packing::write_int(code, value),
                _ => return Err(m.value_error(format!("memoryview: invalid value for format '{format}'"))),
            }
        }
    };
    Ok(bytes[..size].to_vec())
}

/// Borrows the value.
pub fn set_item(m: &mut Machine, id: ObjId, key: ObjId, value: ObjId) -> Res<()> {
    let view = alive(m, id)?;
    if view.readonly {
        return Err(m.type_error("cannot modify read-only memory"));
    }
    let at = if is_index(m, key) {
        match view.shape.len() {
            0 => return Err(m.type_error("invalid indexing of 0-dim memory")),
            1 => place(m, &view, &[key])?,
            _ => return Err(no_sub_views(m)),
        }
    } else if text_args::is_slice(m, key) && view.shape.len() == 1 {
        return assign(m, view, key, value);
    } else if text_args::is_slice(m, key) {
        let text = "memoryview slice assignments are currently restricted to ndim = 1";
        return Err(m.raise_text(types::NOT_IMPLEMENTED_ERROR, text));
    } else {
        match tuple_place(m, &view, key)? {
            Some(at) => at,
            None => return Err(m.type_error("memoryview: invalid slice key")),
        }
    };
    let item = encode(m, &view, value)?;
    write(m, view.base, at, &item);
    Ok(())
}

fn assign(m: &mut Machine, view: ViewData, key: ObjId, value: ObjId) -> Res<()> {
    let Some(source) = view_of(m, value) else {
        let name = m.type_name(value);
        return Err(m.type_error(format!("a bytes-like object is required, not '{name}'")));
    };
    let target = sliced(m, view, key)?;
    if source.code() != target.code() || source.shape != target.shape {
        return Err(m.value_error("memoryview assignment: lvalue and rvalue have different structures"));
    }
    // Copied first: both may look at the same bytes.
    let bytes = gather(m, &source, &source.places());
    for (at, item) in target.places().into_iter().zip(bytes.chunks(target.item_size)) {
        write(m, target.base, at, item);
    }
    Ok(())
}

fn write(m: &mut Machine, base: ObjId, at: usize, item: &[u8]) {
    let bytes = match m.heap.payload_mut(base) {
        Payload::ByteArray(bytes) => bytes.bytes_mut(),
        Payload::Array(array) => &mut array.bytes[..],
        _ => return,
    };
    if let Some(place) = bytes.get_mut(at..at + item.len()) {
        place.copy_from_slice(item);
    }
}

/// Writes into what a writable bytes-like object exports; whether it fits.
pub fn write_buffer(m: &mut Machine, id: ObjId, at: usize, bytes: &[u8]) -> bool {
    let Some(view) = view_of(m, id).filter(|view| !view.readonly && view.c_contiguous()) else {
        return false;
    };
    if at + bytes.len() > view.nbytes() {
        return false;
    }
    write(m, view.base, view.start + at, bytes);
    true
}

/// Whether an object lets others write into its bytes.
pub fn is_writable(m: &Machine, id: ObjId) -> bool {
    view_of(m, id).is_some_and(|view| !view.readonly && view.c_contiguous())
}

pub fn del_item(m: &mut Machine, id: ObjId) -> Abort {
    match alive(m, id) {
        Ok(view) if view.readonly => m.type_error("cannot modify read-only memory"),
        Ok(_) => m.type_error("cannot delete memory"),
        Err(abort) => abort,
    }
}

/// `item in view`: as any sequence, item by item.
pub fn contains(m: &mut Machine, id: ObjId, value: ObjId) -> Res<bool> {
    let mut index = 0;
    while let Some(item) = item(m, id, index)? {
        let equal = m.equal(item, value);
        m.drop_ref(item);
        if equal? {
            return Ok(true);
        }
        index += 1;
    }
    Ok(false)
}

/// `view == other`: the same shape and equal items, whatever the formats.
pub fn equal(m: &mut Machine, a: ObjId, b: ObjId) -> Res<Option<bool>> {
    let released = |m: &Machine, id: ObjId| data(m, id).is_some_and(|view| view.base.is_null());
    if released(m, a) || released(m, b) {
        return Ok(Some(a == b));
    }
    let (Some(x), Some(y)) = (view_of(m, a), view_of(m, b)) else {
        return Ok(None);
    };
    if x.shape != y.shape {
        return Ok(Some(false));
    }
    for (at, other) in x.places().into_iter().zip(y.places()) {
        let known = |view: &ViewData| packing::item_size(view.code()).is_some() && view.code() != b'w';
        if !known(&x) || !known(&y) {
            return Ok(Some(false));
        }
        let one = read(m, &x, at)?;
        let two = match read(m, &y, other) {
            Ok(two) => two,
            Err(abort) => {
                m.drop_ref(one);
                return Err(abort);
            }
        };
        let equal = m.native_equal(one, two, 0);
        m.drop_refs([one, two]);
        if !equal? {
            return Ok(Some(false));
        }
    }
    Ok(Some(true))
}

/// The bytes that `hash(view)` hashes.
pub fn hashed_bytes(m: &mut Machine, id: ObjId) -> Res<Vec<u8>> {
    let view = alive(m, id)?;
    if !view.readonly {
        return Err(m.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(view.code(), b'B' | b'b' | b'c') {
        return Err(m.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    Ok(bytes_of(m, id).unwrap_or_default())
}

/// What the picture of a view says: what it shows of the object it points to.
pub fn short_text(view: &ViewData) -> String {
    if view.base.is_null() {
        return "released".to_string();
    }
    let first = view.start;
    match (&view.shape[..], &view.strides[..]) {
        ([len], [stride]) => format!("format {}, {len} items from byte {first}, {stride} apart", view.format),
        (shape, _) => format!("format {}, shape {shape:?} from byte {first}", view.format),
    }
}
