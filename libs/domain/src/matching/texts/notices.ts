import type { Figures, NoticeCode } from '../result.js';
import { ENGLISH, FRENCH, number, text, yearsFr } from './format.js';
import { agedEn, agedFr } from './ages.js';
import { CAPABILITY_LABELS } from './labels.js';

type Sentences<Code extends string> = Readonly<Record<Code, (figures: Figures) => string>>;

const fr = FRENCH;
const outgrowsFr = (figures: Figures) => (figures['exact'] === true
  ? `${yearsFr(number(figures, 'max') + 1)} au plus tard le ${fr.date(text(figures, 'from'))}`
  : `${yearsFr(number(figures, 'max') + 1)} en ${fr.month(text(figures, 'from'))}`);

/** Questions, warnings and things not known, in French. */
export const NOTICES_FR: Sentences<NoticeCode> = {
  confirmDay: (figures) => (
    `Confirmer le jour de naissance : ${number(figures, 'youngest')} ou ${yearsFr(number(figures, 'oldest'))} à l’arrivée, `
    + `${figures['by'] === 'authorised' ? 'autorisé' : 'accepté'} de ${number(figures, 'min')} à ${yearsFr(number(figures, 'max'))}.`
  ),
  confirmDistance: (figures) => `Distance inconnue : vérifier que le lieu est à moins de ${fr.distance(number(figures, 'radiusMetres'))}.`,
  confirmUnderThree: (figures) => `Confirmer le jour de naissance : ${number(figures, 'limit')} enfants de moins de 3\u00a0ans au plus, ${number(figures, 'hosted')} déjà ${number(figures, 'hosted') > 1 ? 'présents' : 'présent'}.`,
  confirmAgePlaces: (figures) => `Confirmer le jour de naissance : ${number(figures, 'places') === 0 ? 'aucune place' : `${fr.count(number(figures, 'places'), { one: 'une place', many: 'places' })} au plus`} pour des enfants ${agedFr(figures)}.`,
  outgrowsAuthorised: (figures) => `Sortira des âges autorisés pendant l’accueil : ${outgrowsFr(figures)}.`,
  outgrowsDeclared: (figures) => `Sortira des âges acceptés pendant l’accueil : ${outgrowsFr(figures)}.`,
  underThreeStay: (figures) => (
    `Enfant de moins de 3\u00a0ans : ${number(figures, 'months')}\u00a0mois, renouvelables une fois (décret 2025-900) ; à renouveler au plus tard le ${fr.date(text(figures, 'renew'))}`
    + `${figures['end'] ? `, trop long à partir du ${fr.date(text(figures, 'end'))}` : ''}.`
  ),
  reservedTooShort: (figures) => (
    `Séjour limité à ${fr.count(number(figures, 'longestStay'), { one: 'un jour', many: 'jours' })} pour ${fr.count(number(figures, 'nights'), { one: 'une nuit demandée', many: 'nuits demandées' })} : `
    + `une autre place sera nécessaire le ${fr.date(text(figures, 'until'))}.`
  ),
  toCall: (figures) => (figures['confirmedAt'] === null ? 'Disponibilité jamais confirmée : à appeler.' : 'Disponibilité ancienne : à appeler.'),
  otherDepartement: (figures) => (
    `Dans le Département ${text(figures, 'departement')} : le Département ${text(figures, 'payer')} finance, au tarif du lieu d’accueil (CASF, art. L.228-3 et L.228-4).`
  ),
  travelUnknown: (figures) => ({ school: 'Distance à l’école inconnue.', whereTheyAre: 'Distance depuis le point de départ inconnue.' }[text(figures, 'trip')] ?? 'Distance au lieu des visites inconnue.'),
  capabilityUnknown: (figures) => `Souhaité, non déclaré : ${fr.label(CAPABILITY_LABELS, text(figures, 'capability'))}.`,
  freshnessUnknown: () => 'Personne n’a encore confirmé cette disponibilité.',
  siteDistanceUnknown: () => 'Distance entre les deux lieux de la fratrie inconnue.',
};

const en = ENGLISH;
const outgrowsEn = (figures: Figures) => (figures['exact'] === true
  ? `${number(figures, 'max') + 1} on ${en.date(text(figures, 'from'))} at the latest`
  : `${number(figures, 'max') + 1} in ${en.month(text(figures, 'from'))}`);

/** Questions, warnings and things not known, in English. */
export const NOTICES_EN: Sentences<NoticeCode> = {
  confirmDay: (figures) => (
    `Confirm the day of birth: ${number(figures, 'youngest')} or ${number(figures, 'oldest')} on arrival, `
    + `${figures['by'] === 'authorised' ? 'authorised' : 'accepted'} from ${number(figures, 'min')} to ${number(figures, 'max')}.`
  ),
  confirmDistance: (figures) => `Distance unknown: check that the host is within ${en.distance(number(figures, 'radiusMetres'))}.`,
  confirmUnderThree: (figures) => `Confirm the day of birth: ${number(figures, 'limit')} children under three at most, ${number(figures, 'hosted')} there already.`,
  confirmAgePlaces: (figures) => `Confirm the day of birth: ${number(figures, 'places') === 0 ? 'no place' : `${en.count(number(figures, 'places'), { one: 'one place', many: 'places' })} at most`} for children ${agedEn(figures)}.`,
  outgrowsAuthorised: (figures) => `Will outgrow the authorised ages during the stay: ${outgrowsEn(figures)}.`,
  outgrowsDeclared: (figures) => `Will outgrow the accepted ages during the stay: ${outgrowsEn(figures)}.`,
  underThreeStay: (figures) => (
    `Child under three: ${number(figures, 'months')} months, renewable once (décret 2025-900); to renew by ${en.date(text(figures, 'renew'))}`
    + `${figures['end'] ? `, too long from ${en.date(text(figures, 'end'))}` : ''}.`
  ),
  reservedTooShort: (figures) => (
    `Stay limited to ${en.count(number(figures, 'longestStay'), { one: 'one day', many: 'days' })} for ${en.count(number(figures, 'nights'), { one: 'one night', many: 'nights' })} asked: `
    + `another place will be needed on ${en.date(text(figures, 'until'))}.`
  ),
  toCall: (figures) => (figures['confirmedAt'] === null ? 'Availability never confirmed: to call.' : 'Availability confirmed long ago: to call.'),
  otherDepartement: (figures) => (
    `In Département ${text(figures, 'departement')}: Département ${text(figures, 'payer')} pays, at the host’s tariff (CASF L.228-3 and L.228-4).`
  ),
  travelUnknown: (figures) => ({ school: 'Distance to school unknown.', whereTheyAre: 'Distance from the starting point unknown.' }[text(figures, 'trip')] ?? 'Distance to the visits unknown.'),
  capabilityUnknown: (figures) => `Wished, not declared: ${en.label(CAPABILITY_LABELS, text(figures, 'capability'))}.`,
  freshnessUnknown: () => 'Nobody has confirmed this availability yet.',
  siteDistanceUnknown: () => 'Distance between the siblings’ two sites unknown.',
};
