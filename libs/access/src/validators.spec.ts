import { describe, expect, it } from '@jest/globals';
import { isInstant } from './validators.js';

describe('an instant', () => {
  it.each(['2026-11-20T22:30:00+01:00', '2026-11-20T21:30:00Z', '2026-11-20T21:30:00.000Z', '2026-11-20T21:30Z', '2028-02-29T00:00:00-04:00'])('is %s', (text) => {
    expect(isInstant(text)).toBe(true);
    expect(Number.isNaN(new Date(text).getTime())).toBe(false);
  });

  it.each([
    '2026-11-20', '2026-11-20T21:30:00', '2026-W47-5', '2026-324', '20261120T213000Z', '2026-11-20T21Z', '2026-02-29T10:00:00Z', '2026-11-20T24:00:00Z', '1026-11-20T10:00:00Z', '+002026-11-20T10:00:00Z',
    '2026-11-20T21:30:00Z\n', '', null, undefined, 20261120, new Date(0),
  ])('is not %p', (value) => { expect(isInstant(value)).toBe(false); });
});
