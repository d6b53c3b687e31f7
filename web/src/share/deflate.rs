//! Packs and unpacks by the browser's own streams.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStream, ReadableStreamDefaultReader, ReadableWritablePair};

use super::Failure;

// web-sys counts both among the interfaces that may still change.
#[wasm_bindgen]
extern "C" {
    type CompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// Deflate without a header: the digest says more than its checksum could.
const FORMAT: &str = "deflate-raw";

/// Packs `bytes`.
pub(super) async fn deflate(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let packer = CompressionStream::new(FORMAT).map_err(|_| Failure::Unsupported)?;
    collect(pipe(bytes, packer.unchecked_ref()).map_err(|_| Failure::Unsupported)?, usize::MAX).await
}

/// Unpacks `bytes` as far as `limit`: a small text can be unpacked to any size.
pub(super) async fn inflate(bytes: &[u8], limit: usize) -> Result<Vec<u8>, Failure> {
    let unpacker = DecompressionStream::new(FORMAT).map_err(|_| Failure::Unsupported)?;
    collect(pipe(bytes, unpacker.unchecked_ref()).map_err(|_| Failure::Unsupported)?, limit).await
}

fn pipe(bytes: &[u8], through: &ReadableWritablePair) -> Result<ReadableStream, JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&Uint8Array::from(bytes)))?;
    Ok(blob.stream().pipe_through(through))
}

async fn collect(stream: ReadableStream, limit: usize) -> Result<Vec<u8>, Failure> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(|_| Failure::Damaged)?;
        let get = |key: &str| Reflect::get(&part, &key.into()).unwrap_or_default();
        if get("done").is_truthy() {
            return Ok(bytes);
        }
        bytes.extend(get("value").unchecked_into::<Uint8Array>().to_vec());
        if bytes.len() > limit {
            // Nobody waits for the rest.
            drop(reader.cancel());
            return Err(Failure::TooLarge);
        }
    }
}
