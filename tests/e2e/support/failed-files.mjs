// A reporter of node's tests: the files in which something failed, a line each.

import { relative } from "node:path";

export default async function* failedFiles(events) {
  const told = new Set();
  for await (const { type, data } of events) {
    if (type !== "test:fail" || !data.file || told.has(data.file)) continue;
    told.add(data.file);
    yield `${relative(process.cwd(), data.file)}\n`;
  }
}
