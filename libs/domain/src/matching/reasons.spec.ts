import { describe, expect, it } from '@jest/globals';
import { match } from './testing/checked-match.js';
import { PLANNED } from './policy.js';
import { sayComponent, sayDifference, sayNotice, sayRefusal, sayWaiver } from './reasons.js';
import { COMPONENT_CODES, RULE_CODES } from './result.js';
import type { Figures, Refusal, RuleCode } from './result.js';
import { aChild, aRequest, aUnit, EVENING } from './testing/builders.js';
import { COMPONENTS_EN, COMPONENTS_FR } from './texts/components.js';
import { FRENCH } from './texts/format.js';
import { NOTICES_EN, NOTICES_FR } from './texts/notices.js';

const refusal = (rule: RuleCode, figures: Figures): Refusal => ({ rule, personKey: null, waivableBy: null, figures, relaxation: null, near: false });
const french = (rule: RuleCode, figures: Figures) => sayRefusal(refusal(rule, figures)).replace(/[\u00a0\u202f]/g, ' ');

describe('sentences', () => {
  it.each<[RuleCode, Figures, string]>([
    ['declaredPlaces', { missing: 1, nights: 2, from: '2026-03-13', ceiling: 'places' }, 'Places disponibles : il manque une place, 2 nuits à partir du vendredi 13 mars.'],
    ['approvedNumber', { missing: 2, nights: 1, from: '2026-05-01', ceiling: 'female' }, 'Agrément : il manque 2 places pour des filles, une nuit à partir du vendredi 1er mai.'],
    ['declaredPlaces', { missing: 1, nights: 1, from: '2026-03-13', ceiling: 'ages', minAge: 0, maxAge: 5 }, 'Places disponibles : il manque une place pour un enfant de moins de 6 ans, une nuit à partir du vendredi 13 mars.'],
    ['declaredPlaces', { missing: 2, nights: 1, from: '2026-03-13', ceiling: 'ages', minAge: 6, maxAge: 12 }, 'Places disponibles : il manque 2 places pour des enfants de 6 à 12 ans, une nuit à partir du vendredi 13 mars.'],
    ['beyondRadius', { metres: 24_000, beyond: 4000 }, 'À 24 km, soit 4 km au-delà du rayon demandé.'],
    ['declaredAge', { min: 6, max: 12, years: 5, months: 11 }, 'Accepte de 6 à 12 ans ; 5 ans et 11 mois à l’arrivée.'],
    ['authorisedAge', { min: 6, max: 12, years: 1, months: null }, 'Autorisé pour 6 à 12 ans ; 1 an à l’arrivée.'],
    ['missingNeeds', { missing: 'medicalCare,nightStaff' }, 'Non déclaré : soins médicaux, présence de nuit.'],
    ['protectiveZone', { metres: null, radiusMetres: 2000 }, 'Distance au lieu à éviter inconnue : la sécurité ne peut pas être vérifiée.'],
    ['admissionHour', { from: 480, to: 1230, arrival: 1380 }, 'Admet de 8 h à 20 h 30 ; arrivée prévue à 23 h.'],
    ['declaredPlaces', { missing: 1, nights: 1, from: '2026-03-13', ceiling: 'male' }, 'Places disponibles : il manque une place pour un garçon, une nuit à partir du vendredi 13 mars.'],
    ['underThree', { hosted: 1, limit: 3, asked: 3 }, 'Enfants de moins de 3 ans : 1 déjà présent, 3 au plus.'],
    ['siblingsAtMost', { asked: 2, most: 1 }, 'N’accepte qu’un enfant d’une fratrie ; 2 à accueillir.'],
    ['siblingsAtMost', { asked: 4, most: 3 }, 'Accepte ensemble 3 frères et sœurs au plus ; 4 à accueillir.'],
    ['protectiveZone', { metres: 0, radiusMetres: 5000 }, 'À moins de 1 km d’un lieu à éviter, dans la zone de 5 km.'],
    ['closed', { missing: 1, nights: 2, from: '2026-03-13', closed: null, home: false }, 'Fermé 2 nuits à partir du vendredi 13 mars.'],
    ['closed', { missing: 1, nights: 1, from: '2026-03-13', closed: null, home: true }, 'Indisponible une nuit à partir du vendredi 13 mars.'],
    ['closed', { missing: 1, nights: 2, from: '2026-03-13', closed: 3, home: false }, '3 places fermées : il manque une place, 2 nuits à partir du vendredi 13 mars.'],
    ['closedByDecision', { missing: 1, nights: 2, from: '2026-03-13', closed: 1, home: false }, 'Une place fermée : il manque une place, 2 nuits à partir du vendredi 13 mars, par décision.'],
    ['suspended', {}, 'Ne peut pas accueillir actuellement.'],
  ])('%s in French', (rule, figures, sentence) => {
    expect(french(rule, figures)).toBe(sentence);
  });

  it('says it in English too', () => {
    expect(sayRefusal(refusal('declaredPlaces', { missing: 1, nights: 2, from: '2026-03-13', ceiling: 'places' }), 'en')).toBe('Available places: one place short, 2 nights from Friday 13 March.');
    expect(sayRefusal(refusal('declaredAge', { min: 6, max: 12, years: 5, months: 11 }), 'en')).toBe('Accepts 6 to 12; 5 years 11 months on arrival.');
  });

  it('never breaks a line before a French sign of two parts', () => {
    expect(sayRefusal(refusal('missingNeeds', { missing: 'autism' }))).toBe('Non déclaré\u00a0: autisme.');
    expect(sayRefusal(refusal('declaredAge', { min: 6, max: 12, years: 5, months: null }))).toContain('\u202f;');
  });

  it('has a sentence for every code in both languages, with no hole in it', () => {
    for (const language of ['fr', 'en'] as const) {
      const figures = (rule: RuleCode) => ({ from: rule === 'admissionHour' ? 480 : '2026-03-13', until: '2026-03-13' });
      for (const rule of RULE_CODES) expect(sayRefusal(refusal(rule, figures(rule)), language)).not.toMatch(/undefined|NaN|null/);
      const [notices, components] = language === 'fr' ? [NOTICES_FR, COMPONENTS_FR] : [NOTICES_EN, COMPONENTS_EN];
      for (const say of Object.values(notices)) expect(say({ from: '2026-03-13', renew: '2026-03-13', until: '2026-03-13' })).not.toMatch(/undefined|NaN|null/);
      for (const code of COMPONENT_CODES) expect(components[code](0, [])).not.toMatch(/undefined|NaN|null|-0/);
    }
  });

  it('speaks of distances as people do', () => {
    expect([0, 850, 4200, 4000, 14_400].map(FRENCH.distance)).toEqual(['moins de 1\u00a0km', '850\u00a0m', '4,2\u00a0km', '4\u00a0km', '14\u00a0km']);
  });

  it('speaks of siblings only where there are some', () => {
    const [plan] = match(aRequest(), [aUnit()], PLANNED, EVENING).plans;
    expect(plan!.components.filter(({ code }) => code === 'sitePairs').map((one) => sayComponent(one))).toEqual(['Pas de fratrie à réunir']);
  });

  it('says of equal plans that they were drawn, and tells close shares apart', () => {
    const [one] = match(aRequest(), [aUnit({ hostId: 'a' }), aUnit({ hostId: 'b' })], PLANNED, EVENING).plans;
    expect(sayDifference(one!.differsFromNext!, one!.components, one!.components)).toBe('À égalité avec le suivant\u00a0: tirage au sort.');
    expect(COMPONENTS_FR.recentAdmissions(111, [])).toBe('Admissions des 30 derniers jours : 0,11 par place');
  });

  it('says who may waive, what to ask, and why one plan comes first', () => {
    expect(sayWaiver('hostYes')).toBe('Le oui du lieu d’accueil suffit.');
    expect(sayWaiver(null)).toBeNull();
    const request = aRequest({ people: [aChild({ born: '2013-03', visitPlaces: ['mother'] })] });
    const { plans } = match(request, [
      aUnit({ hostId: 'a', travel: { mother: 5000 }, declared: { ages: { min: 6, max: 12 } } }), aUnit({ hostId: 'b', travel: { mother: 14_000 } }),
    ], PLANNED, EVENING);
    expect(sayNotice(plans[0]!.questions[0]!).replaceAll('\u00a0', ' ')).toBe('Confirmer le jour de naissance : 12 ou 13 ans à l’arrivée, accepté de 6 à 12 ans.');
    expect(sayComponent(plans[0]!.components.find(({ code }) => code === 'visitsWorst')!, 'en')).toBe('Visits: at most (estimated) 5\u00a0km');
    const chance = plans[0]!.components.find(({ code }) => code === 'chance')!;
    expect(sayComponent(chance)).toMatch(/^Disponibilité.: (confirmé il y a|d’astreinte|confirmé à l’instant|jamais confirmé)/);
    expect(sayDifference(plans[0]!.differsFromNext!, plans[0]!.components, plans[1]!.components).replaceAll('\u00a0', ' ')).toBe('Avant le suivant : Visites : au plus loin (estimé) 5 km (suivant : Visites : au plus loin (estimé) 14 km).');
  });
});
