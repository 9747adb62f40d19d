// Colours as WCAG 2.2 measures them.

import { readFileSync } from "node:fs";

/** `#rrggbb` or `rgb(…)` as three numbers from 0 to 255; what shines through is mixed with it. */
export function rgb(colour, ground) {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour);
  if (hex) return [0, 2, 4].map((at) => parseInt(hex[1].slice(at, at + 2), 16));
  const parts = /^rgba?\(([^)]+)\)$/.exec(colour)?.[1].split(/[\s,/]+/).map(Number);
  if (!parts) throw new Error(`not a colour: ${colour}`);
  const [red, green, blue, alpha = 1] = parts;
  if (alpha === 1) return [red, green, blue];
  if (!ground) throw new Error(`not an opaque colour: ${colour}`);
  const below = rgb(ground);
  return [red, green, blue].map((it, at) => it * alpha + below[at] * (1 - alpha));
}

function luminance(colour, ground) {
  const [r, g, b] = rgb(colour, ground).map((it) => {
    const part = it / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(seen, ground) {
  const [dark, light] = [luminance(seen, ground), luminance(ground)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The custom properties of assets/css/10-tokens.css: what holds in light, and in dark. */
export function tokens() {
  const source = readFileSync(new URL("../../../assets/css/10-tokens.css", import.meta.url), "utf8");
  const [, light, dark] = /^:root \{(.*?)^\}.*?prefers-color-scheme: dark\) \{\s*:root \{(.*?)^ {2}\}/ms.exec(source);
  const read = (block) => Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  return { light: read(light), dark: { ...read(light), ...read(dark) } };
}
