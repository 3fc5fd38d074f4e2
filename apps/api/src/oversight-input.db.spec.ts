import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const FLOW = 'query ($firstMonth: String! $lastMonth: String!) { flowFigures(departement: "42" firstMonth: $firstMonth lastMonth: $lastMonth) { requests } }';
const NEEDS = 'query ($firstMonth: String! $lastMonth: String!) { unmetNeeds(departement: "42" firstMonth: $firstMonth lastMonth: $lastMonth) { needs } }';

describe('periods that nobody means', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let manager: string;
  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    manager = await loire.signedIn('manager');
  });
  afterAll(() => ugo.close());

  // The last month of four digits was walked through for ever, and took the process with it.
  it.each([['9999-12', '9999-12'], ['9998-01', '9999-12'], ['2026-1a', '2026-99'], ['2026-13', '2026-13'], ['0000-01', '0000-12'], ['1899-12', '1900-01'], ['2024-11', '2026-11'], ['2026-11', '2026-10'], ['', ''], ['1826-01', '2026-01']])('%s to %s are refused by name', async (firstMonth, lastMonth) => {
    for (const query of [FLOW, NEEDS]) {
      const { errors } = await ugo.query(query, { firstMonth, lastMonth }, manager);
      expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['INVALID_INPUT']);
      expect(errors![0]!.extensions['problems'].map(({ field }: { field: string }) => field)).toContain('lastMonth');
    }
  });

  it('24 months and no more are answered', async () => {
    expect((await ugo.query(FLOW, { firstMonth: '2024-12', lastMonth: '2026-11' }, manager)).errors).toBeUndefined();
  });

  it('a page of a hundred headings over a year of days is refused; over ten years of months it is answered', async () => {
    const read = async (from: string, step: string, first: number): Promise<unknown> => {
      const { data } = await ugo.query(`query ($from: String! $step: String! $first: Int!) { occupancy(departement: "42" by: "host" step: $step from: $from until: "2026-11-20" first: $first) {
        __typename ... on Refusal { problems { field code } } } }`, { from, step, first }, manager);
      return data!['occupancy'];
    };
    expect(await read('2025-11-21', 'day', 100)).toEqual({ __typename: 'Refusal', problems: [{ field: 'first', code: 'tooLong' }] });
    expect(await read('2025-11-21', 'day', 20)).toMatchObject({ __typename: 'OccupancyFigures' });
    expect(await read('2016-12-01', 'month', 100)).toMatchObject({ __typename: 'OccupancyFigures' });
  });

  it('a page of no month is not there', async () => {
    const { establishmentId } = await loire.unit('Un mois', { places: 1 });
    const status = async (month: string): Promise<number> => (await fetch(`${ugo.url}/exports/establishment/${establishmentId}/${month}`, { headers: { authorization: `Bearer ${manager}` } })).status;
    expect(await status('2026-11')).toBe(200);
    for (const month of ['2026-13', '0000-01', '9999-12', '1899-12']) expect(await status(month)).toBe(404);
  });
});
