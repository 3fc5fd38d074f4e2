import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeepOffers } from '@ugo/availability';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

describe('the window of the offers', () => {
  let ugo: TestApplication;
  beforeAll(async () => {
    ugo = await startTestApplication();
    const loire = await Loire.empty(ugo);
    await loire.unit('Les Tilleuls');
  });
  afterAll(() => ugo.close());

  it('moves on with the months, and is left alone between', async () => {
    const keep = ugo.app.get(KeepOffers, { strict: false });
    expect(await keep.run()).toEqual([]);
    ugo.clock.set('2027-01-15T12:00:00Z');
    expect(await keep.run()).toEqual(['42']);
    expect(await keep.run()).toEqual([]);
  });

  it('is worked out again where an earlier version of the programme wrote it', async () => {
    const keep = ugo.app.get(KeepOffers, { strict: false });
    await ugo.database.asOwner((run) => run(`update offer set content = content || '{"version": 1}'`));
    expect(await keep.run()).toEqual(['42']);
    expect(await keep.run()).toEqual([]);
  });
});
