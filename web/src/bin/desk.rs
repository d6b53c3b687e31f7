//! Starts the area of the desk: published sets, files, agreements and rules.

fn main() {
    offerset_web::desk();
}
