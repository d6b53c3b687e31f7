// Shows the areas of the app, each of which is a WebAssembly module of its own, and says so when one can not be loaded.
// The page has no inline script, because its Content-Security-Policy permits none.

const message = document.getElementById("start-message");

/** Says something while no page can; nothing when the text is empty. */
function say(text) {
  message.textContent = text;
  message.hidden = text === "";
}

/** Which area shows the page at an address: as `Route::area` in `web/src/areas.rs` says it. */
function areaOf(hash) {
  const [, page] = /^#\/*([^?]*?)\/*(\?|$)/.exec(hash) ?? [];
  return areas.find(([, pages]) => pages.test(page ?? ""))[0];
}

/** Where one goes from an area, most of the time. */
const next = { sets: "composer", composer: "published" };

/** The areas and their pages, the first one that fits; what fits nowhere is not found. */
const areas = [
  ["composer", /^sets\/[^/]+\/(details|review|(offers|terms)(\/[^/]+)?)$/],
  ["published", /^sets\/[^/]+$/],
  ["figures", /^(sets\/[^/]+\/figures|ledger)$/],
  ["aws", /^sets\/[^/]+\/(aws|replace)$/],
  ["buyer", /^(review|agreements(\/[^/]+)?)$/],
  ["desk", /^check$/],
  ["manual", /^rules(\/[^/]+)?$/],
  ["sets", /^/],
];

const modules = new Map();

/** Loads an area once; what could not be loaded is tried again the next time. */
function load(area) {
  if (!modules.has(area)) {
    const module = fetchModule(area);
    modules.set(area, module);
    module.catch(() => modules.delete(area));
  }
  return modules.get(area);
}

/** Loads an area that is wanted only probably, unless the reader asked to save data. What fails is tried again when it is wanted. */
function loadAhead(area) {
  if (area && !navigator.connection?.saveData) load(area).catch(() => {});
}

/** Does something when the page has nothing else to do. */
const whenIdle = (work) => (globalThis.requestIdleCallback ? requestIdleCallback(work) : setTimeout(work, 2000));

async function fetchModule(area) {
  // The build writes where the two files are: their names hold a hash of what they contain.
  const [glue, module] = document.querySelector(`meta[name=area-${area}]`).content.split(" ");
  const response = fetch(new URL(module, document.baseURI));
  // Whoever waits for the glue below hears of it as well.
  response.catch(() => {});
  const app = await import(new URL(glue, document.baseURI).href);
  await app.default({ module_or_path: response });
  return app;
}

/** The area on the page: its name, its module and its element. */
let shown = { root: document.getElementById("start") };
/** What was entered and is not stored, as the last area that stores anything has told. */
let unsaved = [];
/** Areas take their turns, so that there are never more than two. */
let turn = Promise.resolve();

/** Shows the page that the address asks for. The area on the page does that itself; another one is loaded. */
async function show() {
  const area = areaOf(location.hash);
  if (area === shown.area) return;
  // Whoever waits longer than a moment is told what for.
  const waiting = setTimeout(() => say("Loading…"), 400);
  try {
    const app = await load(area);
    turn = turn.then(() => replaceBy(area, app));
    await turn;
    say("");
  } catch (error) {
    say("Offerset could not be loaded. Check the connection and reload the page; nothing that you have entered is lost.");
    throw error;
  } finally {
    clearTimeout(waiting);
  }
}

/** Puts an area in the place of the one on the page as soon as its page stands, unless another one is wanted by then. */
async function replaceBy(area, app) {
  const isWanted = () => area === areaOf(location.hash);
  if (area === shown.area || !isWanted()) return;
  const root = document.createElement("div");
  const isLeft = new AbortController();
  const { signal } = isLeft;
  await new Promise((resolve) => {
    root.addEventListener("ready", () => {
      shown.root.replaceWith(root);
      shown.app?.unmount();
      shown = { area, app, root };
      whenIdle(() => loadAhead(next[area]));
      resolve();
    }, { signal });
    addEventListener("hashchange", () => isWanted() || resolve(), { signal });
    unsaved = shown.app?.unsaved() ?? unsaved;
    app.mount(root, unsaved, shown.app !== undefined);
  });
  isLeft.abort();
  if (shown.root !== root) app.unmount();
}

function start() {
  if (typeof WebAssembly !== "object") {
    say(
      "Offerset runs entirely in your browser, and needs WebAssembly for it. " +
        "This browser has none, or it is turned off (in the lockdown mode of an iPhone, for instance).",
    );
    return;
  }
  addEventListener("hashchange", show);
  // Who points at a link will probably follow it.
  addEventListener("pointerover", ({ target }) => {
    const link = target instanceof Element && target.closest("a[href^='#']");
    if (link) loadAhead(areaOf(link.hash));
  });
  addEventListener("beforeunload", (event) => {
    if (shown.app?.is_exposed()) event.preventDefault();
  });
  // A page that is left, or is out of sight, is not painted any more, and may never be again.
  for (const [target, event] of [[globalThis, "pagehide"], [document, "visibilitychange"]]) {
    target.addEventListener(event, () => shown.app?.is_exposed());
  }
  show();
}

start();
