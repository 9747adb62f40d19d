//! Lists the web page's files for `src/web/bundle.rs`: all below the folder that
//! `JOB_TRACKER_WEB_DIR` names while the server is compiled, or none where it is not set.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

const FOLDER: &str = "JOB_TRACKER_WEB_DIR";
/// By <https://reproducible-builds.org/docs/source-date-epoch/>: the one time of a build.
const BUILD_TIME: &str = "SOURCE_DATE_EPOCH";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={FOLDER}");
    let mut list = String::from("&[\n");
    if let Some(folder) = env::var_os(FOLDER).filter(|it| !it.is_empty()) {
        println!("cargo::rerun-if-env-changed={BUILD_TIME}");
        let folder = fs::canonicalize(&folder)
            .map_err(|error| format!("{FOLDER} names {}: {error}", folder.display()))?;
        if !folder.join("index.html").is_file() {
            let message = format!(
                "{FOLDER} names {}, which has no index.html",
                folder.display()
            );
            return Err(message.into());
        }
        for file in files_below(&folder)? {
            let name = file.strip_prefix(&folder)?;
            let name = name.to_str().ok_or("a file's name is not UTF-8")?;
            writeln!(
                list,
                "({name:?}, {}, include_bytes!({file:?})),",
                time(&file)?
            )?;
        }
    }
    list.push_str("]\n");
    let out = env::var_os("OUT_DIR").ok_or("cargo names no OUT_DIR")?;
    fs::write(Path::new(&out).join("web_page.rs"), list)?;
    Ok(())
}

/// Sorted, so that the same folder makes the same program.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut entries = fs::read_dir(folder)?
        .map(|entry| entry.map(|it| it.path()))
        .collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    let mut files = Vec::new();
    for path in entries {
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// When the file changed, in seconds since 1970. Browsers tell one build's page from the next by it.
fn time(file: &Path) -> Result<u64, Box<dyn Error>> {
    match env::var(BUILD_TIME) {
        Ok(time) => Ok(time.parse()?),
        Err(_) => Ok(file
            .metadata()?
            .modified()?
            .duration_since(UNIX_EPOCH)?
            .as_secs()),
    }
}
