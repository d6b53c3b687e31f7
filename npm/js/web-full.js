// Everything, with the WebAssembly module as a file of its own, which the caller loads.
import * as bindings from "offerset-bindings/offerset_full.js";
import { importer } from "./import-aws.js";

export {
  applyFix,
  check,
  checkJson,
  default as init,
  diff,
  digest,
  economics,
  initSync,
  ledger,
  ledgerCsv,
  previewAcceptance,
  readAnswer,
  recreatePlan,
  releasePlan,
  timeline,
} from "offerset-bindings/offerset_full.js";
export const importAws = importer(() => bindings);
