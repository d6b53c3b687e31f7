// The package as one file: the WebAssembly module is part of it, and ready when the import is done.
import { initSync } from "offerset-bindings/offerset.js";
import module from "offerset-bindings/offerset_bg.wasm";

initSync({ module });

export { applyFix, check, checkJson, digest, rules } from "offerset-bindings/offerset.js";
