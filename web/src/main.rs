//! Starts the app.

fn main() {
    offerset_web::run();
}
