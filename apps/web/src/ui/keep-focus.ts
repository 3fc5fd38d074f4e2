/** What a person was in, from the inside out: the first that is still there says where they were. */
const AROUND = 'article, section, aside, form, fieldset, li';

/**
 * An act often takes away the button that did it, or disables it while it is sent; the browser then forgets where one was, and the next Tab begins at the
 * top of the page. Here the focus goes back to what had it, or else to what is left around it. Gives the way to end it.
 */
export function keepFocus(root: HTMLElement): () => void {
  let path: readonly HTMLElement[] = [];
  const remember = ({ target }: FocusEvent): void => {
    path = [];
    for (let at = target as HTMLElement | null; at && at !== root; at = at.parentElement) path = [...path, at];
  };
  // Who clicks beside everything means to leave; a click on a button gives it the focus just after.
  const forget = (): void => { path = []; };
  const mend = (): void => {
    const [last] = path;
    if (!last || (document.activeElement && document.activeElement !== document.body)) return;
    if (last.isConnected) {
      if (!last.matches(':disabled')) last.focus();
      return;
    }
    const around = path.find((one) => one.isConnected && one.matches(AROUND)) ?? root.querySelector<HTMLElement>('h1') ?? root;
    if (!around.hasAttribute('tabindex')) around.tabIndex = -1;
    around.focus();
  };
  const changes = new MutationObserver(mend);
  changes.observe(root, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', remember);
  addEventListener('pointerdown', forget, true);
  return () => {
    changes.disconnect();
    root.removeEventListener('focusin', remember);
    removeEventListener('pointerdown', forget, true);
  };
}
