import type { Person } from '../types.js';
import type { Capability } from '../../kernel/index.js';
import { ageFinding, ageFit, yearsOutside } from './ages.js';
import { NEAR_MISS_MARGINS, plain } from './rule.js';
import type { PersonRule } from './rule.js';

/** Ages of the authorisation, in completed years on the day of arrival. */
export const authorisedAge: PersonRule = {
  scope: 'person', code: 'authorisedAge', source: { kind: 'law', reference: 'CASF L.313-1' }, waivableBy: null, near: 'never',
  passes: (person, { candidate: { authorised } }) => ageFit(person, authorised.ages) !== 'outside',
  find: (person, { candidate: { authorised } }) => ageFinding(person, authorised.ages),
};

/** Sexes of the authorisation. */
export const authorisedSex: PersonRule = {
  scope: 'person', code: 'authorisedSex', source: { kind: 'law', reference: 'CASF L.313-1' }, waivableBy: null, near: 'never',
  passes: ({ person }, { candidate: { authorised } }) => authorised.sexes.includes(person.sex),
  find: ({ person: { sex } }) => plain({ sex }),
};

/** Ages the host says it accepts: waived by its yes. */
export const declaredAge: PersonRule = {
  scope: 'person', code: 'declaredAge', source: { kind: 'declaration', reference: 'declared.ages' }, waivableBy: 'hostYes',
  passes: (person, { candidate: { declared: { ages } } }) => ages === null || ageFit(person, ages) !== 'outside',
  find: (person, { candidate: { declared } }) => ageFinding(person, declared.ages!),
  near: (person, { candidate: { declared } }) => yearsOutside(person, declared.ages!) <= NEAR_MISS_MARGINS.years,
};

/** Sexes the host says it accepts: waived by its yes. */
export const declaredSex: PersonRule = {
  scope: 'person', code: 'declaredSex', source: { kind: 'declaration', reference: 'declared.sexes' }, waivableBy: 'hostYes', near: 'always',
  passes: ({ person }, { candidate: { declared: { sexes } } }) => sexes === null || sexes.includes(person.sex),
  find: ({ person: { sex } }) => plain({ sex }),
};

/** A parent comes with an infant, whom the host must take too, whatever the kind of care asked. */
export const infantToo: PersonRule = {
  scope: 'person', code: 'infantToo', source: { kind: 'declaration', reference: 'declared.care' }, waivableBy: 'hostYes', near: 'always',
  passes: ({ person }, { candidate: { declared } }, { request }) => {
    const isSaidAlready = request.care === 'parentWithChild'; // by the kind of care
    return person.kind !== 'parentWithInfant' || isSaidAlready || declared.care.includes('parentWithChild');
  },
  find: () => plain({}),
};

function countMissing({ needs }: Person, capabilities: readonly Capability[]): number {
  let count = 0;
  for (const need of needs) if (!capabilities.includes(need)) count += 1;
  return count;
}

/** Capabilities without which the place is no place; the worker alone can ask for less. */
export const missingNeeds: PersonRule = {
  scope: 'person', code: 'missingNeeds', source: { kind: 'request', reference: 'needs' }, waivableBy: 'worker',
  passes: ({ person }, { candidate: { declared } }) => countMissing(person, declared.capabilities) === 0,
  find: ({ person }, { candidate: { declared: { capabilities } } }) => {
    const missing = person.needs.filter((need) => !capabilities.includes(need));
    return { figures: { missing: missing.join(','), count: missing.length }, relaxation: { kind: 'needs', missing: missing.length } };
  },
  near: ({ person }, { candidate: { declared } }) => countMissing(person, declared.capabilities) <= NEAR_MISS_MARGINS.needs,
};

/** Must be apart from a brother or sister who lives on this site. */
export const apartFromSettled: PersonRule = {
  scope: 'person', code: 'apartFromSettled', source: { kind: 'request', reference: 'apart' }, waivableBy: null, near: 'never',
  passes: ({ notAt }, { candidate: { siteId } }) => !notAt.includes(siteId),
  find: () => plain({}),
};

/** Must be with a brother or sister who lives on another site. */
export const togetherWithSettled: PersonRule = {
  scope: 'person', code: 'togetherWithSettled', source: { kind: 'request', reference: 'together' }, waivableBy: null, near: 'never',
  passes: ({ onlyAt }, { candidate: { siteId } }) => {
    for (const site of onlyAt) if (site !== siteId) return false;
    return true;
  },
  find: () => plain({}),
};

export const PERSON_RULES: readonly PersonRule[] = [
  authorisedAge, authorisedSex, declaredAge, declaredSex, infantToo, missingNeeds, apartFromSettled, togetherWithSettled,
];
