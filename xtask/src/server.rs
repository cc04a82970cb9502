//! A small web server for this machine only, sending the real headers.
//!
//! Holds the files in memory, so no request can name another file, and a build under way is never seen.
//! Must not know how the files were made.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};

use crate::headers::{HEADERS, content_type};

/// Files by their path on the server.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// A request is a line and some headers; a longer one is not for us.
const LONGEST: usize = 16 * 1024;

/// A server that is listening.
#[derive(Clone)]
pub(crate) struct Server {
    files: Arc<RwLock<Files>>,
    log: Option<Arc<Mutex<File>>>,
}

/// Every file of a folder that has no folders in it.
pub(crate) fn load(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let entry = entry?;
        let path = format!("/{}", entry.file_name().to_string_lossy());
        files.insert(path, fs::read(entry.path())?);
    }
    if let Some(index) = files.get("/index.html").cloned() {
        files.insert("/".to_owned(), index);
    }
    Ok(files)
}

/// Takes a port on this machine; 0 is any free one. Returns it with the port it got.
pub(crate) fn listen(port: u16) -> Result<(TcpListener, u16)> {
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                anyhow!("port {port} is taken by another program; choose one with --port N")
            }
            ErrorKind::PermissionDenied => {
                anyhow!("port {port} is not ours to take; choose one above 1023 with --port N")
            }
            _ => anyhow!("port {port}: {error}"),
        })?;
    let port = listener.local_addr()?.port();
    Ok((listener, port))
}

impl Server {
    /// Answers on this listener from now on. The log gets one line a request.
    pub(crate) fn start(listener: TcpListener, files: Files, log: Option<File>) -> Self {
        let files = Arc::new(RwLock::new(files));
        let log = log.map(|file| Arc::new(Mutex::new(file)));
        let server = Self { files, log };
        let answering = server.clone();
        thread::spawn(move || {
            // A connection that failed before it began is no reason to stop.
            for stream in listener.incoming().flatten() {
                let server = answering.clone();
                thread::spawn(move || server.answer(stream));
            }
        });
        server
    }

    /// Serves these files instead.
    pub(crate) fn replace(&self, files: Files) {
        *self.files.write().unwrap_or_else(PoisonError::into_inner) = files;
    }

    /// Reads one request and answers it. A client that goes away needs no answer.
    fn answer(&self, mut stream: TcpStream) {
        let patience = Some(Duration::from_secs(5));
        let _ = stream.set_read_timeout(patience);
        let _ = stream.set_write_timeout(patience);
        let Some(request) = read(&mut stream) else {
            return;
        };
        self.note(&request);
        let _ = stream.write_all(&self.respond(&request));
        // Closing with input unread would reset the connection and lose the answer.
        let _ = stream.shutdown(Shutdown::Write);
        let _ = std::io::copy(&mut stream.take(1 << 20), &mut std::io::sink());
    }

    fn note(&self, request: &[u8]) {
        if let Some(log) = &self.log {
            let line = request.split(|&byte| byte == b'\r' || byte == b'\n').next();
            let line = String::from_utf8_lossy(line.unwrap_or_default());
            let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
            let _ = writeln!(log, "{line}");
        }
    }

    /// The whole answer to these bytes, whatever they are.
    fn respond(&self, request: &[u8]) -> Vec<u8> {
        let plain = |status: &str, text: &str| response(status, "text.txt", text.as_bytes(), true);
        if request.len() >= LONGEST {
            return plain("431 Request Header Fields Too Large", "too long\n");
        }
        let line = String::from_utf8_lossy(request);
        let words: Vec<&str> = line.lines().next().unwrap_or_default().split(' ').collect();
        let [method, target, version] = words[..] else {
            return plain("400 Bad Request", "not a request\n");
        };
        if !version.starts_with("HTTP/1.") || !target.starts_with('/') {
            return plain("400 Bad Request", "not a request\n");
        }
        if method != "GET" && method != "HEAD" {
            return plain("405 Method Not Allowed", "only GET and HEAD\n");
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let files = self.files.read().unwrap_or_else(PoisonError::into_inner);
        let name = if path == "/" { "index.html" } else { path };
        match files.get(path) {
            Some(bytes) => response("200 OK", name, bytes, method == "GET"),
            None => plain("404 Not Found", "no such file\n"),
        }
    }
}

/// What comes up to the empty line, or `None` where nothing does.
fn read(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let mut request = Vec::new();
    let mut part = [0; 2048];
    while request.len() < LONGEST && !request.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut part) {
            Ok(0) => break,
            Ok(length) => request.extend_from_slice(&part[..length]),
            Err(_) => return None,
        }
    }
    (!request.is_empty()).then_some(request)
}

fn response(status: &str, name: &str, body: &[u8], with_body: bool) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status}\r\nConnection: close\r\n");
    for (header, value) in HEADERS {
        head += &format!("{header}: {value}\r\n");
    }
    head += &format!("Content-Type: {}\r\n", content_type(name));
    head += &format!("Content-Length: {}\r\n\r\n", body.len());
    let mut bytes = head.into_bytes();
    if with_body {
        bytes.extend_from_slice(body);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(request: &[u8]) -> String {
        let files = Files::from([
            ("/".into(), b"page".to_vec()),
            ("/yichi.js".into(), b"1".to_vec()),
        ]);
        let server = Server {
            files: Arc::new(RwLock::new(files)),
            log: None,
        };
        String::from_utf8(server.respond(request)).unwrap()
    }

    #[test]
    fn a_file_comes_with_the_policy() {
        let answer = ask(b"GET /yichi.js?83dcefb7 HTTP/1.1\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(
            answer.contains("\r\nContent-Security-Policy: default-src 'none'; script-src 'self' ")
        );
        assert!(answer.contains("\r\nContent-Type: text/javascript"));
        assert!(answer.ends_with("\r\n\r\n1"));
    }

    #[test]
    fn a_head_request_gets_no_body() {
        assert!(ask(b"HEAD / HTTP/1.1\r\n\r\n").ends_with("Content-Length: 4\r\n\r\n"));
    }

    #[test]
    fn nothing_outside_the_site_can_be_named() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/yichi.js/",
        ] {
            assert!(
                ask(format!("GET {path} HTTP/1.1\r\n\r\n").as_bytes()).contains(" 404 "),
                "{path}"
            );
        }
    }

    #[test]
    fn bad_input_gets_an_error_and_no_panic() {
        for bad in [
            &b"\xff\xfe\0"[..],
            b"\r\n\r\n",
            b"GET",
            b"GET / HTTP/9\r\n",
            b"GET x HTTP/1.1",
            b"G  E T",
        ] {
            assert!(ask(bad).starts_with("HTTP/1.1 400 "), "{bad:?}");
        }
        assert!(ask(b"POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
        assert!(ask(&vec![b'a'; LONGEST]).starts_with("HTTP/1.1 431 "));
    }

    #[test]
    fn a_busy_port_is_a_clear_error() {
        let (_held, port) = listen(0).unwrap();
        let said = listen(port).unwrap_err().to_string();
        assert_eq!(
            said,
            format!("port {port} is taken by another program; choose one with --port N")
        );
    }
}
