// The package with its WebAssembly module as a file of its own, which the caller loads.
export { applyFix, check, checkJson, default as init, digest, initSync } from "offerset-bindings/offerset.js";
