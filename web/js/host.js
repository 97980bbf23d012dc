// What Rust cannot say itself: loading modules and workers by address.

/**
 * Starts the worker. Its code is heaplens.js once more, and the wasm goes over already compiled.
 * A script from another origin may not be a worker, but a local script that imports it may.
 * @returns {Worker | null}
 */
export function startWorker(base, module) {
  if (typeof Worker === "undefined") return null;
  const address = new URL("heaplens.js", base).href;
  let worker;
  try {
    worker = new Worker(address, { type: "module", name: "heaplens" });
  } catch {
    try {
      const code = `import ${JSON.stringify(address)};`;
      const blob = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      worker = new Worker(blob, { type: "module", name: "heaplens" });
    } catch {
      return null;
    }
  }
  worker.postMessage(module);
  return worker;
}

/** Loads the editor, which only pages that edit need. */
export function loadEditor(base) {
  return import(new URL("editor.js", base).href);
}
