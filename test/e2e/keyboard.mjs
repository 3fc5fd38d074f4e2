// Somebody without a pointer: what has the focus is known by the name that it is announced with.
const MOST_STEPS = 250;

/** Ways to go about a page by its keys alone. */
export function keyboardOf(page) {
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  const focused = () => page.evaluate(() => {
    const at = document.activeElement?.closest('a, button, input, select, textarea, summary');
    return [at?.getAttribute('aria-label'), ...[...at?.labels ?? []].map((one) => one.textContent), at?.textContent].filter(Boolean).map((text) => text.trim());
  });
  return {
    press,
    /** Goes on with Tab until what has the focus bears this very name. */
    async reach(name) {
      for (let left = MOST_STEPS; left > 0; left -= 1) {
        if ((await focused()).includes(name)) return;
        await press('Tab');
      }
      throw new Error(`the keyboard never reaches ${name}`);
    },
  };
}
