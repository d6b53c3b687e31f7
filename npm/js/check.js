// Checks and repairs, with the WebAssembly module inside that does only this.
import * as bindings from "offerset-bindings/offerset.js";
import text from "offerset-bindings/offerset_bg.txt.js";
import { lazily } from "./module.js";

const engine = lazily(bindings, text);

export const applyFix = (document, fix) => engine().applyFix(document, fix);
export const check = (document, options) => engine().check(document, options);
export const checkJson = (json, options) => engine().checkJson(json, options);
export const digest = (document) => engine().digest(document);
