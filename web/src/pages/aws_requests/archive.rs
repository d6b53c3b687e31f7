use std::rc::Rc;

use offerset::aws;
use yew::{Callback, MouseEvent};

use crate::browser;
use crate::release::Release;
use crate::share::{Snapshot, ZipEntry, file_name, zip};
use crate::state::Publication;

/// Saves all that is needed to work without this page.
pub(super) fn save(release: &Rc<Release>, publication: &Publication, name: &str) -> Callback<MouseEvent> {
    let (release, publication, name) = (Rc::clone(release), publication.clone(), name.to_owned());
    Callback::from(move |_: MouseEvent| {
        let mut entries = Vec::new();
        let mut add = |name: &str, content: String| entries.push(ZipEntry { name: name.to_owned(), content });
        add("README.txt", aws::instructions(&release.plan, &name));
        for call in &release.plan.calls {
            add(&call.file, format!("{:#}\n", call.request));
        }
        add(aws::POLICY_FILE, format!("{:#}\n", release.plan.iam_policy));
        // The requests leave out what AWS does not take; with the document beside them, they are read back whole.
        add("offer-set.json", format!("{:#}\n", publication.document));
        let archive = zip(&entries, release.plan.today);
        let file = file_name(&Snapshot::of(&publication.document)).replace(".offerset.json", "-aws.zip");
        browser::download_as(&file, "application/zip", &archive);
    })
}
