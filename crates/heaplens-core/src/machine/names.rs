//! Names that the machine itself looks up, interned once: `names::INIT` is the place of `"__init__"` in [`TEXTS`].

/// A name by its place in [`TEXTS`]; [`super::Machine::name`] gives its string object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name(pub u16);

pub const INIT: Name = Name(0);
pub const NEW: Name = Name(1);
pub const DEL: Name = Name(2);
pub const REPR: Name = Name(3);
pub const STR: Name = Name(4);
pub const HASH: Name = Name(5);
pub const EQ: Name = Name(6);
pub const NE: Name = Name(7);
pub const LT: Name = Name(8);
pub const LE: Name = Name(9);
pub const GT: Name = Name(10);
pub const GE: Name = Name(11);
pub const BOOL: Name = Name(12);
pub const LEN: Name = Name(13);
pub const ITER: Name = Name(14);
pub const NEXT: Name = Name(15);
pub const GETITEM: Name = Name(16);
pub const SETITEM: Name = Name(17);
pub const DELITEM: Name = Name(18);
pub const CONTAINS: Name = Name(19);
pub const CALL: Name = Name(20);
pub const GETATTRIBUTE: Name = Name(21);
pub const GETATTR: Name = Name(22);
pub const SETATTR: Name = Name(23);
pub const DELATTR: Name = Name(24);
pub const GET: Name = Name(25);
pub const SET: Name = Name(26);
pub const DELETE: Name = Name(27);
pub const INDEX: Name = Name(28);
pub const INT: Name = Name(29);
pub const FLOAT: Name = Name(30);
pub const COMPLEX: Name = Name(31);
pub const FORMAT: Name = Name(32);
pub const BYTES: Name = Name(33);
pub const REVERSED: Name = Name(34);
pub const MISSING: Name = Name(35);
pub const ENTER: Name = Name(36);
pub const EXIT: Name = Name(37);
pub const AWAIT: Name = Name(38);
pub const AITER: Name = Name(39);
pub const ANEXT: Name = Name(40);
pub const AENTER: Name = Name(41);
pub const AEXIT: Name = Name(42);
pub const DIR: Name = Name(43);
pub const LENGTH_HINT: Name = Name(44);
pub const INSTANCECHECK: Name = Name(45);
pub const SUBCLASSCHECK: Name = Name(46);
pub const NAME: Name = Name(47);
pub const QUALNAME: Name = Name(48);
pub const MODULE: Name = Name(49);
pub const DOC: Name = Name(50);
pub const DICT: Name = Name(51);
pub const CLASS: Name = Name(52);
pub const BASES: Name = Name(53);
pub const MRO: Name = Name(54);
pub const BASE: Name = Name(55);
pub const SLOTS: Name = Name(56);
pub const WEAKREF: Name = Name(57);
pub const ANNOTATIONS: Name = Name(58);
pub const DEFAULTS: Name = Name(59);
pub const KWDEFAULTS: Name = Name(60);
pub const CLOSURE: Name = Name(61);
pub const CODE: Name = Name(62);
pub const GLOBALS: Name = Name(63);
pub const BUILTINS: Name = Name(64);
pub const SELF: Name = Name(65);
pub const FUNC: Name = Name(66);
pub const SET_NAME: Name = Name(67);
pub const INIT_SUBCLASS: Name = Name(68);
pub const CLASS_GETITEM: Name = Name(69);
pub const PREPARE: Name = Name(70);
pub const MRO_ENTRIES: Name = Name(71);
pub const CLASSCELL: Name = Name(72);
pub const FILE: Name = Name(73);
pub const SPEC: Name = Name(74);
pub const LOADER: Name = Name(75);
pub const PACKAGE: Name = Name(76);
pub const PATH: Name = Name(77);
pub const MAIN: Name = Name(78);
pub const ALL: Name = Name(79);
pub const WRAPPED: Name = Name(80);
pub const ABSTRACTMETHODS: Name = Name(81);
pub const ISABSTRACTMETHOD: Name = Name(82);
pub const CAUSE: Name = Name(83);
pub const CONTEXT: Name = Name(84);
pub const TRACEBACK: Name = Name(85);
pub const SUPPRESS_CONTEXT: Name = Name(86);
pub const NOTES: Name = Name(87);
pub const COPY: Name = Name(88);
pub const DEEPCOPY: Name = Name(89);
pub const REDUCE: Name = Name(90);
pub const REDUCE_EX: Name = Name(91);
pub const GETSTATE: Name = Name(92);
pub const SETSTATE: Name = Name(93);
pub const MATCH_ARGS: Name = Name(94);
pub const IMPORT: Name = Name(95);
pub const BUILD_CLASS: Name = Name(96);
pub const DEBUG: Name = Name(97);
pub const ROUND: Name = Name(98);
pub const TRUNC: Name = Name(99);
pub const FLOOR: Name = Name(100);
pub const CEIL: Name = Name(101);
pub const NEG: Name = Name(102);
pub const POS: Name = Name(103);
pub const INVERT: Name = Name(104);
pub const ABS: Name = Name(105);
pub const SIZEOF: Name = Name(106);
pub const SUBCLASSES: Name = Name(107);
pub const OBJCLASS: Name = Name(108);
pub const TEXT_SIGNATURE: Name = Name(109);
pub const ADD: Name = Name(110);
pub const RADD: Name = Name(111);
pub const IADD: Name = Name(112);
pub const SUB: Name = Name(113);
pub const RSUB: Name = Name(114);
pub const ISUB: Name = Name(115);
pub const MUL: Name = Name(116);
pub const RMUL: Name = Name(117);
pub const IMUL: Name = Name(118);
pub const MATMUL: Name = Name(119);
pub const RMATMUL: Name = Name(120);
pub const IMATMUL: Name = Name(121);
pub const TRUEDIV: Name = Name(122);
pub const RTRUEDIV: Name = Name(123);
pub const ITRUEDIV: Name = Name(124);
pub const FLOORDIV: Name = Name(125);
pub const RFLOORDIV: Name = Name(126);
pub const IFLOORDIV: Name = Name(127);
pub const MOD: Name = Name(128);
pub const RMOD: Name = Name(129);
pub const IMOD: Name = Name(130);
pub const POW: Name = Name(131);
pub const RPOW: Name = Name(132);
pub const IPOW: Name = Name(133);
pub const LSHIFT: Name = Name(134);
pub const RLSHIFT: Name = Name(135);
pub const ILSHIFT: Name = Name(136);
pub const RSHIFT: Name = Name(137);
pub const RRSHIFT: Name = Name(138);
pub const IRSHIFT: Name = Name(139);
pub const AND: Name = Name(140);
pub const RAND: Name = Name(141);
pub const IAND: Name = Name(142);
pub const OR: Name = Name(143);
pub const ROR: Name = Name(144);
pub const IOR: Name = Name(145);
pub const XOR: Name = Name(146);
pub const RXOR: Name = Name(147);
pub const IXOR: Name = Name(148);
pub const DIVMOD: Name = Name(149);
pub const RDIVMOD: Name = Name(150);
pub const PLAIN_ARGS: Name = Name(151);
pub const PLAIN_KEYS: Name = Name(152);
pub const PLAIN_SEND: Name = Name(153);
pub const PLAIN_THROW: Name = Name(154);
pub const PLAIN_CLOSE: Name = Name(155);
pub const PLAIN_WRITE: Name = Name(156);
pub const PLAIN_FLUSH: Name = Name(157);
pub const PLAIN_SORT: Name = Name(158);
pub const PLAIN_APPEND: Name = Name(159);
pub const PLAIN_VALUE: Name = Name(160);
pub const PLAIN_PRINT: Name = Name(161);
pub const PLAIN_METACLASS: Name = Name(162);
pub const PLAIN_MRO: Name = Name(163);
pub const PLAIN_OBJ: Name = Name(164);
pub const PLAIN_NAME: Name = Name(165);
pub const PLAIN_KEYWORDS: Name = Name(166);
pub const PLAIN_DEFAULT: Name = Name(167);
pub const PLAIN_KEY: Name = Name(168);

