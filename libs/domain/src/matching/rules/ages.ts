import { ageOn, dayFromNumber, dayNumber } from '../../kernel/index.js';
import type { Day } from '../../kernel/index.js';
import type { Asked, PersonFacts } from '../facts.js';
import type { AgeRange } from '../types.js';
import type { Finding } from './rule.js';

const MONTHS = 12;

/** Whether the age on arrival is surely in the range, surely outside, or depends on the day of birth. */
export function ageFit(person: PersonFacts, { min, max }: AgeRange): 'inside' | 'outside' | 'open' {
  const { youngest, oldest } = person.age;
  if (oldest < min || youngest > max) return 'outside';
  return youngest >= min && oldest <= max ? 'inside' : 'open';
}

/** Completed years by which a person is outside the range. */
export function yearsOutside({ age: { youngest, oldest } }: PersonFacts, { min, max }: AgeRange): number {
  return oldest < min ? min - oldest : youngest - max;
}

/** How far outside the range, in completed years and, where a birth month is known, in months. */
export function ageFinding(person: PersonFacts, range: AgeRange): Finding {
  const { min, max } = range;
  const tooYoung = person.age.oldest < min;
  const known = person.months && (tooYoung ? person.months.oldest : person.months.youngest);
  const months = known === null ? null : tooYoung ? min * MONTHS - known : known - ((max + 1) * MONTHS - 1);
  return {
    figures: {
      min, max, tooYoung,
      years: known === null ? (tooYoung ? person.age.oldest : person.age.youngest) : Math.floor(known / MONTHS),
      months: known === null ? null : known % MONTHS,
    },
    relaxation: { kind: 'age', years: yearsOutside(person, range), months },
  };
}

/**
 * The day from which the person may be too old for the range, when that falls within the stay; null otherwise.
 * With a birth month it is the first of the birthday's month (or the arrival). With completed years alone it is the latest
 * possible birthday: an earlier one can't be told.
 */
export function outgrowsOn(person: PersonFacts, { max }: AgeRange, { nights }: Asked): Day | null {
  const { age } = person.person;
  if ('birthMonth' in age) {
    if (ageOn(age, nights.last).oldest <= max) return null;
    const birthday = `${String(Number(age.birthMonth.slice(0, 4)) + max + 1).padStart(4, '0')}-${age.birthMonth.slice(5, 7)}-01`;
    return birthday < nights.first ? nights.first : birthday;
  }
  const year = String(Number(nights.first.slice(0, 4)) + max + 1 - age.completedYears).padStart(4, '0');
  const latest = dayFromNumber(dayNumber(`${year}${nights.first.slice(4)}`)); // 29 February becomes 1 March
  return latest <= nights.last ? latest : null;
}
