import { isDay, isDepartementCode, isMonth, type Month } from '@ugo/domain/kernel';
import { registerDecorator, type ValidationOptions } from 'class-validator';

/** Makes a property decorator of a plain check, under a code the screens translate. */
function validator(name: string, validate: (value: unknown) => boolean, message: string): (options?: ValidationOptions) => PropertyDecorator {
  return (options) => (target, property) => registerDecorator({
    name, target: target.constructor, propertyName: String(property), ...(options ? { options } : {}),
    validator: { validate, defaultMessage: () => `$property ${message}` },
  });
}

/** A real day of the calendar, `YYYY-MM-DD`, of the centuries in which a decision can fall. */
export const IsDay = validator('isDay', (value) => isDay(value) && value >= '1900-01-01' && value <= '2199-12-31', 'must be a day, YYYY-MM-DD');

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/**
 * Whether a text is one instant: day, time and offset. Without the offset it would be read in the zone of the server; weeks, days of
 * the year and bare days, which ISO 8601 also allows, are no instants at all.
 */
export function isInstant(value: unknown): boolean {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  return isDay(day) && day >= '1900-01-01' && day <= '2199-12-31';
}

/** An instant with its offset, `2026-11-20T22:30:00+01:00`. */
export const IsInstant = validator('isInstant', isInstant, 'must be an instant with its offset, such as 2026-11-20T22:30:00+01:00');

/** Whether a text is a real month, `YYYY-MM`, of the same centuries. */
export const isMonthOfOurs = (value: unknown): value is Month => isMonth(value) && value >= '1900-01' && value <= '2199-12';

/** A real month, `YYYY-MM`, of the same centuries. */
export const IsMonth = validator('isMonth', isMonthOfOurs, 'must be a month, YYYY-MM');

/** INSEE code of a Département. */
export const IsDepartement = validator('isDepartement', isDepartementCode, 'must be the INSEE code of a Département');

/** Text a person may type: no control character (PostgreSQL stores no NUL), no half of a surrogate pair, not blank. */
export const IsPlainText = validator('isPlainText', (value) => typeof value === 'string' && value.trim() !== ''
  && value.isWellFormed() && !/[\p{Cc}]/u.test(value), 'must be plain text');

const written = (name: string, pattern: RegExp, message: string): ReturnType<typeof validator> => (
  validator(name, (value) => typeof value === 'string' && pattern.test(value), message));

/** INSEE code of a commune, five characters. */
export const IsInsee = written('isInsee', /^(?:\d{2}|2[AB])\d{3}$/, 'must be the INSEE code of a commune');

/** French postcode. */
export const IsPostcode = written('isPostcode', /^\d{5}$/, 'must be a postcode of 5 digits');

/** FINESS number as it is written; its check digit is the directory's affair. */
export const IsFiness = written('isFiness', /^(?:\d{9}|2[AB]\d{7})$/, 'must be a FINESS number of 9 characters');

/** SIRET number of an organisation's place. */
export const IsSiret = written('isSiret', /^\d{14}$/, 'must be a SIRET number of 14 digits');

/** French telephone number, ten digits in pairs or not. */
export const IsTelephone = written('isTelephone', /^0[1-9](?:[ .]?\d{2}){4}$/, 'must be a telephone number of 10 digits');

/** Time of a day, `HH:MM`. */
export const IsClock = written('isClock', /^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time, HH:MM');

/** Time of a day that something begins or ends at: `24:00` is its end. */
export const IsWallTime = written('isWallTime', /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time, HH:MM');

/** Quarter of a year, `2026-Q4`. */
export const IsQuarter = written('isQuarter', /^(?:19|20|21)\d{2}-Q[1-4]$/, 'must be a quarter, such as 2026-Q4');