/// The strings, by place.
pub const TEXTS: &[&str] = &[
    "__init__",
    "__new__",
    "__del__",
    "__repr__",
    "__str__",
    "__hash__",
    "__eq__",
    "__ne__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
    "__bool__",
    "__len__",
    "__iter__",
    "__next__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__contains__",
    "__call__",
    "__getattribute__",
    "__getattr__",
    "__setattr__",
    "__delattr__",
    "__get__",
    "__set__",
    "__delete__",
    "__index__",
    "__int__",
    "__float__",
    "__complex__",
    "__format__",
    "__bytes__",
    "__reversed__",
    "__missing__",
    "__enter__",
    "__exit__",
    "__await__",
    "__aiter__",
    "__anext__",
    "__aenter__",
    "__aexit__",
    "__dir__",
    "__length_hint__",
    "__instancecheck__",
    "__subclasscheck__",
    "__name__",
    "__qualname__",
    "__module__",
    "__doc__",
    "__dict__",
    "__class__",
    "__bases__",
    "__mro__",
    "__base__",
    "__slots__",
    "__weakref__",
    "__annotations__",
    "__defaults__",
    "__kwdefaults__",
    "__closure__",
    "__code__",
    "__globals__",
    "__builtins__",
    "__self__",
    "__func__",
    "__set_name__",
    "__init_subclass__",
    "__class_getitem__",
    "__prepare__",
    "__mro_entries__",
    "__classcell__",
    "__file__",
    "__spec__",
    "__loader__",
    "__package__",
    "__path__",
    "__main__",
    "__all__",
    "__wrapped__",
    "__abstractmethods__",
    "__isabstractmethod__",
    "__cause__",
    "__context__",
    "__traceback__",
    "__suppress_context__",
    "__notes__",
    "__copy__",
    "__deepcopy__",
    "__reduce__",
    "__reduce_ex__",
    "__getstate__",
    "__setstate__",
    "__match_args__",
    "__import__",
    "__build_class__",
    "__debug__",
    "__round__",
    "__trunc__",
    "__floor__",
    "__ceil__",
    "__neg__",
    "__pos__",
    "__invert__",
    "__abs__",
    "__sizeof__",
    "__subclasses__",
    "__objclass__",
    "__text_signature__",
    "__add__",
    "__radd__",
    "__iadd__",
    "__sub__",
    "__rsub__",
    "__isub__",
    "__mul__",
    "__rmul__",
    "__imul__",
    "__matmul__",
    "__rmatmul__",
    "__imatmul__",
    "__truediv__",
    "__rtruediv__",
    "__itruediv__",
    "__floordiv__",
    "__rfloordiv__",
    "__ifloordiv__",
    "__mod__",
    "__rmod__",
    "__imod__",
    "__pow__",
    "__rpow__",
    "__ipow__",
    "__lshift__",
    "__rlshift__",
    "__ilshift__",
    "__rshift__",
    "__rrshift__",
    "__irshift__",
    "__and__",
    "__rand__",
    "__iand__",
    "__or__",
    "__ror__",
    "__ior__",
    "__xor__",
    "__rxor__",
    "__ixor__",
    "__divmod__",
    "__rdivmod__",
    "args",
    "keys",
    "send",
    "throw",
    "close",
    "write",
    "flush",
    "sort",
    "append",
    "value",
    "print",
    "metaclass",
    "mro",
    "obj",
    "name",
    "keywords",
    "default",
    "key",
];
