//! What the page is sent with, above all its policy.
//!
//! Must not know who sends it.

/// The policy of the page, as a header and, word for word, as a meta tag in index.html.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'none'; form-action 'none'; \
    base-uri 'none'; require-trusted-types-for 'script'";

/// The same for a page that is one file: its own parts by their hashes in place of `'self'`.
pub(crate) fn policy_by_hash(scripts: &[String], style: &str) -> String {
    let scripts = scripts.join(" ");
    POLICY
        .replace("script-src 'self'", &format!("script-src {scripts}"))
        .replace("style-src 'self'", &format!("style-src {style}"))
        .replace("img-src 'self' data:", "img-src data:")
}

/// Every header that does not depend on the file.
pub(crate) const HEADERS: [(&str, &str); 4] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    // Or the browser shows yesterday's build.
    ("Cache-Control", "no-cache"),
];

/// What kind of file this is, by its name.
pub(crate) fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_policy_in_the_documents_is_the_one_that_is_sent() {
        let root = crate::shell::root();
        let guides = std::fs::read_dir(root.join("docs")).unwrap();
        let guides = guides.map(|entry| entry.unwrap().path());
        let guides = guides.filter(|path| path.extension().is_some_and(|end| end == "md"));
        let mut found = 0;
        for path in guides.chain([root.join("README.md")]) {
            let text = std::fs::read_to_string(&path).unwrap();
            for (at, _) in text.match_indices("default-src") {
                found += 1;
                assert!(
                    text[at..].starts_with(POLICY),
                    "{}: {:.80}",
                    path.display(),
                    &text[at..]
                );
            }
        }
        assert!(found >= 4, "only {found} were found");
    }

    #[test]
    fn the_readme_shows_the_headers_that_are_sent() {
        let readme = include_str!("../../README.md");
        let block = readme.split("```http\n").nth(1).unwrap();
        let shown: Vec<&str> = block.split("```").next().unwrap().lines().collect();
        assert_eq!(
            shown,
            HEADERS.map(|(name, value)| format!("{name}: {value}"))
        );
        for name in ["index.html", "yichi.js", "yichi.css", "LICENSES.txt"] {
            let kind = format!("`{}`", content_type(name));
            assert!(readme.contains(&kind), "{name} is sent as {kind}");
        }
    }
}
