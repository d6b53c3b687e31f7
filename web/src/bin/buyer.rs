//! Starts what a buyer sees: what a seller sent, receipts and agreements.

fn main() {
    offerset_web::buyer();
}
