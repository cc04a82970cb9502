//! Enough of a reader of XML to refuse what is not well formed, and to find what stands in it.

/// One piece of a part.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Piece {
    /// A tag that opens, with its attributes; and whether it closes at once.
    Open(String, Vec<(String, String)>, bool),
    Close(String),
    Text(String),
}

/// The pieces of a part.
pub(crate) fn pieces(part: &str) -> Result<Vec<Piece>, String> {
    let mut rest = part
        .strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        .ok_or("no declaration")?;
    if let Some(letter) = part
        .chars()
        .find(|c| (c.is_control() && *c != '\n') || ('\u{fffe}'..='\u{ffff}').contains(c))
    {
        return Err(format!("{letter:?}"));
    }
    let (mut found, mut open) = (Vec::new(), Vec::<String>::new());
    while !rest.is_empty() {
        match rest.strip_prefix('<') {
            None => {
                let end = rest.find('<').ok_or("text after the root")?;
                found.push(Piece::Text(plain(&rest[..end])?));
                rest = &rest[end..];
            }
            Some(tag) => {
                let end = tag.find('>').ok_or("a tag without an end")?;
                let inside = &tag[..end];
                rest = &tag[end + 1..];
                if let Some(name) = inside.strip_prefix('/') {
                    if open.pop().as_deref() != Some(name) {
                        return Err(format!("</{name}> closes something else"));
                    }
                    found.push(Piece::Close(name.to_owned()));
                    continue;
                }
                let (inside, closed) = match inside.strip_suffix('/') {
                    Some(inside) => (inside, true),
                    None => (inside, false),
                };
                let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
                if !closed {
                    open.push(name.to_owned());
                }
                found.push(Piece::Open(
                    name.to_owned(),
                    attributes_of(attributes)?,
                    closed,
                ));
            }
        }
    }
    match open.as_slice() {
        [] => Ok(found),
        open => Err(format!("{open:?} stay open")),
    }
}

fn attributes_of(mut rest: &str) -> Result<Vec<(String, String)>, String> {
    let mut found: Vec<(String, String)> = Vec::new();
    while !rest.trim_start().is_empty() {
        let (name, after) = rest
            .trim_start()
            .split_once("=\"")
            .ok_or_else(|| rest.to_owned())?;
        let (value, after) = after.split_once('"').ok_or_else(|| rest.to_owned())?;
        if found.iter().any(|(known, _)| known == name) || value.contains('<') {
            return Err(format!("{name}={value}"));
        }
        found.push((name.to_owned(), plain(value)?));
        rest = after;
    }
    Ok(found)
}

/// The text behind the entities.
fn plain(text: &str) -> Result<String, String> {
    let mut pieces = text.split('&');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(';').ok_or_else(|| piece.to_owned())?;
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => return Err(format!("&{name};")),
        });
        plain.push_str(rest);
    }
    Ok(plain)
}

#[test]
fn what_is_not_well_formed_is_refused() {
    let read = |inside: &str| {
        pieces(&format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{inside}"
        ))
    };
    assert!(read("<a b=\"c\">&lt;<d/></a>").is_ok());
    for wrong in [
        "<a>",
        "<a></b>",
        "<a>&x;</a>",
        "<a>&</a>",
        "<a b=\"c\" b=\"d\"/>",
        "<a>\u{8}</a>",
        "<a b=c/>",
    ] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
}
