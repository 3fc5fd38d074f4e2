import { describe, expect, it } from '@jest/globals';
import { RULE_CODES } from '../result.js';
import type { Figures, RuleCode, Waiver } from '../result.js';
import { sayRefusal, sayWaiver } from '../reasons.js';

/** As people read it: the spaces that never break are plain here, and have their own spec. */
const read = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');

/** Every reason with the figures that change its words, in French and in English. */
const SENTENCES: readonly [RuleCode, Figures, string, string][] = [
  ['suspended', {}, 'Ne peut pas accueillir actuellement.', 'Cannot take anyone in at present.'],
  ['excludedHost', {}, 'Écarté par la demande.', 'Excluded by the request.'],
  ['refusedByHost', {}, 'A déjà répondu non à cette demande.', 'Already said no to this request.'],
  ['notAskable', { departement: '69' }, 'Visible seulement : il faut d’abord solliciter le Département 69.', 'Can be seen, not asked: Département 69 comes first.'],
  ['protectiveZone', { metres: 3000, radiusMetres: 5000 }, 'À 3 km d’un lieu à éviter, dans la zone de 5 km.', 'Lies 3 km from a place to avoid, within the zone of 5 km.'],
  ['protectiveZone', { metres: 0, radiusMetres: 500 }, 'À moins de 1 km d’un lieu à éviter, dans la zone de 500 m.', 'Lies less than 1 km from a place to avoid, within the zone of 500 m.'],
  ['protectiveZone', { metres: null, radiusMetres: 5000 }, 'Distance au lieu à éviter inconnue : la sécurité ne peut pas être vérifiée.', 'Distance to the place to avoid unknown: safety cannot be verified.'],
  ['unauthorisedMeasure', { measure: 'judgeOpp' }, 'Non habilité : ordonnance de placement provisoire du juge.', 'Not authorised for: judge’s provisional order.'],
  ['authorisationEnds', { until: '2026-05-01', nights: 1 }, 'Autorisation jusqu’au 1er mai 2026 : une nuit n’est pas couverte.', 'Authorised until 1 May 2026: one night not covered.'],
  ['authorisationEnds', { until: '2026-03-13', nights: 3 }, 'Autorisation jusqu’au 13 mars 2026 : 3 nuits ne sont pas couvertes.', 'Authorised until 13 March 2026: 3 nights not covered.'],
  ['careKind', { care: 'relay' }, 'Ne propose pas : accueil relais.', 'Does not offer: relay care.'],
  ['admissionHour', { from: 480, to: 1230, arrival: 1380 }, 'Admet de 8 h à 20 h 30 ; arrivée prévue à 23 h.', 'Admits from 8:00 to 20:30; arrival at 23:00.'],
  ['admissionHour', { from: 545, to: 0, arrival: 61 }, 'Admet de 9 h 05 à 0 h ; arrivée prévue à 1 h 01.', 'Admits from 9:05 to 0:00; arrival at 1:01.'],
  ['beyondRadius', { metres: 24400, beyond: 4400 }, 'À 24 km, soit 4,4 km au-delà du rayon demandé.', '24 km away, 4.4 km beyond the radius.'],
  ['beyondRadius', { metres: 20950, beyond: 950 }, 'À 21 km, soit 950 m au-delà du rayon demandé.', '21 km away, 950 m beyond the radius.'],
  ['nothingPublished', {}, 'N’a publié aucune place : à appeler.', 'Published no place: to call.'],
  ['authorisedAge', { min: 6, max: 12, years: 5, months: 11 }, 'Autorisé pour 6 à 12 ans ; 5 ans et 11 mois à l’arrivée.', 'Authorised for 6 to 12; 5 years 11 months on arrival.'],
  ['authorisedAge', { min: 1, max: 3, years: 0, months: 7 }, 'Autorisé pour 1 à 3 ans ; 7 mois à l’arrivée.', 'Authorised for 1 to 3; 7 months on arrival.'],
  ['authorisedAge', { min: 6, max: 12, years: 13, months: 0 }, 'Autorisé pour 6 à 12 ans ; 13 ans à l’arrivée.', 'Authorised for 6 to 12; 13 years on arrival.'],
  ['authorisedSex', { sex: 'female' }, 'Non autorisé pour le public féminin.', 'Not authorised for girls and women.'],
  ['authorisedSex', { sex: 'male' }, 'Non autorisé pour le public masculin.', 'Not authorised for boys and men.'],
  ['declaredAge', { min: 6, max: 12, years: 1, months: null }, 'Accepte de 6 à 12 ans ; 1 an à l’arrivée.', 'Accepts 6 to 12; 1 year on arrival.'],
  ['declaredAge', { min: 6, max: 12, years: 1, months: 1 }, 'Accepte de 6 à 12 ans ; 1 an et 1 mois à l’arrivée.', 'Accepts 6 to 12; 1 year 1 month on arrival.'],
  ['declaredSex', { sex: 'female' }, 'Dit ne pas accueillir le public féminin.', 'Says it does not take girls and women.'],
  ['declaredSex', { sex: 'male' }, 'Dit ne pas accueillir le public masculin.', 'Says it does not take boys and men.'],
  ['infantToo', {}, 'Ne propose pas d’accueillir un parent avec son enfant.', 'Does not offer to take a parent with a child.'],
  ['missingNeeds', { missing: 'autism' }, 'Non déclaré : autisme.', 'Not declared: autism.'],
  ['missingNeeds', { missing: 'medicalCare,nightStaff' }, 'Non déclaré : soins médicaux, présence de nuit.', 'Not declared: medical care, night staff.'],
  ['apartFromSettled', {}, 'Un frère ou une sœur dont il faut être séparé vit sur ce site.', 'A sibling to be kept apart from lives on this site.'],
  ['togetherWithSettled', {}, 'Le frère ou la sœur à rejoindre vit sur un autre site.', 'The sibling to join lives on another site.'],
  ['approvedNumber', { missing: 1, nights: 1, from: '2026-03-13', ceiling: 'places' }, 'Agrément : il manque une place, une nuit à partir du vendredi 13 mars.', 'Approval: one place short, one night from Friday 13 March.'],
  ['approvedNumber', { missing: 2, nights: 3, from: '2026-05-01', ceiling: 'female' }, 'Agrément : il manque 2 places pour des filles, 3 nuits à partir du vendredi 1er mai.', 'Approval: 2 places short for girls, 3 nights from Friday 1 May.'],
  ['authorisedNumber', { missing: 1, nights: 2, from: '2026-03-13', ceiling: 'female' }, 'Capacité autorisée : il manque une place pour une fille, 2 nuits à partir du vendredi 13 mars.', 'Authorised capacity: one place short for a girl, 2 nights from Friday 13 March.'],
  ['authorisedNumber', { missing: 2, nights: 1, from: '2026-03-13', ceiling: 'male' }, 'Capacité autorisée : il manque 2 places pour des garçons, une nuit à partir du vendredi 13 mars.', 'Authorised capacity: 2 places short for boys, one night from Friday 13 March.'],
  ['declaredPlaces', { missing: 1, nights: 2, from: '2026-03-13', ceiling: 'male' }, 'Places disponibles : il manque une place pour un garçon, 2 nuits à partir du vendredi 13 mars.', 'Available places: one place short for a boy, 2 nights from Friday 13 March.'],
  ['declaredPlaces', { missing: 3, nights: 14, from: '2026-12-31', ceiling: 'places' }, 'Places disponibles : il manque 3 places, 14 nuits à partir du jeudi 31 décembre.', 'Available places: 3 places short, 14 nights from Thursday 31 December.'],
  ['closed', { closed: null, home: false, nights: 1, from: '2026-03-13' }, 'Fermé une nuit à partir du vendredi 13 mars.', 'Closed one night from Friday 13 March.'],
  ['closed', { closed: null, home: true, nights: 3, from: '2026-05-01' }, 'Indisponible 3 nuits à partir du vendredi 1er mai.', 'Unavailable 3 nights from Friday 1 May.'],
  ['closed', { closed: 1, missing: 1, nights: 2, from: '2026-03-13' }, 'Une place fermée : il manque une place, 2 nuits à partir du vendredi 13 mars.', 'One place closed: one place short, 2 nights from Friday 13 March.'],
  ['closedByDecision', { closed: 2, missing: 2, nights: 1, from: '2026-03-13' }, '2 places fermées : il manque 2 places, une nuit à partir du vendredi 13 mars, par décision.', '2 places closed: 2 places short, one night from Friday 13 March, by decision.'],
  ['closedByDecision', { closed: null, home: false, nights: 2, from: '2026-03-13' }, 'Fermé 2 nuits à partir du vendredi 13 mars, par décision.', 'Closed 2 nights from Friday 13 March, by decision.'],
  ['declaredPlaces', { missing: 1, nights: 1, from: '2026-03-13', ceiling: 'ages', minAge: 0, maxAge: 2 }, 'Places disponibles : il manque une place pour un enfant de moins de 3 ans, une nuit à partir du vendredi 13 mars.', 'Available places: one place short for a child under 3, one night from Friday 13 March.'],
  ['declaredPlaces', { missing: 2, nights: 1, from: '2026-03-13', ceiling: 'ages', minAge: 3, maxAge: 3 }, 'Places disponibles : il manque 2 places pour des enfants de 3 ans, une nuit à partir du vendredi 13 mars.', 'Available places: 2 places short for children aged 3, one night from Friday 13 March.'],
  ['underThree', { hosted: 1, limit: 3 }, 'Enfants de moins de 3 ans : 1 déjà présent, 3 au plus.', 'Children under three: 1 there already, 3 at most.'],
  ['underThree', { hosted: 2, limit: 3 }, 'Enfants de moins de 3 ans : 2 déjà présents, 3 au plus.', 'Children under three: 2 there already, 3 at most.'],
  ['siblingsAtMost', { asked: 2, most: 1 }, 'N’accepte qu’un enfant d’une fratrie ; 2 à accueillir.', 'Takes only one of a sibling group; 2 to place.'],
  ['siblingsAtMost', { asked: 4, most: 2 }, 'Accepte ensemble 2 frères et sœurs au plus ; 4 à accueillir.', 'Takes 2 siblings together at most; 4 to place.'],
];

