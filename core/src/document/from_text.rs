//! Reads text into a document, with `jiter` as the tokenizer.

use std::borrow::Cow;

use jiter::{Jiter, JiterError, LinePosition, Peek};

use super::{Document, Fault, Kind, MAX_DEPTH, MAX_TEXT_BYTES, Place};

impl<'text> Document<'text> {
    /// Reads a document from UTF-8 text.
    ///
    /// It never fails: what can not be read is a [`Fault`]. Texts without escapes are borrowed, not copied.
    pub fn parse(text: &'text [u8]) -> Self {
        if text.len() > MAX_TEXT_BYTES {
            return Self::unreadable(Fault::TooLarge { bytes: text.len() });
        }
        let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
        match std::str::from_utf8(text) {
            Ok(text) => Reader::new(text).read(),
            Err(error) => {
                let position = LinePosition::find(text, error.valid_up_to());
                Self::unreadable(syntax("a byte that is no UTF-8 text".to_owned(), text, &position))
            }
        }
    }
}

fn syntax(message: String, text: &[u8], position: &LinePosition) -> Fault {
    let LinePosition { line, column } = *position;
    if column > 0 {
        return Fault::Syntax { message, line, column };
    }
    // The tokenizer counts a line break to the line that follows; it stands behind the last letter of its own.
    let own = text.split(|byte| *byte == b'\n').nth(line.saturating_sub(2));
    let column = own.filter(|_| line > 1).map_or(1, |own| own.len() + 1);
    Fault::Syntax { message, line: line.saturating_sub(1).max(1), column }
}

struct Reader<'text> {
    text: &'text str,
    tokens: Jiter<'text>,
    document: Document<'text>,
}

impl<'text> Reader<'text> {
    fn new(text: &'text str) -> Self {
        // A node takes about twelve bytes of text in a set with long schedules.
        let nodes = Vec::with_capacity(text.len() / 12);
        Self { text, tokens: Jiter::new(text.as_bytes()), document: Document { nodes, faults: Vec::new() } }
    }

    fn read(mut self) -> Document<'text> {
        let outcome = self.tokens.peek().map_err(Stop::Syntax).and_then(|peek| self.value(peek, Place::ROOT, 0));
        match outcome.and_then(|()| self.tokens.finish().map_err(Stop::Syntax)) {
            Ok(()) => self.document,
            Err(Stop::TooDeep) => Document::unreadable(Fault::TooDeep),
            Err(Stop::Syntax(error)) => {
                let position = error.get_position(&self.tokens);
                Document::unreadable(syntax(error.error_type.to_string(), self.text.as_bytes(), &position))
            }
        }
    }

    fn value(&mut self, peek: Peek, place: Place<'text>, depth: usize) -> Result<(), Stop> {
        match peek {
            Peek::Null => {
                self.tokens.known_skip(peek)?;
                self.document.push(Kind::Null, Cow::Borrowed(""), place);
            }
            Peek::True | Peek::False => {
                self.tokens.known_skip(peek)?;
                let text = if peek == Peek::True { "true" } else { "false" };
                self.document.push(Kind::Boolean, Cow::Borrowed(text), place);
            }
            Peek::String => {
                let text = borrowed(self.text, self.tokens.known_str()?);
                self.document.push(Kind::Text, text, place);
            }
            Peek::Array => self.list(place, depth)?,
            Peek::Object => self.object(place, depth)?,
            // INVARIANT: every other token is a number, or an error that the tokenizer reports.
            _ => {
                // Skipping checks the digits without computing what they amount to.
                let start = self.tokens.current_index();
                self.tokens.known_skip(peek)?;
                let digits = std::str::from_utf8(self.tokens.slice_to_current(start)).unwrap_or_default();
                self.document.push(Kind::Number, Cow::Borrowed(digits), place);
            }
        }
        Ok(())
    }

    fn list(&mut self, place: Place<'text>, depth: usize) -> Result<(), Stop> {
        let parent = self.document.push(Kind::List, Cow::Borrowed(""), place);
        let mut next = self.deeper(depth)?.known_array()?;
        let mut ordinal = 0;
        while let Some(peek) = next {
            self.value(peek, Place { parent, ordinal, key: Cow::Borrowed("") }, depth + 1)?;
            ordinal += 1;
            next = self.tokens.array_step()?;
        }
        self.document.close(parent);
        Ok(())
    }

    fn object(&mut self, place: Place<'text>, depth: usize) -> Result<(), Stop> {
        let parent = self.document.push(Kind::Object, Cow::Borrowed(""), place);
        let text = self.text;
        let mut next = self.deeper(depth)?.known_object()?.map(|key| borrowed(text, key));
        let mut ordinal = 0;
        while let Some(key) = next {
            let peek = self.tokens.peek()?;
            self.value(peek, Place { parent, ordinal, key }, depth + 1)?;
            ordinal += 1;
            next = self.tokens.next_key()?.map(|key| borrowed(text, key));
        }
        self.document.close(parent);
        Ok(())
    }

    fn deeper(&mut self, depth: usize) -> Result<&mut Jiter<'text>, Stop> {
        if depth < MAX_DEPTH { Ok(&mut self.tokens) } else { Err(Stop::TooDeep) }
    }
}

/// `part` as a piece of `text` when it lies inside of it, as it does unless an escape had to be undone.
fn borrowed<'text>(text: &'text str, part: &str) -> Cow<'text, str> {
    let piece = part
        .as_ptr()
        .addr()
        .checked_sub(text.as_ptr().addr())
        .and_then(|start| text.get(start..start.checked_add(part.len())?));
    piece.map_or_else(|| Cow::Owned(part.to_owned()), Cow::Borrowed)
}

/// Why reading stopped.
enum Stop {
    Syntax(JiterError),
    TooDeep,
}

impl From<JiterError> for Stop {
    fn from(error: JiterError) -> Self {
        Self::Syntax(error)
    }
}
