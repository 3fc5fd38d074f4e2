import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTexts } from '../texts/language.js';

interface PageInfo { readonly endCursor: string | null; readonly hasNextPage: boolean }

/**
 * Pages of a list, one at a time: where this one begins, and the way to the others. Other filters begin again at the first page.
 * @param filters - what the list is filtered by, as a text
 */
export function usePages(filters: string): { readonly after: string | null; readonly pager: (info: PageInfo | undefined) => ReactElement | null } {
  const texts = useTexts();
  const [seen, setSeen] = useState<{ readonly filters: string; readonly cursors: readonly string[] }>({ filters, cursors: [] });
  const cursors = seen.filters === filters ? seen.cursors : [];
  const go = (next: readonly string[]): void => setSeen({ filters, cursors: next });
  const pager = (info: PageInfo | undefined): ReactElement | null => (cursors.length === 0 && !info?.hasNextPage ? null : (
    <nav className="row no-print" aria-label={texts.pages.label}>
      <Button variant="default" size="compact-sm" disabled={cursors.length === 0} onClick={() => go(cursors.slice(0, -1))}>{texts.pages.previous}</Button>
      <span className="muted">{texts.pages.page(cursors.length + 1)}</span>
      <Button variant="default" size="compact-sm" disabled={!info?.hasNextPage} onClick={() => info?.endCursor && go([...cursors, info.endCursor])}>{texts.pages.next}</Button>
    </nav>
  ));
  return { after: cursors.at(-1) ?? null, pager };
}
