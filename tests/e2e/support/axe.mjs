// axe-core on the page as it stands. It runs in an isolated world (as an extension would), so the
// page's security policy stays in force and the page never sees it.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { devtools } from "./devtools.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let source;
async function axeSource() {
  source ??= readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  return source;
}

/** Every violation as one readable line; none is an empty list. */
export async function violations(page) {
  const tools = await devtools(page);
  const { frameTree } = await tools.send("Page.getFrameTree");
  const { executionContextId: contextId } = await tools.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "axe",
  });
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await tools.send("Runtime.evaluate", {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
  await evaluate(`${await axeSource()}; undefined`);
  const options = { runOnly: { type: "tag", values: TAGS }, resultTypes: ["violations"] };
  const found = await evaluate(`axe.run(document, ${JSON.stringify(options)}).then((it) => it.violations)`);
  return found.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${node.target.join(" ")}: ${node.failureSummary}`),
  );
}
