import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../texts/language.js';
import { lengthText } from './dates.js';
import { useNow } from './use-now.js';

const SOON_MS = 600_000;

/** How long is left until an instant, after what says so. */
export function Countdown({ due, says }: { readonly due: string; readonly says: string }): ReactElement {
  const { request } = useTexts();
  const language = useLanguage();
  const left = Date.parse(due) - useNow();
  return <span className={left < SOON_MS ? 'soon' : undefined}>{says} (<span className="time">{left < 0 ? request.overSince(lengthText(left, language)) : request.left(lengthText(left, language))}</span>)</span>;
}
