//! Starts the desk: files to check, and the rules.

fn main() {
    offerset_web::desk();
}
