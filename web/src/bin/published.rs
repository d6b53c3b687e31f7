//! Starts what is about one published set.

fn main() {
    offerset_web::published();
}
