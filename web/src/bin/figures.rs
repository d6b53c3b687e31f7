//! Starts the figures: who pays and receives what and when, and the ledger.

fn main() {
    offerset_web::figures();
}
