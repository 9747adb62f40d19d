// What a screen reader is told, from Chromium's own accessibility tree.

import { devtools } from "./devtools.mjs";

/** Roles whose name is made of what is in them, so that nobody needs to look inside. */
const WHOLE = new Set(["button", "heading", "link", "radio", "checkbox", "image", "img", "textbox", "searchbox"]);
/** Roles that are passed over, and what is in them is read. */
const PLAIN = new Set(["generic", "none", "LabelText", "InlineTextBox", "LineBreak", "ListMarker"]);
export const CONTROLS = new Set(["button", "link", "radio", "checkbox", "textbox", "searchbox"]);

/**
 * The open page in reading order: `{depth, role, name, notes}`. A paragraph's pieces are one text.
 */
export async function readingOrder(page) {
  const tools = await devtools(page);
  const { nodes } = await tools.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((it) => [it.nodeId, it]));
  const lines = [];
  const walk = (node, depth) => {
    const role = node.role?.value;
    const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
    const children = (node.childIds ?? []).map((it) => byId.get(it)).filter(Boolean);
    if (node.ignored || PLAIN.has(role) || role === "RootWebArea") {
      for (const child of children) walk(child, depth);
    } else if (role === "StaticText") {
      const last = lines.at(-1);
      if (last?.role === "text" && last.parent === node.parentId) last.name += ` ${name}`;
      else lines.push({ depth, role: "text", name, notes: [], parent: node.parentId });
    } else {
      lines.push({ depth, role, name, notes: notes(node), description: node.description?.value });
      if (!WHOLE.has(role)) for (const child of children) walk(child, depth + 1);
    }
  };
  const root = nodes.find((it) => it.role?.value === "RootWebArea");
  walk(root, 0);
  return { title: (root.name?.value ?? "").replace(/\s+/g, " "), lines: lines.filter((it) => it.role !== "text" || it.name !== "") };
}

function notes(node) {
  const value = (name) => node.properties?.find((it) => it.name === name)?.value.value;
  const found = [];
  if (node.role.value === "heading") found.push(String(value("level")));
  if (value("checked") === "true") found.push("checked");
  if (value("pressed") === "true") found.push("pressed");
  if (value("disabled")) found.push("disabled");
  if (value("invalid") && value("invalid") !== "false") found.push("invalid");
  if (value("live")) found.push(value("live"));
  if (value("modal")) found.push("modal");
  return found;
}

/** The screen as a text to be read by people: a line for each, `role "name" (notes) – description`. */
export function written({ title, lines }) {
  const body = lines.map(({ depth, role, name, notes, description }) => {
    const named = name !== "" || CONTROLS.has(role) || role === "heading";
    return [
      `${"  ".repeat(depth)}${role}`,
      named ? ` "${name}"` : "",
      notes.length > 0 ? ` (${notes.join(", ")})` : "",
      description ? ` – ${description.replace(/\s+/g, " ")}` : "",
    ].join("");
  });
  return `page "${title}"\n${body.join("\n")}\n`;
}