describe('why a host is no place', () => {
  it.each(SENTENCES)('%s %j', (rule, figures, fr, en) => {
    const refusal = { rule, personKey: null, waivableBy: null, figures, relaxation: null, near: false };
    expect([read(sayRefusal(refusal)), read(sayRefusal(refusal, 'en'))]).toEqual([fr, en]);
  });

  it('has a sentence here for each rule', () => {
    expect(RULE_CODES.filter((rule) => !SENTENCES.some(([known]) => known === rule))).toEqual([]);
  });

  it('never breaks a line before a French sign of two parts, nor between a figure and its unit', () => {
    const french = SENTENCES.map(([rule, figures]) => sayRefusal({ rule, personKey: null, waivableBy: null, figures, relaxation: null, near: false }));
    expect(french.filter((sentence) => / [:;?!]|\d (km|m|h|ans?|mois|nuits|places)\b/.test(sentence))).toEqual([]);
  });

  it.each<[Waiver, string, string]>([
    ['hostYes', 'Le oui du lieu d’accueil suffit.', 'The host’s yes is enough.'],
    ['departement', 'Le Département peut y déroger.', 'The Département may derogate.'],
    ['worker', 'La demande peut être assouplie.', 'The request may be relaxed.'],
  ])('says who may waive: %s', (waiver, fr, en) => {
    expect([sayWaiver(waiver), sayWaiver(waiver, 'en'), sayWaiver(null)]).toEqual([fr, en, null]);
  });
});
