// What is wrong with a screen for anybody: told together, so that one look finds all of it.

import { violations } from "./axe.mjs";
import { misfits, smallTargets } from "./layout.mjs";

/** Everything that axe finds, that does not fit, and that is too small to touch. */
export const faults = async (page) => [...(await violations(page)), ...(await misfits(page)), ...(await smallTargets(page))];
