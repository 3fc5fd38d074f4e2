/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * One text for one value, on every engine and after every trip through a database: keys in order of code units, no spaces.
 * What JSON would silently change (undefined, NaN, Infinity, −0, a Date, half a surrogate pair) is refused, so that nothing is sealed
 * that cannot be read back the same.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) throw new TypeError('canonicalJson: not a number that JSON keeps');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)) {
    throw new TypeError('canonicalJson: not a value that JSON keeps');
  }
  const object = value as { readonly [key: string]: Json };
  const members = Object.keys(object).sort().map((key) => `${text(key)}:${canonicalJson(object[key] as Json)}`);
  return `{${members.join(',')}}`;
}

function text(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('canonicalJson: not well-formed text');
  return JSON.stringify(value);
}
