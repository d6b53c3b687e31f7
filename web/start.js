// Starts the app, and says so when it can not be started. The page has no inline script, because its
// Content-Security-Policy permits none.

const message = document.getElementById("start-message");

function say(text) {
  message.textContent = text;
  message.hidden = false;
}

// Whoever waits longer than a moment is told what for.
const waiting = setTimeout(() => say("Loading Offerset…"), 400);

async function start() {
  if (typeof WebAssembly !== "object") {
    say(
      "Offerset runs entirely in your browser, and needs WebAssembly for it. " +
        "This browser has none, or it is turned off (in the lockdown mode of an iPhone, for instance).",
    );
    return;
  }
  // Trunk writes where the two files are: their names hold a hash of what they contain.
  const glue = document.querySelector("link[rel=modulepreload]").href;
  const module = document.querySelector("link[rel=preload][as=fetch]").href;
  try {
    const { default: init } = await import(glue);
    await init({ module_or_path: module });
  } catch (error) {
    say("Offerset could not be loaded. Check the connection and reload the page; nothing that you have entered is lost.");
    throw error;
  }
}

start().finally(() => clearTimeout(waiting));
