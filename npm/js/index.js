// The package as one file: the WebAssembly module is part of it, and ready when the import is done.
import { initSync } from "offerset-bindings/offerset.js";
import text from "offerset-bindings/offerset_bg.txt.js";

// Each character is a byte. A text of this kind compresses nearly as well as the bytes, which Base64 does not.
const module = new Uint8Array(text.length);
for (let index = 0; index < text.length; index++) {
  module[index] = text.charCodeAt(index);
}
initSync({ module });

export { applyFix, check, checkJson, digest } from "offerset-bindings/offerset.js";
export { rules } from "offerset-rules";
