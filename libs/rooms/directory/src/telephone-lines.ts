import { digitsOf } from './check-site.js';
import type { TelephoneLine } from './directory.schema.js';
import type { TelephoneLineInput } from './dto/site.inputs.js';
import { minutesOf } from './wall-time.js';

const MINUTES_OF_A_DAY = 1440;

/** A telephone chain as it is stored; `24:00` is midnight. */
export function linesOf(lines: readonly TelephoneLineInput[]): TelephoneLine[] {
  return lines.map(({ label, number, from, to }) => ({ label: label.trim(), number: digitsOf(number), from: minutesOf(from) % MINUTES_OF_A_DAY, to: minutesOf(to) % MINUTES_OF_A_DAY }));
}
