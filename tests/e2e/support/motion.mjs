// How fast the time of a page's animations passes.

import { devtools } from "./devtools.mjs";

/** What comes up, or keeps a shaking hand's second tap away for a moment, is over at once. */
export const HURRIED = 1_000;
/** What begins never ends. */
export const STANDS_STILL = 0;

export async function move(page, rate) {
  const tools = await devtools(page);
  await tools.send("Animation.enable");
  await tools.send("Animation.setPlaybackRate", { playbackRate: rate });
}
