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

/** Loads the encoders of pixels and pages, which only readers who save such files need. */
export function loadEncoder(base) {
  return loadModule(base, "heaplens-encode");
}

/** Loads sin, exp, pow and their like, which only few programs need. */
export function loadCalculator(base) {
  return loadModule(base, "heaplens-math");
}

function loadModule(base, name) {
  modules[name] ??= import(new URL(`${name}.js`, base).href).then(async (module) => {
    await module.default({ module_or_path: new URL(`${name}_bg.wasm`, base) });
    return module;
  });
  // Asked again after a failure, it tries again.
  modules[name].catch(() => delete modules[name]);
  return modules[name];
}

const modules = {};

/** Loads a file that lies beside the app. */
export async function loadBytes(base, name) {
  const response = await fetch(new URL(name, base));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
