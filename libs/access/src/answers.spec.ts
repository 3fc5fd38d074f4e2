import { describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { badCursor, cursorId, cursorText, pageOf } from './connection.js';
import { invalid, notFound, problem, refuse } from './refusal.js';
import { isRefusal } from './result-union.js';

const rows = ['a', 'b', 'c'].map((name) => ({ name }));

describe('a page', () => {
  it('has as many rows as were asked, and knows whether more follow', () => {
    const page = pageOf(rows, 2, ({ name }) => name, ({ name }) => name.toUpperCase());
    expect(page.edges.map(({ node }) => node)).toEqual(['A', 'B']);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(cursorText(page.pageInfo.endCursor)).toBe('b');
    expect(pageOf(rows, 3, ({ name }) => name, (row) => row).pageInfo.hasNextPage).toBe(false);
    expect(pageOf([], 3, String, (row) => row).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it('follows a cursor of its own, and names the field of any other', () => {
    const id = '01935000-0000-7000-8000-000000000001';
    expect(cursorId(pageOf([id], 1, String, String).pageInfo.endCursor)).toBe(id);
    expect([cursorId(null), cursorId(undefined), cursorId('')]).toEqual([null, null, null]);
    for (const cursor of ['bm9wZQ', '----', Buffer.from(`${id}'`).toString('base64url'), Buffer.from(`${id}\0`).toString('base64url')]) expect(() => cursorId(cursor)).toThrow(GraphQLError);
    expect(badCursor().extensions).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'after' }] });
  });
});

describe('a refusal', () => {
  it('is told from an answer, also after it was kept as JSON', () => {
    const refusal = invalid([problem('email', 'taken', ['prise', 'taken'])]);
    expect([refusal, notFound(), refuse('X', ['x', 'x']), JSON.parse(JSON.stringify(refusal))].map(isRefusal)).toEqual([true, true, true, true]);
    expect([null, undefined, 'x', {}, { code: 'x', problems: [] }].map(isRefusal)).toEqual([false, false, false, false, false]);
  });
});
