// CodeMirror with what a reader of programs needs: Python, line numbers, and marks for the line just run, the line about
// to run and the line of an error. Marks differ by shape as well as by colour.

import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration, drawSelection, EditorView, gutter, GutterMarker, keymap, lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

const setMarks = StateEffect.define();

class Sign extends GutterMarker {
  constructor(kind, sign, title) {
    super();
    Object.assign(this, { kind, sign, title });
  }
  eq(other) {
    return other.kind === this.kind;
  }
  toDOM() {
    const element = document.createElement("span");
    element.className = `code-sign code-sign-${this.kind}`;
    element.textContent = this.sign;
    element.title = this.title;
    return element;
  }
}

const signs = {
  run: new Sign("run", "✓", "just run"),
  next: new Sign("next", "▶", "about to run"),
  both: new Sign("both", "▶", "just run, and about to run again"),
  error: new Sign("error", "✕", "error here"),
};

const lines = Object.fromEntries(
  ["run", "next", "both", "error"].map((kind) => [kind, Decoration.line({ class: `code-line-${kind}` })]),
);

/** From line numbers to [kind, position] in document order, one per line; an error outranks the rest. */
function placed(doc, { run, next, error }) {
  const kinds = new Map();
  if (run) kinds.set(run, "run");
  if (next) kinds.set(next, next === run ? "both" : "next");
  if (error) kinds.set(error, "error");
  return [...kinds]
    .filter(([line]) => line >= 1 && line <= doc.lines)
    .sort(([a], [b]) => a - b)
    .map(([line, kind]) => [kind, doc.line(line).from]);
}

const marks = StateField.define({
  create: () => ({ signs: RangeSet.empty, lines: Decoration.none }),
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue;
      const at = placed(transaction.state.doc, effect.value);
      return {
        signs: RangeSet.of(at.map(([kind, from]) => signs[kind].range(from))),
        lines: Decoration.set(at.map(([kind, from]) => lines[kind].range(from))),
      };
    }
    // What is edited is no longer what was run.
    return transaction.docChanged ? { signs: RangeSet.empty, lines: Decoration.none } : value;
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.lines),
});

const setStops = StateEffect.define();

const stopSign = new Sign("stop", "●", "breakpoint");

/** Breakpoints stay with their lines while the text around them is edited. */
const stops = StateField.define({
  create: () => RangeSet.empty,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setStops)) {
        const { doc } = transaction.state;
        const lines = [...new Set(effect.value)].filter((line) => line >= 1 && line <= doc.lines).sort((a, b) => a - b);
        return RangeSet.of(lines.map((line) => stopSign.range(doc.line(line).from)));
      }
    }
    return value.map(transaction.changes);
  },
});

function stopLines(state) {
  const lines = new Set();
  for (const at = state.field(stops).iter(); at.value; at.next()) lines.add(state.doc.lineAt(at.from).number);
  return [...lines];
}

// Colours are the app's own custom properties, so that a theme is a matter of CSS alone.
const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: tags.comment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.function(tags.variableName), tags.definition(tags.function(tags.variableName))], color: "var(--code-function)" },
  { tag: [tags.className, tags.definition(tags.className)], color: "var(--code-class)" },
  { tag: [tags.operator, tags.punctuation, tags.bracket], color: "var(--code-punctuation)" },
  { tag: tags.meta, color: "var(--code-function)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "transparent", height: "100%", fontSize: "var(--code-size)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-code)", lineHeight: "1.6" },
  ".cm-content": { padding: "var(--space-2) 0", caretColor: "var(--accent)" },
  ".cm-cursor": { borderLeftColor: "var(--accent)", borderLeftWidth: "2px" },
  ".cm-line": { padding: "0 var(--space-3) 0 var(--space-2)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--selection)",
  },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-faint)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 var(--space-1) 0 0", minWidth: "1.6em" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selection)", outline: "1px solid var(--line-strong)" },
});

/**
 * Makes an editor inside `parent`, in the document or in a shadow root.
 * `onChange(text)` is called for what the reader types, not for what is set from outside; `onRun()` for Ctrl-Enter;
 * `onStops(lines)` when breakpoints were set, taken or moved; `onJump(line)` when the reader wants to be taken there.
 */
export function createEditor(parent, text, label, onChange, onRun, onStops, onJump) {
  const editable = new Compartment();
  let silent = false;
  const toggle = (view, line) => {
    const lines = stopLines(view.state);
    const next = lines.includes(line) ? lines.filter((other) => other !== line) : [...lines, line];
    view.dispatch({ effects: setStops.of(next) });
    return true;
  };
  const pressed = (view, block, event) => {
    if (event.button !== 0) return false;
    const line = view.state.doc.lineAt(block.from).number;
    event.preventDefault();
    return event.shiftKey ? (onJump(line), true) : toggle(view, line);
  };
  const here = (view) => view.state.doc.lineAt(view.state.selection.main.head).number;
  const view = new EditorView({
    parent,
    root: parent.getRootNode(),
    state: EditorState.create({
      doc: text,
      extensions: [
        gutter({ class: "code-stops", markers: (v) => v.state.field(stops), initialSpacer: () => stopSign, domEventHandlers: { mousedown: pressed } }),
        gutter({ class: "code-signs", markers: (v) => v.state.field(marks).signs, initialSpacer: () => signs.next, domEventHandlers: { mousedown: pressed } }),
        lineNumbers({ domEventHandlers: { mousedown: pressed } }),
        history(),
        drawSelection(),
        indentUnit.of("    "),
        EditorState.tabSize.of(4),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        pythonLanguage,
        syntaxHighlighting(highlighting),
        look,
        marks,
        stops,
        editable.of(EditorView.editable.of(true)),
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off" }),
        keymap.of([
          { key: "Mod-Enter", run: () => (onRun(), true), preventDefault: true },
          { key: "F9", run: (view) => toggle(view, here(view)), preventDefault: true },
          { key: "Mod-F10", run: (view) => (onJump(here(view)), true), preventDefault: true },
          // Tab indents, but Escape then Tab leaves, as CodeMirror's accessibility guide has it.
          ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab,
        ]),
        EditorView.updateListener.of((update) => {
          if (silent) return;
          if (update.docChanged) onChange(update.state.doc.toString());
          if (update.startState.field(stops) !== update.state.field(stops)) {
            const [before, now] = [stopLines(update.startState), stopLines(update.state)];
            if (before.join() !== now.join()) onStops(now);
          }
        }),
      ],
    }),
  });
  return {
    setText(next) {
      if (next === view.state.doc.toString()) return;
      silent = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      silent = false;
    },
    setStops(lines) {
      silent = true;
      view.dispatch({ effects: setStops.of([...lines]) });
      silent = false;
    },
    setMarks(run, next, error) {
      const doc = view.state.doc;
      const wanted = error || next || run;
      const effects = [setMarks.of({ run, next, error })];
      if (wanted && wanted <= doc.lines && !view.hasFocus) {
        effects.push(EditorView.scrollIntoView(doc.line(wanted).from, { y: "nearest", yMargin: 40 }));
      }
      view.dispatch({ effects });
    },
    destroy: () => view.destroy(),
  };
}
