import type { ReactElement } from 'react';
import { useLanguage, useTexts } from '../../texts/language.js';
import { momentText } from '../../ui/dates.js';
import type { OccupancyShown } from './places-table.js';

/** From what occupancy was counted, how old it is, and what it does not know. */
export function SourceNote({ figures: { computedAt, pendingHosts, total } }: { readonly figures: OccupancyShown }): ReactElement {
  const { oversight: { steering, today: words } } = useTexts();
  const language = useLanguage();
  const hosts = total.at(-1)?.hosts;
  return (
    <p className="muted">
      {steering.readAt(momentText(computedAt, language))} {hosts && words.from(hosts.stays, hosts.counts, hosts.mixed)} {hosts && hosts.none > 0 && `${words.silent(hosts.none)}.`} {pendingHosts > 0 && words.pending(pendingHosts)}
    </p>
  );
}
