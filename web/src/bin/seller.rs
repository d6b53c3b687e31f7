//! Starts the area of the seller's: the list of offer sets and the composer.

fn main() {
    offerset_web::seller();
}
