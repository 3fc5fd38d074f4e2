import { ageFinding, ageFit } from './ages.js';
import { NEAR_MISS_MARGINS, plain } from './rule.js';
import type { PersonRule } from './rule.js';

/** Ages of the authorisation, in completed years on the day of arrival. */
export const authorisedAge: PersonRule = {
  scope: 'person', code: 'authorisedAge', source: { kind: 'law', reference: 'CASF L.313-1' }, waivableBy: null,
  check: (person, { candidate: { authorised } }) => (ageFit(person, authorised.ages) === 'outside' ? ageFinding(person, authorised.ages, false) : null),
};

/** Sexes of the authorisation. */
export const authorisedSex: PersonRule = {
  scope: 'person', code: 'authorisedSex', source: { kind: 'law', reference: 'CASF L.313-1' }, waivableBy: null,
  check: ({ person }, { candidate: { authorised } }) => (authorised.sexes.includes(person.sex) ? null : plain({ sex: person.sex }, false)),
};

/** Ages the host says it accepts: waived by its yes. */
export const declaredAge: PersonRule = {
  scope: 'person', code: 'declaredAge', source: { kind: 'declaration', reference: 'declared.ages' }, waivableBy: 'hostYes',
  check: (person, { candidate: { declared: { ages } } }) => (ages !== null && ageFit(person, ages) === 'outside' ? ageFinding(person, ages, true) : null),
};

/** Sexes the host says it accepts: waived by its yes. */
export const declaredSex: PersonRule = {
  scope: 'person', code: 'declaredSex', source: { kind: 'declaration', reference: 'declared.sexes' }, waivableBy: 'hostYes',
  check: ({ person }, { candidate: { declared: { sexes } } }) => (sexes === null || sexes.includes(person.sex) ? null : plain({ sex: person.sex }, true)),
};

/** A parent comes with an infant, whom the host must take too, whatever the kind of care asked. */
export const infantToo: PersonRule = {
  scope: 'person', code: 'infantToo', source: { kind: 'declaration', reference: 'declared.care' }, waivableBy: 'hostYes',
  check: ({ person }, { candidate: { declared } }, { request }) => {
    const isSaidAlready = request.care === 'parentWithChild'; // by the kind of care
    return person.kind !== 'parentWithInfant' || isSaidAlready || declared.care.includes('parentWithChild') ? null : plain({}, true);
  },
};

/** Capabilities without which the place is no place; the worker alone can ask for less. */
export const missingNeeds: PersonRule = {
  scope: 'person', code: 'missingNeeds', source: { kind: 'request', reference: 'needs' }, waivableBy: 'worker',
  check: ({ person }, { candidate: { declared: { capabilities } } }) => {
    let missing: string[] | null = null;
    for (const need of person.needs) if (!capabilities.includes(need)) (missing ??= []).push(need);
    if (missing === null) return null;
    return {
      figures: { missing: missing.join(','), count: missing.length },
      relaxation: { kind: 'needs', missing: missing.length }, near: missing.length <= NEAR_MISS_MARGINS.needs,
    };
  },
};

/** Must be apart from a brother or sister who lives on this site. */
export const apartFromSettled: PersonRule = {
  scope: 'person', code: 'apartFromSettled', source: { kind: 'request', reference: 'apart' }, waivableBy: null,
  check: ({ notAt }, { candidate: { siteId } }) => (notAt.includes(siteId) ? plain({}, false) : null),
};

/** Must be with a brother or sister who lives on another site. */
export const togetherWithSettled: PersonRule = {
  scope: 'person', code: 'togetherWithSettled', source: { kind: 'request', reference: 'together' }, waivableBy: null,
  check: ({ onlyAt }, { candidate: { siteId } }) => (onlyAt.every((site) => site === siteId) ? null : plain({}, false)),
};

export const PERSON_RULES: readonly PersonRule[] = [
  authorisedAge, authorisedSex, declaredAge, declaredSex, infantToo, missingNeeds, apartFromSettled, togetherWithSettled,
];
