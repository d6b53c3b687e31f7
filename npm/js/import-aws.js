// `importAws`: any number of files, each as text, as bytes or as the value that it holds, with a name or without one.

/** Gives `importAws`, for the functions of a module that is made ready when it is needed. */
export const importer = (bridge) => (files, options) => {
  const list = Array.isArray(files) ? files : [files];
  const importer = new (bridge().Importer)(options);
  let isDone = false;
  try {
    list.forEach((file, index) => {
      const { name, body } = isNamed(file) ? file : { name: nameOf(index, list.length), body: file };
      importer.add(name, isText(body) ? body : textOf(body, name));
    });
    isDone = true;
    const imported = importer.finish();
    const only = imported.sets.length === 1 ? imported.sets[0] : undefined;
    return { document: only?.document ?? null, report: only?.report ?? null, ...imported };
  } finally {
    if (!isDone) importer.free();
  }
};

const nameOf = (index, count) => (count === 1 ? "input" : `input ${index + 1}`);

const isText = (body) => typeof body === "string" || ArrayBuffer.isView(body) || body instanceof ArrayBuffer;

const isNamed = (file) =>
  typeof file === "object" && file !== null && !isText(file) && typeof file.name === "string" && "body" in file;

function textOf(body, name) {
  const text = JSON.stringify(body);
  if (text === undefined) {
    throw new Error(`importAws: expected text, bytes or a value that JSON can express as ${name}, got ${typeof body}`);
  }
  return text;
}
