import type { Work } from '@ugo/access';

/**
 * Whether the database holds invented hosts. Once it does, it stays so for this process; when the database can't be asked just now, what was
 * known last is said.
 */
export function demoKnown(work: Work): () => Promise<boolean> {
  let known = false;
  return async () => {
    if (known) return true;
    try {
      const [row] = await work.system((em) => em.execute<{ demo: boolean }[]>('select exists (select from organisation where fictitious) or exists (select from host where fictitious) as demo'));
      known = row!.demo;
    } catch { /* a page without it, and the screens’ own words */ }
    return known;
  };
}
