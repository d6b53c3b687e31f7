//! The steps of a test run: each is run, timed and remembered, and the summary at the end names them all.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::progress::{self, Stopwatch};

/// What has been run so far.
#[derive(Debug, Default)]
pub(super) struct Steps {
    done: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    title: String,
    outcome: Outcome,
    duration: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    Skipped,
}

impl Steps {
    /// Runs a step and says whether it passed. A failure is printed at once; the run goes on, so that one sees everything.
    pub(super) fn run(&mut self, title: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n==> {title}");
        let stopwatch = Stopwatch::start();
        let outcome = match work() {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                println!("    {title} FAILED, going on with the next step: {error:#}");
                Outcome::Failed
            }
        };
        self.done.push(Step { title: title.to_owned(), outcome, duration: stopwatch.elapsed() });
        outcome == Outcome::Passed
    }

    /// Notes a step that can not be run, because one that it needs has failed.
    pub(super) fn skip(&mut self, title: &str) {
        self.done.push(Step { title: title.to_owned(), outcome: Outcome::Skipped, duration: Duration::ZERO });
    }

    /// Prints the summary.
    ///
    /// # Errors
    ///
    /// When a step did not pass.
    pub(super) fn finish(self) -> Result<()> {
        println!("\n==> summary");
        for Step { title, outcome, duration } in &self.done {
            let outcome = match outcome {
                Outcome::Passed => "passed",
                Outcome::Failed => "FAILED",
                Outcome::Skipped => "not run: it needs a step that failed",
            };
            println!("    {title:<28}{:>14}  {outcome}", progress::seconds(*duration));
        }
        let passed = self.done.iter().filter(|step| step.outcome == Outcome::Passed).count();
        if passed < self.done.len() {
            bail!("{passed} of {} steps passed", self.done.len());
        }
        println!("    all {passed} steps passed");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use anyhow::anyhow;

    use super::Steps;

    #[test]
    fn later_steps_run_after_a_failure_and_the_run_fails() {
        let mut steps = Steps::default();
        assert!(!steps.run("first", || Err(anyhow!("broken"))));
        assert!(steps.run("second", || Ok(())));
        steps.skip("third");
        assert_eq!(steps.finish().unwrap_err().to_string(), "1 of 3 steps passed");
    }
}
