// The page goes out of sight and comes back, as when another app is looked at.

const turn = (page, state) =>
  page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, state);

/** The page is left for another app. */
export const leave = (page) => turn(page, "hidden");
/** The page is looked at again. */
export const lookAgain = (page) => turn(page, "visible");
/** A link to the page is followed while it is open. */
export const follow = (page, fragment) => page.evaluate((hash) => (location.hash = hash), fragment);
