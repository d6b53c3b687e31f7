/**
 * The functions of `offerset`, with the WebAssembly module as a file of its own: for pages that load it once,
 * compile it while it arrives and keep it in the cache. Call {@link init} or {@link initSync} before any other function. The manual of rules is `offerset/rules`.
 *
 * @packageDocumentation
 */

export { applyFix, check, checkJson, digest } from "./index.js";
export type * from "./index.js";

/** Where the module is, or the module itself, or a promise of one of them. */
export type ModuleSource = URL | string | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the module; without an argument, from `offerset_bg.wasm` beside this script.
 *
 * Calling it again does nothing.
 */
export function init(options?: { module_or_path: ModuleSource | Promise<ModuleSource> }): Promise<unknown>;

/** Makes the module ready at once, from its bytes or compiled. */
export function initSync(options: { module: BufferSource | WebAssembly.Module }): unknown;
