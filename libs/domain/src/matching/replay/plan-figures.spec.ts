import { describe, expect, it } from '@jest/globals';
import { match } from '../testing/checked-match.js';
import { PLANNED } from '../policy.js';
import { aChild, aFosterHome, aRequest, aUnit, EVENING, siblings } from '../testing/builders.js';
import type { Candidate, MatchRequest } from '../types.js';
import { firstPlan, isSamePlan, planFigures } from './plan-figures.js';

const plan = (request: MatchRequest, ...hosts: Candidate[]) => firstPlan(match(request, hosts, PLANNED, EVENING));
const alone = aRequest({ people: [aChild({ visitPlaces: ['father', 'mother'] })] });
const three = aRequest({ people: siblings(4, 6, 8) });

describe('the figures of first plans', () => {
  it('count who is together and who is alone', () => {
    const together = plan(three, aUnit());
    const homes = plan(three, aFosterHome({ hostId: 'a', declared: { free: aUnit().declared.free }, authorised: { free: [{ ...aUnit().authorised.free[0]!, places: 2 }] } }), aFosterHome({ hostId: 'b' }));
    const two = plan(three, aFosterHome({ hostId: 'a' }), aFosterHome({ hostId: 'b' })); // the third finds no place
    expect(planFigures([together])).toMatchObject({ groups: 1, groupsOnOneSite: 1, childrenTogether: 3, childrenSeparated: 0 });
    expect(planFigures([together, homes, two, null, plan(alone, aUnit())])).toMatchObject({
      withPlan: 4, groups: 3, groupsOnOneSite: 1, childrenTogether: 5, childrenSeparated: 3,
    });
  });

  it('measure visits whose distance is known, and the age of confirmations', () => {
    const hosts = [[2_000, 10_000], [4_000, null], [null, null]].map(([father, mother]) => plan(alone, aUnit({ travel: { father: father!, mother: mother! } })));
    const never = plan(aRequest(), aUnit({ freshness: { confirmedAt: null } }));
    expect(planFigures([...hosts, never])).toMatchObject({
      visits: 6, visitsMeasured: 3, meanVisitMetres: 5_333, medianVisitMetres: 4_000, hosts: 4, hostsNeverConfirmed: 1, medianConfirmedHours: 7,
    });
    expect(planFigures([plan(alone, aUnit({ travel: { father: 1_000, mother: 4_000 } }))])).toMatchObject({ medianVisitMetres: 2_500 });
  });

  it('are nothing of nothing', () => {
    expect(planFigures([null])).toMatchObject({ withPlan: 0, groups: 0, meanVisitMetres: null, medianVisitMetres: null, medianConfirmedHours: null });
  });
});

describe('two plans', () => {
  it('are the same when they put the same people at the same hosts', () => {
    const [one, other] = [plan(alone, aUnit()), plan(alone, aUnit({ hostId: 'h2' }))];
    expect([isSamePlan(one, plan(alone, aUnit({ travel: { father: 5 } }))), isSamePlan(one, other), isSamePlan(one, null), isSamePlan(null, null)]).toEqual([true, false, false, true]);
  });
});
