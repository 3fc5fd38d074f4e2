import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@ugo/testing';
import { LinkGate } from './link-gate.js';

describe('the gate of links', () => {
  it('lets a link through so many times a minute, each by itself, and what is none all together', () => {
    const clock = new FixedClock('2026-11-20T21:30:00Z');
    const gate = new LinkGate(clock, 2, 3);
    const lets = (id: string | null, times: number): boolean[] => Array.from({ length: times }, () => gate.lets(id));
    expect([lets('a', 3), lets('b', 1), lets(null, 4)]).toEqual([[true, true, false], [true], [true, true, true, false]]);
    clock.advance(1);
    expect([lets('a', 1), lets(null, 1)]).toEqual([[true], [true]]);
  });
});
