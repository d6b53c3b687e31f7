//! Starts the list of offer sets, which is the first page.

fn main() {
    offerset_web::sets();
}
