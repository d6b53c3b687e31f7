// A WebAssembly module that is part of a script as a text of one character for each byte. A text of this kind compresses
// nearly as well as the bytes, which Base64 does not.

/** Gives a function that makes the module ready when it is called for the first time, and answers its functions. */
export function lazily(bindings, text) {
  let isReady = false;
  return () => {
    if (!isReady) {
      const module = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index++) {
        module[index] = text.charCodeAt(index);
      }
      bindings.initSync({ module });
      isReady = true;
    }
    return bindings;
  };
}
