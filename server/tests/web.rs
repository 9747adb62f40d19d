//! The web page's files: how they are dressed, compressed, kept and guarded.

#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod support;

use std::path::Path;

use job_tracker_server::{Bundle, Settings};
use reqwest::{Method, header::ACCEPT_ENCODING};
use support::{Answer, Company};
use tempfile::TempDir;

const SCRIPT: &str = "/app-4869c7624d05.js";

/// A page as `scripts/web` builds it, but small; beside it lies a file that is none of its.
fn page() -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = directory.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("secret.txt", "not for the world");
    write("web/index.html", "<!doctype html><title>Page</title>");
    write("web/sw.js", "// shell");
    write("web/app-4869c7624d05.js", "plain");
    write("web/app-4869c7624d05.js.br", "as brotli");
    write("web/app-4869c7624d05.js.gz", "as gzip");
    write("web/app-ea5e37d1543a_bg.wasm", "\0asm");
    write("web/icons/icon.svg", "<svg/>");
    directory
}

/// The folder is named.
fn shown(directory: &Path) -> impl FnOnce(Settings) -> Settings {
    let web = Some(directory.join("web"));
    move |settings| Settings { web, ..settings }
}

/// The page is inside the program, and no folder is named.
fn inside(directory: &Path) -> impl FnOnce(Settings) -> Settings {
    let page = Bundle::read(&directory.join("web")).unwrap();
    move |settings| Settings {
        web: None,
        page,
        ..settings
    }
}

/// The same page from a folder, and from inside the program.
async fn both(directory: &Path) -> [Company; 2] {
    [
        Company::open_with(shown(directory)).await,
        Company::open_with(inside(directory)).await,
    ]
}

#[tokio::test]
async fn the_page_lets_nothing_in_but_its_own_files() {
    let directory = page();
    for company in both(directory.path()).await {
        for (path, status) in [
            ("/", 200),
            ("/index.html", 200),
            (SCRIPT, 200),
            ("/gone", 404),
        ] {
            let answer = company.get(path).await;
            assert_eq!(answer.status, status);
            let policy = answer.header("content-security-policy").unwrap();
            assert_eq!(
                policy,
                "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                 img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
                 worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            );
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "no-referrer"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                (
                    "permissions-policy",
                    "camera=(), geolocation=(), microphone=()",
                ),
            ] {
                assert_eq!(answer.header(name), Some(value), "{path}");
            }
        }
    }
}

#[tokio::test]
async fn files_come_as_what_they_are() {
    let directory = page();
    for company in both(directory.path()).await {
        for (path, kind) in [
            ("/", "text/html"),
            (SCRIPT, "text/javascript"),
            ("/app-ea5e37d1543a_bg.wasm", "application/wasm"),
            ("/icons/icon.svg", "image/svg+xml"),
        ] {
            let answer = company.get(path).await;
            assert_eq!(answer.status, 200, "{path}");
            let found = answer.header("content-type").unwrap();
            assert_eq!(found.split(';').next(), Some(kind), "{path}");
        }
    }
}

#[tokio::test]
async fn what_is_compressed_beforehand_goes_to_whoever_can_read_it() {
    let directory = page();
    for company in both(directory.path()).await {
        for (accepted, encoding, body) in [
            (Some("gzip, deflate, br, zstd"), Some("br"), "as brotli"),
            (Some("gzip"), Some("gzip"), "as gzip"),
            (Some("br;q=0, gzip"), Some("gzip"), "as gzip"),
            (Some("zstd"), None, "plain"),
            (Some("identity"), None, "plain"),
            (None, None, "plain"),
        ] {
            let mut request = company.request(Method::GET, SCRIPT);
            if let Some(accepted) = accepted {
                request = request.header(ACCEPT_ENCODING, accepted);
            }
            let answer = Answer::to(request).await;
            assert_eq!(answer.header("content-encoding"), encoding, "{accepted:?}");
            assert_eq!(answer.body, body.as_bytes(), "{accepted:?}");
            // Compressed or not, it is the same kind of file; and caches must not mix them up.
            let kind = answer.header("content-type").unwrap();
            assert!(kind.starts_with("text/javascript"), "{kind}");
            assert_eq!(answer.header("vary"), Some("accept-encoding"));
        }
    }
}

#[tokio::test]
async fn only_what_is_named_by_its_content_is_kept_without_asking() {
    let directory = page();
    for company in both(directory.path()).await {
        for (path, cache) in [
            (SCRIPT, "public, max-age=31536000, immutable"),
            (
                "/app-ea5e37d1543a_bg.wasm",
                "public, max-age=31536000, immutable",
            ),
            ("/", "no-cache"),
            ("/index.html", "no-cache"),
            ("/sw.js", "no-cache"),
            ("/icons/icon.svg", "no-cache"),
            // Not there now, but perhaps after the next build.
            ("/app-000000000000.js", "no-cache"),
        ] {
            let answer = company.get(path).await;
            assert_eq!(answer.header("cache-control"), Some(cache), "{path}");
        }
    }
}

#[tokio::test]
async fn a_file_of_the_version_before_is_gone_and_no_page_comes_in_its_place() {
    let directory = page();
    let company = Company::open_with(shown(directory.path())).await;
    assert_eq!(company.get(SCRIPT).await.status, 200);
    // As `scripts/web` does it: another folder takes the place of this one.
    let (web, before) = (
        directory.path().join("web"),
        directory.path().join("before"),
    );
    std::fs::rename(&web, &before).unwrap();
    std::fs::create_dir(&web).unwrap();
    std::fs::write(web.join("index.html"), "<!doctype html><title>Next</title>").unwrap();
    std::fs::write(web.join("app-0123456789ab.js"), "next").unwrap();
    for gone in [SCRIPT, "/app-ea5e37d1543a_bg.wasm", "/sw.js"] {
        // A script that is a page would start no app, and a browser might keep it.
        let answer = company.get(gone).await;
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{gone}");
        answer.problem(404, "not-found");
    }
    assert_eq!(company.get("/app-0123456789ab.js").await.status, 200);
    let next = company.get("/").await;
    assert!(String::from_utf8(next.body).unwrap().contains("Next"));
}

