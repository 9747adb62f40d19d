// Colours as WCAG 2.2 measures them.

import { readFileSync } from "node:fs";

/** `#rrggbb` or `rgb(…)` as three numbers from 0 to 255. */
export function rgb(colour) {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour);
  if (hex) return [0, 2, 4].map((at) => parseInt(hex[1].slice(at, at + 2), 16));
  const parts = /^rgba?\(([^)]+)\)$/.exec(colour)?.[1].split(/[\s,/]+/);
  if (!parts || (parts[3] !== undefined && Number(parts[3]) !== 1)) throw new Error(`not an opaque colour: ${colour}`);
  return parts.slice(0, 3).map(Number);
}

function luminance(colour) {
  const [r, g, b] = rgb(colour).map((it) => {
    const part = it / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The custom properties of assets/css/10-tokens.css: what holds in light, and in dark. */
export function tokens() {
  const source = readFileSync(new URL("../../../assets/css/10-tokens.css", import.meta.url), "utf8");
  const [, light, dark] = /^:root \{(.*?)^\}.*?prefers-color-scheme: dark\) \{\s*:root \{(.*?)^ {2}\}/ms.exec(source);
  const read = (block) => Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  return { light: read(light), dark: { ...read(light), ...read(dark) } };
}
