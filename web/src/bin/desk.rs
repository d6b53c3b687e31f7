//! Starts the desk: files to check.

fn main() {
    offerset_web::desk();
}
