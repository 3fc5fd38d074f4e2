import { describe, expect, it } from '@jest/globals';
import { sayNotice } from '../reasons.js';
import type { Figures, NoticeCode } from '../result.js';
import { NOTICES_FR } from './notices.js';

/** As people read it: the spaces that never break are plain here, and have their own spec. */
const read = (sentence: string) => sentence.replace(/[\u00a0\u202f]/g, ' ');

/** Every question, warning and thing not known, in French and in English. */
const SENTENCES: readonly [NoticeCode, Figures, string, string][] = [
  ['confirmDay', { by: 'authorised', min: 6, max: 12, youngest: 12, oldest: 13 }, 'Confirmer le jour de naissance : 12 ou 13 ans à l’arrivée, autorisé de 6 à 12 ans.', 'Confirm the day of birth: 12 or 13 on arrival, authorised from 6 to 12.'],
  ['confirmDay', { by: 'declared', min: 6, max: 12, youngest: 5, oldest: 6 }, 'Confirmer le jour de naissance : 5 ou 6 ans à l’arrivée, accepté de 6 à 12 ans.', 'Confirm the day of birth: 5 or 6 on arrival, accepted from 6 to 12.'],
  ['confirmDay', { by: 'declared', min: 0, max: 1, youngest: 0, oldest: 1 }, 'Confirmer le jour de naissance : 0 ou 1 an à l’arrivée, accepté de 0 à 1 an.', 'Confirm the day of birth: 0 or 1 on arrival, accepted from 0 to 1.'],
  ['confirmDistance', { radiusMetres: 20000 }, 'Distance inconnue : vérifier que le lieu est à moins de 20 km.', 'Distance unknown: check that the host is within 20 km.'],
  ['confirmUnderThree', { limit: 3, hosted: 1 }, 'Confirmer le jour de naissance : 3 enfants de moins de 3 ans au plus, 1 déjà présent.', 'Confirm the day of birth: 3 children under three at most, 1 there already.'],
  ['confirmUnderThree', { limit: 3, hosted: 3 }, 'Confirmer le jour de naissance : 3 enfants de moins de 3 ans au plus, 3 déjà présents.', 'Confirm the day of birth: 3 children under three at most, 3 there already.'],
  ['outgrowsAuthorised', { max: 12, from: '2026-06-01', exact: false }, 'Sortira des âges autorisés pendant l’accueil : 13 ans en juin 2026.', 'Will outgrow the authorised ages during the stay: 13 in June 2026.'],
  ['outgrowsAuthorised', { max: 12, from: '2027-03-11', exact: true }, 'Sortira des âges autorisés pendant l’accueil : 13 ans au plus tard le 11 mars 2027.', 'Will outgrow the authorised ages during the stay: 13 on 11 March 2027 at the latest.'],
  ['outgrowsDeclared', { max: 5, from: '2026-08-01', exact: false }, 'Sortira des âges acceptés pendant l’accueil : 6 ans en août 2026.', 'Will outgrow the accepted ages during the stay: 6 in August 2026.'],
  ['outgrowsDeclared', { max: 5, from: '2026-05-01', exact: true }, 'Sortira des âges acceptés pendant l’accueil : 6 ans au plus tard le 1er mai 2026.', 'Will outgrow the accepted ages during the stay: 6 on 1 May 2026 at the latest.'],
  ['confirmAgePlaces', { places: 1, minAge: 0, maxAge: 2 }, 'Confirmer le jour de naissance : une place au plus pour des enfants de moins de 3 ans.', 'Confirm the day of birth: one place at most for children under 3.'],
  ['confirmAgePlaces', { places: 2, minAge: 3, maxAge: 6 }, 'Confirmer le jour de naissance : 2 places au plus pour des enfants de 3 à 6 ans.', 'Confirm the day of birth: 2 places at most for children aged 3 to 6.'],
  ['confirmAgePlaces', { places: 0, minAge: 0, maxAge: 2 }, 'Confirmer le jour de naissance : aucune place pour des enfants de moins de 3 ans.', 'Confirm the day of birth: no place for children under 3.'],
  ['outgrowsDeclared', { max: 0, from: '2026-08-01', exact: false }, 'Sortira des âges acceptés pendant l’accueil : 1 an en août 2026.', 'Will outgrow the accepted ages during the stay: 1 in August 2026.'],
  ['underThreeStay', { months: 4, renew: '2026-07-11', end: null }, 'Enfant de moins de 3 ans : 4 mois, renouvelables une fois (décret 2025-900) ; à renouveler au plus tard le 11 juillet 2026.', 'Child under three: 4 months, renewable once (décret 2025-900); to renew by 11 July 2026.'],
  ['underThreeStay', { months: 4, renew: '2026-07-11', end: '2026-11-11' }, 'Enfant de moins de 3 ans : 4 mois, renouvelables une fois (décret 2025-900) ; à renouveler au plus tard le 11 juillet 2026, trop long à partir du 11 novembre 2026.', 'Child under three: 4 months, renewable once (décret 2025-900); to renew by 11 July 2026, too long from 11 November 2026.'],
  ['reservedTooShort', { longestStay: 1, nights: 2, until: '2026-03-12' }, 'Séjour limité à un jour pour 2 nuits demandées : une autre place sera nécessaire le 12 mars 2026.', 'Stay limited to one day for 2 nights asked: another place will be needed on 12 March 2026.'],
  ['reservedTooShort', { longestStay: 5, nights: 1, until: '2026-03-16' }, 'Séjour limité à 5 jours pour une nuit demandée : une autre place sera nécessaire le 16 mars 2026.', 'Stay limited to 5 days for one night asked: another place will be needed on 16 March 2026.'],
  ['toCall', { confirmedAt: null }, 'Disponibilité jamais confirmée : à appeler.', 'Availability never confirmed: to call.'],
  ['toCall', { confirmedAt: '2025-01-01T00:00:00Z' }, 'Disponibilité ancienne : à appeler.', 'Availability confirmed long ago: to call.'],
  ['otherDepartement', { departement: '69', payer: '42' }, 'Dans le Département 69 : le Département 42 finance, au tarif du lieu d’accueil (CASF, art. L.228-3 et L.228-4).', 'In Département 69: Département 42 pays, at the host’s tariff (CASF L.228-3 and L.228-4).'],
  ['travelUnknown', { trip: 'school' }, 'Distance à l’école inconnue.', 'Distance to school unknown.'],
  ['travelUnknown', { trip: 'visits' }, 'Distance au lieu des visites inconnue.', 'Distance to the visits unknown.'],
  ['capabilityUnknown', { capability: 'autism' }, 'Souhaité, non déclaré : autisme.', 'Wished, not declared: autism.'],
  ['freshnessUnknown', {}, 'Personne n’a encore confirmé cette disponibilité.', 'Nobody has confirmed this availability yet.'],
  ['siteDistanceUnknown', {}, 'Distance entre les deux lieux de la fratrie inconnue.', 'Distance between the siblings’ two sites unknown.'],
];

describe('what to ask and to know', () => {
  it.each(SENTENCES)('%s %j', (code, figures, fr, en) => {
    const notice = { code, personKey: null, hostId: null, figures };
    expect([read(sayNotice(notice)), read(sayNotice(notice, 'en'))]).toEqual([fr, en]);
  });

  it('has a sentence here for each code', () => {
    expect(Object.keys(NOTICES_FR).filter((code) => !SENTENCES.some(([known]) => known === code))).toEqual([]);
  });
});
