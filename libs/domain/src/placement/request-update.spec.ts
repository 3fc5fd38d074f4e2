import { describe, expect, it } from '@jest/globals';
import { REFERRAL_STATES } from './referral-state.js';
import { REQUEST_STATES } from './request-state.js';
import { ASKED_FIELDS, changesSearch, changesWhatIsAsked, REQUEST_FIELDS, type RequestField, SEARCH_FIELDS, type StandingReferral, updateObstacle } from './request-update.js';

const obstacle = (fields: RequestField[], referrals: StandingReferral[] = [], someArrived = false) => updateObstacle({ state: 'searching', fields, referrals, someArrived });

describe('a change of a request', () => {
  it('is possible while somebody waits', () => {
    expect(REQUEST_STATES.filter((state) => updateObstacle({ state, fields: ['urgency'], referrals: [], someArrived: false }) === null)).toEqual(['draft', 'searching', 'asked', 'held']);
  });

  it('leaves what hosts decide by as it is while one decides or keeps a place, and nothing else', () => {
    const inTheWay = REFERRAL_STATES.filter((state) => obstacle(['people'], [{ state, arrived: false }]) !== null);
    expect(inTheWay).toEqual(['sent', 'yes', 'taken']);
    const sent: StandingReferral[] = [{ state: 'sent', arrived: false }];
    for (const field of ASKED_FIELDS) expect([field, obstacle([field, 'urgency'], sent)]).toEqual([field, 'hostsAsked']);
    for (const field of [...SEARCH_FIELDS, ...REQUEST_FIELDS]) expect([field, obstacle([field], sent)]).toEqual([field, null]);
  });

  it('goes on for those who wait where others have arrived, but for the secret', () => {
    const arrived: StandingReferral[] = [{ state: 'taken', arrived: true }];
    expect([obstacle(['people', 'lastNight'], arrived, true), obstacle(['secret'], arrived, true), obstacle(['secret'])]).toEqual([null, 'somebodyArrived', null]);
  });

  it('says what it touches', () => {
    expect([changesWhatIsAsked(['radiusKm', 'urgency']), changesWhatIsAsked(['weekdays'])]).toEqual([false, true]);
    expect([changesSearch(['urgency', 'secret']), changesSearch(['radiusKm']), changesSearch(['care'])]).toEqual([false, true, true]);
  });
});
