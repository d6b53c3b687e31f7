/**
 * Everything that the package can do, with the WebAssembly module as a file of its own. Call {@link init} or
 * {@link initSync} before any other function. A page that only checks loads half as much with `offerset/web`.
 *
 * @packageDocumentation
 */

import type { ModuleSource } from "./web.js";

export {
  applyFix,
  check,
  checkJson,
  diff,
  digest,
  economics,
  importAws,
  ledger,
  ledgerCsv,
  previewAcceptance,
  readAnswer,
  recreatePlan,
  releasePlan,
  timeline,
} from "./index.js";
export type * from "./index.js";
export type { ModuleSource } from "./web.js";

/**
 * Loads the module; without an argument, from `offerset_full_bg.wasm` beside this script.
 *
 * Calling it again does nothing.
 */
export function init(options?: { module_or_path: ModuleSource | Promise<ModuleSource> }): Promise<unknown>;

/** Makes the module ready at once, from its bytes or compiled. */
export function initSync(options: { module: BufferSource | WebAssembly.Module }): unknown;
