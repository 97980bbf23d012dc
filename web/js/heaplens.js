// The <heap-lens> element, and, loaded as a worker, the worker behind it.
//
// <script type="module" src="heaplens.js"></script>
// <heap-lens step="3"><script type="text/x-python">…</script></heap-lens>
//
// Attributes: step, theme (light or dark), editable, and how it is drawn: view="atoms,stack,classes,details", focus="name",
// compare="one,other".
//
// Needs heaplens-web_bg.wasm beside it, editor.js for elements with `editable`, and when they are wanted
// library.pack (modules that a program imports), names.txt (escapes \N{…}), and, each with its wasm, heaplens-math.js (sin,
// exp, pow and their like) and heaplens-encode.js (files of pixels and pages).

import init, { mount_element, serve_worker } from "heaplens-wasm";

const wasm = new URL("heaplens-web_bg.wasm", import.meta.url);

if (typeof document === "undefined") {
  // The page sends the compiled module first. Requests that come before it runs are kept.
  const early = [];
  self.onmessage = async (event) => {
    if (!(event.data instanceof WebAssembly.Module)) {
      early.push(event);
      return;
    }
    await init({ module_or_path: event.data });
    serve_worker(import.meta.url);
    for (const request of early) self.onmessage(request);
  };
} else if (!customElements.get("heap-lens")) {
  let ready;
  const load = () => (ready ??= init({ module_or_path: wasm }));

  customElements.define(
    "heap-lens",
    class HeapLens extends HTMLElement {
      static observedAttributes = ["step", "theme"];
      #handle = null;
      #alive = 0;

      async connectedCallback() {
        const life = ++this.#alive;
        // An element made by a script before its text: wait for the parser.
        if (document.readyState === "loading") {
          await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
        }
        try {
          await load();
        } catch (error) {
          console.error("heap-lens could not be loaded, the program stays as text:", error);
          return;
        }
        if (life !== this.#alive || this.#handle) return;
        this.#handle = mount_element(this, import.meta.url);
      }

      disconnectedCallback() {
        this.#alive++;
        this.#handle?.leave();
        this.#handle = null;
      }

      attributeChangedCallback(name, before, now) {
        if (before !== now) this.#handle?.changed(name, now ?? "");
      }
    },
  );
}
