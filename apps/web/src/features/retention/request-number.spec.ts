import { describe, expect, it } from '@jest/globals';
import { requestNumber } from './request-number.js';

describe('the number of a request', () => {
  it('is found alone, and in the address of its page', () => {
    const number = '01935000-1a2b-7c3d-8e4f-0123456789ab';
    for (const text of [number, ` ${number.toUpperCase()} `, `https://ugo.example/demandes/${number}`, `https://ugo.example/demandes/${number}/modifier?x=1`]) expect(requestNumber(text)).toBe(number);
  });

  it('is not found where there is none', () => {
    for (const text of ['', 'R-2026-042', '01935000-1a2b', '/demandes/nouvelle']) expect(requestNumber(text)).toBeNull();
  });
});
