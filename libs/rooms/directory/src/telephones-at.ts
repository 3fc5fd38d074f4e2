import { wallTime, zoneOf } from '@ugo/domain/kernel';
import type { HostCard, TelephoneLineView } from './host.types.js';
import { chainAt } from './telephone-chain.js';
import { minutesOf } from './wall-time.js';

/** Who answers at an instant, in the order to call: hours are those of the host's Département. */
export function telephonesAt({ telephones, departement }: Pick<HostCard, 'telephones' | 'departement'>, now: Date): TelephoneLineView[] {
  const { minute } = wallTime(now, zoneOf(departement));
  const lines = telephones.map((line) => ({ line, label: line.label, number: line.number, from: minutesOf(line.from), to: minutesOf(line.to) }));
  return chainAt(lines, minute).map(({ line }) => line);
}
