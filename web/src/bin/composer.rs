//! Starts the composer: the four steps in which a seller makes an offer set.

fn main() {
    offerset_web::composer();
}
