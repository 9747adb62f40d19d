// What a thumb and an eye need of a screen.

/** Texts and boxes that do not fit: one readable line each. */
export function misfits(page) {
  return page.evaluate(() => {
    const found = [];
    const name = (it) => `<${it.tagName.toLowerCase()} class="${it.className}"> ${it.textContent.trim().slice(0, 40)}`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    // Where the content scrolls by itself, the page around it stands still.
    const content = document.querySelector(".content");
    const beyond = root.scrollHeight - root.clientHeight;
    if (content && getComputedStyle(content).overflowY === "auto" && beyond > 0) found.push(`the page scrolls ${beyond} beyond its end`);
    for (const it of document.querySelectorAll("#main *")) {
      const box = it.getBoundingClientRect();
      if (box.width <= 1 || box.height <= 1 || getComputedStyle(it).visibility === "hidden") continue;
      if (it.closest(".visually-hidden, svg")) continue;
      if (box.left < -0.5 || box.right > root.clientWidth + 0.5) found.push(`outside: ${name(it)}`);
      const clips = ["hidden", "clip"].includes(getComputedStyle(it).overflowX);
      if (clips && it.scrollWidth > it.clientWidth + 1) found.push(`cut off: ${name(it)}`);
    }
    return found;
  });
}

/**
 * Words that were broken because they did not fit on a line. Those with a hyphen at the break are
 * not among them, nor is what somebody typed.
 */
export function brokenWords(page) {
  return page.evaluate(() => {
    const found = [];
    const texts = document.createTreeWalker(document.querySelector("#main"), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement.closest(".visually-hidden, textarea, svg")) continue;
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{M}\u00AD]{2,}/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map((it) => Math.round(it.top)));
        // It may break at each of its soft hyphens.
        if (lines.size > word.split("\u00AD").length) found.push(`broken: ${word}`);
      }
    }
    return found;
  });
}

/** A week that does not stand in one line. */
export function partedWeeks(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".week-days")]
      .map((week) => new Set([...week.children].map((day) => Math.round(day.getBoundingClientRect().top))).size)
      .filter((lines) => lines > 1)
      .map((lines) => `a week in ${lines} lines`),
  );
}

/** What can be tapped and is smaller than a finger. */
export function smallTargets(page, least = 48) {
  return page.evaluate((least) => {
    const found = [];
    for (const it of document.querySelectorAll("#main :is(button, a, input, textarea, select)")) {
      if (it.closest("[inert]")) continue;
      // A radio button is tapped through the label around it.
      const target = it.closest("label") ?? it;
      const { width, height } = target.getBoundingClientRect();
      if (width < least - 0.5 || height < least - 0.5) {
        found.push(`${Math.round(width)}×${Math.round(height)}: ${it.outerHTML.slice(0, 90)}`);
      }
    }
    return found;
  }, least);
}
