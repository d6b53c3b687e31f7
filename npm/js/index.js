// The package. Each part is a file of its own, so that a bundler takes only those whose functions are used.
export { applyFix, check, checkJson, digest } from "offerset-check";
export {
  diff,
  economics,
  importAws,
  ledger,
  ledgerCsv,
  previewAcceptance,
  readAnswer,
  recreatePlan,
  releasePlan,
  timeline,
} from "offerset-full";
export { rules } from "offerset-rules";
