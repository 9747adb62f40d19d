// What a test opened last ends first: node:test runs its own hooks in the order of their making,
// by which a server would be gone while the page still asks it.

const opened = new WeakMap();

/** When the test is over, `end` runs before all that was given for this test earlier. */
export function whenOver(t, end) {
  const ends = opened.get(t);
  if (ends) return void ends.push(end);
  opened.set(t, [end]);
  t.after(() => endAll(opened.get(t)));
}

/** Each of them, also after one that failed; the first failure is the test's. */
async function endAll(ends) {
  const failures = [];
  for (const end of ends.toReversed()) {
    try {
      await end();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
