//! Starts the bridge to AWS: the requests of a set, and how it is replaced.

fn main() {
    offerset_web::aws();
}
