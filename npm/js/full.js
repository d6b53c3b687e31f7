// What a set means and what AWS speaks, with the WebAssembly module inside that does everything.
import * as bindings from "offerset-bindings/offerset_full.js";
import text from "offerset-bindings/offerset_full_bg.txt.js";
import { importer } from "./import-aws.js";
import { lazily } from "./module.js";

const engine = lazily(bindings, text);

export const diff = (before, after) => engine().diff(before, after);
export const economics = (document, options) => engine().economics(document, options);
export const importAws = importer(engine);
export const ledger = (accepted, query) => engine().ledger(accepted, query);
export const ledgerCsv = (accepted, query) => engine().ledgerCsv(accepted, query);
export const previewAcceptance = (document, options) => engine().previewAcceptance(document, options);
export const readAnswer = (call, body) => engine().readAnswer(call, body);
export const recreatePlan = (released, successor, options) => engine().recreatePlan(released, successor, options);
export const releasePlan = (document, options) => engine().releasePlan(document, options);
export const timeline = (document, options) => engine().timeline(document, options);
