import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../texts/language.js';
import { momentText } from '../../ui/dates.js';

/** From what figures come, for whom, and how old they are. */
export function ReadNote({ computedAt, wholeDepartement, requests }: { readonly computedAt: string; readonly wholeDepartement: boolean; readonly requests?: number }): ReactElement {
  const { oversight: { steering } } = useTexts();
  const language = useLanguage();
  return <p className="muted">{wholeDepartement ? steering.whole : steering.part} {requests !== undefined && steering.requests(requests)} {steering.readAt(momentText(computedAt, language))}</p>;
}
