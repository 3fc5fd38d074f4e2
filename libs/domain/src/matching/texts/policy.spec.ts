import { describe, expect, it } from '@jest/globals';
import type { PolicyProblemCode } from '../policy.js';
import { policyProblem } from './policy.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what is wrong with a policy, in words', () => {
  it.each<[PolicyProblemCode, string, string]>([
    ['notAPolicy', 'Une politique est un objet JSON.', 'A policy is a JSON object.'],
    ['fieldMissing', 'Ce champ manque.', 'This field is missing.'],
    ['fieldUnknown', 'Ce champ n’existe pas.', 'There is no such field.'],
    ['wrongType', 'Ce n’est pas une valeur du type attendu.', 'This is not a value of the expected type.'],
    ['nameUnknown', 'Une politique s’appelle « tonight » ou « planned ».', 'A policy is called "tonight" or "planned".'],
    ['versionOutOfRange', 'Une version est un nombre entier à partir de 1.', 'A version is a whole number from 1.'],
    ['tierMissing', 'Un critère manque : chacun doit figurer une fois.', 'A tier is missing: each must be there once.'],
    ['tierRepeated', 'Un critère figure deux fois.', 'A tier is there twice.'],
    ['tierUnknown', 'Ce critère n’existe pas.', 'There is no such tier.'],
    ['siblingsNotFirst', 'La fratrie passe en premier : la loi le veut (Code civil, art. 375-7).', 'Siblings come first: the law says so (Code civil 375-7).'],
    ['scarcityNotLast', 'La rareté des places départage en dernier.', 'Scarcity comes last.'],
    ['bandsEmpty', 'Il faut au moins une borne.', 'At least one bound is needed.'],
    ['bandsTooMany', 'Il y a 12 bornes au plus.', 'There are 12 bounds at most.'],
    ['bandsNotNumbers', 'Les bornes sont des nombres entiers positifs, à la mesure de ce qu’elles séparent.', 'Bounds are positive whole numbers, in measure with what they separate.'],
    ['bandsNotAscending', 'Les bornes vont en croissant.', 'Bounds must ascend.'],
    ['plansOutOfRange', 'Le nombre de propositions va de 1 à 100.', 'The number of plans goes from 1 to 100.'],
  ])('%s', (code, fr, en) => {
    const { field, message, ...rest } = policyProblem('plans', code);
    expect({ field, ...rest, fr: plain(message.fr), en: message.en }).toEqual({ field: 'plans', code, fr, en });
  });
});
