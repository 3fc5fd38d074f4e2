import { describe, expect, it } from '@jest/globals';
import { sayComponent, sayDifference } from '../reasons.js';
import { COMPONENT_CODES } from '../result.js';
import type { ComponentCode, Figures, PlanComponent } from '../result.js';

/** As people read it: the spaces that never break are plain here, and have their own spec. */
const read = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');

const said = (more: Figures): Figures => ({ band: 1, confirmedAt: '2026-03-11T19:00:00Z', confirmedBy: 'hostStaff', onCallTonight: false, now: '2026-03-11T21:00:00Z', ...more });

/** Every component of a plan with the figures that change its words, in French and in English. */
const SENTENCES: readonly [ComponentCode, number, readonly Figures[], string, string][] = [
  ['separated', 0, [], 'Personne n’est séparé de toute sa fratrie', 'Nobody is separated from all siblings'],
  ['separated', 1, [{}], 'Un enfant séparé de toute sa fratrie', 'One child separated from all siblings'],
  ['separated', 2, [{}, {}], '2 enfants séparés de toute leur fratrie', '2 children separated from all siblings'],
  ['sitePairs', -3, [{ together: 3, of: 6 }], 'Liens sur le même site : 3 sur 6', 'Ties on the same site: 3 of 6'],
  ['sitePairs', 0, [{ together: 0, of: 0 }], 'Pas de fratrie à réunir', 'No siblings to keep together'],
  ['unitPairs', -1, [{ together: 1, of: 3 }], 'Liens sous le même toit : 1 sur 3', 'Ties under the same roof: 1 of 3'],
  ['unitPairs', 0, [], 'Pas de fratrie à réunir', 'No siblings to keep together'],
  ['siteDistance', 0, [], 'Tous sur un site', 'All on one site'],
  ['siteDistance', 2, [{ metres: 12000 }], 'Fratrie : au plus 12 km entre deux lieux', 'Siblings: at most 12 km between two sites'],
  ['siteDistance', 0, [{ metres: 0 }], 'Fratrie : moins de 1 km entre deux lieux', 'Siblings: less than 1 km between two sites'],
  ['siteDistance', 5, [{ metres: null }], 'Fratrie : distance inconnue entre deux lieux', 'Siblings: distance unknown between two sites'],
  ['known', 0, [], 'Aucun lieu déjà connu', 'No host known already'],
  ['known', -2, [{}, {}], 'Chez un lieu déjà connu : 2', 'With a host known already: 2'],
  ['needsMet', 0, [], 'Souhaits satisfaits : 0', 'Wishes met: 0'],
  ['needsMet', -3, [], 'Souhaits satisfaits : 3', 'Wishes met: 3'],
  ['visitsWorst', 0, [], 'Pas de visites', 'No visits'],
  ['visitsWorst', 2, [{ metres: 12000 }, { metres: 31500 }], 'Visites : au plus loin (estimé) 32 km', 'Visits: at most (estimated) 32 km'],
  ['visitsWorst', 2, [{ metres: null }], 'Visites : distance inconnue', 'Visits: distance unknown'],
  ['visitsWorst', 2, [{ metres: 9000 }, { metres: null }], 'Visites : au plus loin (estimé) 9 km', 'Visits: at most (estimated) 9 km'],
  ['visitsSum', 0, [], 'Pas de visites', 'No visits'],
  ['visitsSum', 3, [{ metres: 12000 }, { metres: 31500 }], 'Visites : en tout 44 km', 'Visits: in all 44 km'],
  ['visitsSum', 3, [{ metres: 12000 }, { metres: null }], 'Visites : distance inconnue', 'Visits: distance unknown'],
  ['schoolWorst', 0, [], 'Pas d’école indiquée', 'No school given'],
  ['schoolWorst', 0, [{ metres: 4200 }], 'École : au plus loin (estimé) 4,2 km', 'School: at most (estimated) 4.2 km'],
  ['schoolWorst', 2, [{ metres: null }], 'École : distance inconnue', 'School: distance unknown'],
  ['schoolSum', 0, [], 'Pas d’école indiquée', 'No school given'],
  ['schoolSum', 1, [{ metres: 4200 }, { metres: 850 }], 'École : en tout 5,1 km', 'School: in all 5.1 km'],
  ['schoolSum', 1, [{ metres: null }, { metres: 850 }], 'École : distance inconnue', 'School: distance unknown'],
  ['chance', 0, [said({ band: 0, onCallTonight: true })], 'Disponibilité : d’astreinte cette nuit', 'Availability: on call tonight'],
  ['chance', 1, [said({ onCallTonight: true })], 'Disponibilité : confirmé il y a 2 h', 'Availability: confirmed 2 h ago'],
  ['chance', 0, [said({})], 'Disponibilité : confirmé il y a 2 h', 'Availability: confirmed 2 h ago'],
  ['chance', 3, [said({ band: 0 }), said({ band: 3, confirmedAt: null, confirmedBy: null })], 'Disponibilité : jamais confirmé', 'Availability: never confirmed'],
  ['chance', 2, [said({ band: 0 }), said({ band: 2, confirmedAt: '2026-03-09T20:00:00Z', confirmedBy: null })], 'Disponibilité : confirmé il y a 2 jours par une importation', 'Availability: confirmed 2 days ago by an import'],
  ['whereTheyAre', 0, [], 'Point de départ non indiqué', 'Starting point not given'],
  ['whereTheyAre', 2, [{ metres: 12_000 }, { metres: 31_500 }], 'Depuis le point de départ : au plus loin (estimé) 32 km', 'From the starting point: at most (estimated) 32 km'],
  ['whereTheyAre', 2, [{ metres: null }], 'Depuis le point de départ : distance inconnue', 'From the starting point: distance unknown'],
  ['outsideDepartement', 0, [], 'Personne hors du Département', 'Nobody outside the Département'],
  ['outsideDepartement', 1, [], 'Une personne hors du Département', 'One person outside the Département'],
  ['outsideDepartement', 3, [], '3 personnes hors du Département', '3 people outside the Département'],
  ['homes', 1, [], 'Un seul lieu d’accueil', 'One host for all'],
  ['homes', 2, [], '2 lieux d’accueil', '2 hosts'],
  ['exceptions', 0, [], 'Dans le nombre agréé ou autorisé', 'Within the approved or authorised number'],
  ['exceptions', 1, [{ until: null }], 'Par dérogation ou suroccupation : une place (sans fin fixée)', 'By derogation or over-occupancy: one place (no end fixed)'],
  ['exceptions', 2, [{ until: '2026-06-30' }, { until: '2026-05-01' }], 'Par dérogation ou suroccupation : 2 places (jusqu’au 1er mai 2026)', 'By derogation or over-occupancy: 2 places (until 1 May 2026)'],
  ['exceptions', 2, [], 'Par dérogation ou suroccupation : 2 places', 'By derogation or over-occupancy: 2 places'],
  ['scarcity', 0, [], 'Place courante', 'Ordinary place'],
  ['scarcity', 3, [], 'Place rare : palier 3', 'Scarce place: band 3'],
  ['recentAdmissions', 111, [], 'Admissions des 30 derniers jours : 0,11 par place', 'Admissions of the last 30 days: 0.11 per place'],
  ['recentAdmissions', 2000, [], 'Admissions des 30 derniers jours : 2,00 par place', 'Admissions of the last 30 days: 2.00 per place'],
  ['drawn', 123, [], 'Tirage au sort', 'Drawn by lot'],
  ['chance', 0, [], 'Disponibilité : jamais confirmé', 'Availability: never confirmed'],
];

