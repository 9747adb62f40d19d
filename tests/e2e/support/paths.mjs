// Where cargo and scripts/web put what these tests use.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export const target = resolve(process.env.CARGO_TARGET_DIR ?? `${root}target`);
export const web = resolve(target, "web");
export const serverProgram = resolve(target, "debug/job-tracker-server");
/** Programs that the scripts build: drivers of browsers, wasm-bindgen. */
export const tools = resolve(target, "tools");
export const screenshots = resolve(target, "screenshots");
export const store = resolve(target, "store");
/** The C library's files for languages, for engines that ask it. */
export const systemLocales = resolve(target, "locales");
