import { MOST_BANDS, MOST_PLANS } from '../policy-limits.js';
import type { PolicyProblemCode } from '../policy.js';
import type { Problem } from '../result.js';
import { frenchSpacing } from './format.js';
import type { Label } from './labels.js';

const MESSAGES: Readonly<Record<PolicyProblemCode, () => Label>> = {
  notAPolicy: () => ({ fr: 'Une politique est un objet JSON.', en: 'A policy is a JSON object.' }),
  fieldMissing: () => ({ fr: 'Ce champ manque.', en: 'This field is missing.' }),
  fieldUnknown: () => ({ fr: 'Ce champ n’existe pas.', en: 'There is no such field.' }),
  wrongType: () => ({ fr: 'Ce n’est pas une valeur du type attendu.', en: 'This is not a value of the expected type.' }),
  nameUnknown: () => ({ fr: 'Une politique s’appelle « tonight » ou « planned ».', en: 'A policy is called "tonight" or "planned".' }),
  versionOutOfRange: () => ({ fr: 'Une version est un nombre entier à partir de 1.', en: 'A version is a whole number from 1.' }),
  tierMissing: () => ({ fr: 'Un critère manque : chacun doit figurer une fois.', en: 'A tier is missing: each must be there once.' }),
  tierRepeated: () => ({ fr: 'Un critère figure deux fois.', en: 'A tier is there twice.' }),
  tierUnknown: () => ({ fr: 'Ce critère n’existe pas.', en: 'There is no such tier.' }),
  siblingsNotFirst: () => ({ fr: 'La fratrie passe en premier : la loi le veut (Code civil, art. 375-7).', en: 'Siblings come first: the law says so (Code civil 375-7).' }),
  scarcityNotLast: () => ({ fr: 'La rareté des places départage en dernier.', en: 'Scarcity comes last.' }),
  bandsEmpty: () => ({ fr: 'Il faut au moins une borne.', en: 'At least one bound is needed.' }),
  bandsTooMany: () => ({ fr: `Il y a ${MOST_BANDS} bornes au plus.`, en: `There are ${MOST_BANDS} bounds at most.` }),
  bandsNotNumbers: () => ({ fr: 'Les bornes sont des nombres entiers positifs, à la mesure de ce qu’elles séparent.', en: 'Bounds are positive whole numbers, in measure with what they separate.' }),
  bandsNotAscending: () => ({ fr: 'Les bornes vont en croissant.', en: 'Bounds must ascend.' }),
  plansOutOfRange: () => ({ fr: `Le nombre de propositions va de 1 à ${MOST_PLANS}.`, en: `The number of plans goes from 1 to ${MOST_PLANS}.` }),
};

/** What is wrong with a field of a policy, in words. */
export function policyProblem(field: string, code: PolicyProblemCode): Problem<PolicyProblemCode> {
  const { fr, en } = MESSAGES[code]();
  return { field, code, message: { fr: frenchSpacing(fr), en } };
}
