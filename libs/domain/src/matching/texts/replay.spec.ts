import { describe, expect, it } from '@jest/globals';
import { difference } from '../replay/answer-difference.js';
import type { AnswerDifference } from '../replay/answer-difference.js';
import { sayAnswerDifference } from './replay.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const visits = { tier: 'travel', code: 'visitsWorst', then: 0, now: 3 } as const;

describe('why a recomputed answer differs, in words', () => {
  it.each<[AnswerDifference, string, string]>([
    [difference('input', 'refused'), 'L’entrée gardée : le moteur d’aujourd’hui la refuse.', 'The stored input: today’s engine refuses it.'],
    [difference('policy', 'missing', { then: 7 }), 'La politique gardée : aucune version 7 de ce nom n’a été signée.', 'The stored policy: no version 7 of that name was ever signed.'],
    [difference('policy', 'field', { field: 'plans', then: '3', now: null }), 'La politique gardée : le champ « plans » diffère : 3 alors, rien maintenant.', 'The stored policy: the field "plans" differs: 3 then, nothing now.'],
    [difference('bridges', 'field', { rank: 2, field: 'switchNight' }), 'Les suites de deux lieux : le champ « switchNight » diffère, rang 2.', 'The bridges: the field "switchNight" differs, rank 2.'],
    [difference('proven', 'field', { then: true, now: false }), 'La preuve : le champ diffère : oui alors, non maintenant.', 'The proof: the field differs: yes then, no now.'],
    [difference('counts', 'number', { field: 'fitting', then: 3, now: 2 }), 'Les comptes : le nombre « fitting » diffère : 3 alors, 2 maintenant.', 'The counts: the number "fitting" differs: 3 then, 2 now.'],
    [difference('reserved', 'number', { then: 0, now: 1 }), 'Les places réservées : le nombre diffère : 0 alors, 1 maintenant.', 'The reserved places: the number differs: 0 then, 1 now.'],
    [difference('plans', 'place', { rank: 1, ...visits }), 'Les propositions : d’autres lieux, rang 1 ; premier critère qui diffère (les trajets, visitsWorst) : 0 alors, 3 maintenant.', 'The plans: other hosts, rank 1; first component that differs (travel, visitsWorst): 0 then, 3 now.'],
    [difference('splitBeside', 'place'), 'La séparation montrée à côté : d’autres lieux ; premier critère qui diffère : aucun.', 'The split shown beside: other hosts; first component that differs: none.'],
    [difference('incomplete', 'components', { rank: 4, then: 'drawn', now: null }), 'Les propositions incomplètes : la liste des critères diffère, rang 4 : drawn alors, rien maintenant.', 'The incomplete plans: the list of components differs, rank 4: drawn then, nothing now.'],
    [difference('plans', 'value', { rank: 2, tier: 'draw', code: 'drawn', then: 5, now: 6 }), 'Les propositions : mêmes lieux, autre valeur, rang 2 (le tirage au sort, drawn) : 5 alors, 6 maintenant.', 'The plans: same hosts, another value, rank 2 (the draw, drawn): 5 then, 6 now.'],
    [difference('nearMisses', 'detail', { rank: 2 }), 'Les lieux presque possibles : mêmes lieux et mêmes valeurs, autre détail, rang 2.', 'The near misses: same hosts and values, another detail, rank 2.'],
    [difference('plans', 'detail', { rank: 1, tier: 'travel', code: 'visitsWorst', field: 'data' }), 'Les propositions : mêmes lieux et mêmes valeurs, autre détail « data », rang 1 (les trajets, visitsWorst).', 'The plans: same hosts and values, another detail "data", rank 1 (travel, visitsWorst).'],
  ])('%j', (found, french, english) => {
    expect([plain(sayAnswerDifference(found)), sayAnswerDifference(found, 'en')]).toEqual([french, english]);
  });
});
