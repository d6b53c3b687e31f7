//! Starts the manual: what there is to read about the rules.

fn main() {
    offerset_web::manual();
}
