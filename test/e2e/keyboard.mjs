// A person without a pointer: Tab until something is reached, then keys. What is reached must be seen, and after an act the focus must be somewhere.
const MOST_TABS = 250;

export function keyboardOf(page) {
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  const at = () => page.evaluate(() => {
    const here = document.activeElement?.closest('a, button, input, select, textarea, summary, canvas');
    const names = [here?.getAttribute('aria-label'), ...[...here?.labels ?? []].map((one) => one.textContent), document.getElementById(here?.getAttribute('aria-labelledby') ?? '')?.textContent, here?.textContent];
    const { outlineStyle, outlineWidth } = here ? getComputedStyle(here) : {};
    return { name: names.filter(Boolean).join(' | '), isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
  });
  /** Goes on with Tab until what has the focus is named so, in a part of the page where one is given. */
  const reach = async (name, part = null) => {
    for (let left = MOST_TABS; left > 0; left -= 1) {
      const { name: is, isSeen } = await at();
      if (is.includes(name) && (!part || await part.evaluate((element) => element.contains(document.activeElement)))) {
        if (!isSeen) throw new Error(`the keyboard is on ${name}, and nothing shows it`);
        return;
      }
      await press('Tab');
    }
    throw new Error(`the keyboard never reaches ${name}`);
  };
  /** An act may take away its own button: one is still somewhere in the page, not at its top. */
  const isStillThere = async (act) => {
    if (await page.evaluate(() => document.activeElement === document.body)) throw new Error(`after ${act} the focus is nowhere`);
  };
  return { press, reach, isStillThere, type: (text) => page.keyboard.type(text) };
}