#[tokio::test]
async fn a_page_that_did_not_change_is_not_sent_again() {
    let directory = page();
    for company in both(directory.path()).await {
        let first = company.get("/").await;
        let modified = first.header("last-modified").unwrap();
        let request = company
            .request(Method::GET, "/")
            .header("If-Modified-Since", modified);
        let again = Answer::to(request).await;
        assert_eq!((again.status, again.body.len()), (304, 0));
        assert_eq!(again.header("cache-control"), Some("no-cache"));
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_a_problem_and_no_page() {
    let directory = page();
    for company in both(directory.path()).await {
        for path in [
            "/gone",
            "/gone.js",
            "/icons/gone.svg",
            "/index.html/x",
            "/.git",
        ] {
            company.get(path).await.problem(404, "not-found");
        }
        for method in [Method::POST, Method::PUT, Method::DELETE] {
            for path in ["/", SCRIPT] {
                let answer = Answer::to(company.request(method.clone(), path)).await;
                answer.problem(405, "method-not-allowed");
                assert_eq!(answer.header("allow"), Some("GET,HEAD"));
            }
        }
    }
}

/// As it stands, without a client that tidies the path.
async fn raw_get(company: &Company, path: &str) -> String {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let mut connection = tokio::net::TcpStream::connect(company.addr())
        .await
        .unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");
    connection.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).await.unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn nobody_climbs_out_of_the_pages_folder() {
    let directory = page();
    for company in both(directory.path()).await {
        let beside = directory.path().join("secret.txt");
        assert!(beside.is_file());
        let absolute = format!("/{}", beside.display());
        for path in [
            "/../secret.txt",
            "/icons/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/%2e%2e%2fsecret.txt",
            "/..%5csecret.txt",
            "/....//secret.txt",
            "//../secret.txt",
            absolute.as_str(),
            "/icons/%00/../../secret.txt",
        ] {
            let answer = raw_get(&company, path).await;
            let refused =
                answer.starts_with("HTTP/1.1 404 ") || answer.starts_with("HTTP/1.1 400 ");
            assert!(refused, "{path}: {answer}");
            assert!(!answer.contains("not for the world"), "{path}: {answer}");
        }
    }
}

#[tokio::test]
async fn a_folder_sends_nobody_to_another_server() {
    let directory = page();
    for company in both(directory.path()).await {
        for path in ["/icons", "//icons", "///icons", "/\\icons"] {
            let answer = raw_get(&company, path).await;
            let location = answer
                .lines()
                .find_map(|it| it.strip_prefix("location: "))
                .unwrap_or("/");
            let own = location.starts_with('/') && !location.starts_with("//");
            assert!(own, "{path}: {location}");
        }
    }
}

#[tokio::test]
async fn without_the_page_its_place_says_how_to_build_it() {
    let empty = tempfile::tempdir().unwrap();
    let company = Company::open_with(shown(empty.path())).await;
    let answer = company.get("/").await;
    assert_eq!(answer.status, 404);
    let kind = answer.header("content-type").unwrap();
    assert!(kind.starts_with("text/plain"), "{kind}");
    let text = String::from_utf8(answer.body).unwrap();
    assert!(
        text.contains("scripts/web") && text.contains("--web"),
        "{text}"
    );
    company.get("/index.html").await.problem(404, "not-found");
    company.get("/v1/info").await.ok(200);
}

#[tokio::test]
async fn a_folder_that_is_named_is_shown_instead_of_the_page_inside() {
    let (directory, other) = (page(), tempfile::tempdir().unwrap());
    std::fs::write(other.path().join("index.html"), "Of the folder").unwrap();
    let web = Some(other.path().to_owned());
    let company = Company::open_with(|it| Settings {
        web,
        ..inside(directory.path())(it)
    })
    .await;
    assert_eq!(company.get("/").await.body, b"Of the folder");
    company.get(SCRIPT).await.problem(404, "not-found");
}

#[tokio::test]
async fn a_part_of_a_file_is_sent_to_whoever_asks_for_it() {
    let directory = page();
    for company in both(directory.path()).await {
        let request = company.request(Method::GET, SCRIPT);
        let answer = Answer::to(request.header("Range", "bytes=1-3")).await;
        assert_eq!((answer.status, answer.body.as_slice()), (206, &b"lai"[..]));
        assert_eq!(answer.header("content-range"), Some("bytes 1-3/5"));
    }
}

#[tokio::test]
async fn the_same_page_from_a_folder_and_from_inside_has_the_same_answers() {
    let directory = page();
    let [folder, inside] = both(directory.path()).await;
    for path in [
        "/",
        "/sw.js",
        SCRIPT,
        "/icons",
        "/icons/",
        "/icons/icon.svg",
        "/gone",
    ] {
        for method in [Method::GET, Method::HEAD] {
            for accepted in ["identity", "br", "gzip"] {
                let ask = async |company: &Company| {
                    let request = company.request(method.clone(), path);
                    Answer::to(request.header(ACCEPT_ENCODING, accepted)).await
                };
                let (one, other) = (ask(&folder).await, ask(&inside).await);
                assert_eq!(one.but_for_the_time(), other.but_for_the_time(), "{path}");
            }
        }
    }
}
