//! Starts the area of the buyer's: what a seller sent, and the receipts.

fn main() {
    offerset_web::buyer();
}
