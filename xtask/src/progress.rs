//! What the user sees of the work: a line when a step begins, a line with the time it took when it ends.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Runs one step of a command, announced before and timed after.
pub(crate) fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("==> {title}");
    let stopwatch = Stopwatch::start();
    let outcome = work().with_context(|| format!("{title}: failed after {stopwatch}"))?;
    println!("    {title}: done in {stopwatch}");
    Ok(outcome)
}

/// The time since a step began; displayed as seconds, or as minutes and seconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "the engine reads no clock, but this is how long a command runs")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

impl fmt::Display for Stopwatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&seconds(self.elapsed()))
    }
}

/// A duration for people: `0.4 s`, `12.0 s`, `2 min 05 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    match duration.as_secs() {
        0..60 => format!("{:.1} s", duration.as_secs_f32()),
        total => format!("{} min {:02} s", total / 60, total % 60),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::seconds;

    #[test]
    fn durations_are_readable() {
        assert_eq!(seconds(Duration::from_millis(420)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
