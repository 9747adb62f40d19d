//! `bind MODULE FOLDER`: writes `app_bg.wasm`, `app.js` and the snippets of libraries that it imports
//! into the folder, for a browser.

use std::{env, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        eprintln!("usage: bind MODULE FOLDER");
        return ExitCode::from(2);
    };
    let written = Bindgen::new()
        .input_path(module)
        .out_name("app")
        .typescript(false)
        .omit_default_module_path(false)
        .web(true)
        .and_then(|it| it.generate(folder));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bind: {error:#}");
            ExitCode::FAILURE
        }
    }
}