describe('what a plan is worth', () => {
  it.each(SENTENCES)('%s %d %j', (code, value, data, fr, en) => {
    const component: PlanComponent = { tier: 'travel', code, value, data };
    expect([read(sayComponent(component)), read(sayComponent(component, 'en'))]).toEqual([fr, en]);
  });

  it('has a sentence here for each component', () => {
    expect(COMPONENT_CODES.filter((code) => !SENTENCES.some(([known]) => known === code))).toEqual([]);
  });

  it('says why a plan comes before the next', () => {
    const one: PlanComponent[] = [{ tier: 'known', code: 'known', value: -1, data: [] }, { tier: 'scarcity', code: 'scarcity', value: 0, data: [] }];
    const next: PlanComponent[] = [{ tier: 'known', code: 'known', value: -1, data: [] }, { tier: 'scarcity', code: 'scarcity', value: 2, data: [] }];
    const by = { tier: 'scarcity', code: 'scarcity', value: 0, next: 2 } as const;
    expect(sayDifference(by, one, next)).toBe('Avant le suivant\u00a0: Place courante (suivant\u00a0: Place rare\u00a0: palier 2).');
    expect(sayDifference(by, one, next, 'en')).toBe('Before the next: Ordinary place (next: Scarce place: band 2).');
    expect(sayDifference({ ...by, tier: 'draw', code: 'drawn' }, one, next, 'en')).toBe('Equal to the next: drawn by lot.');
  });
});
