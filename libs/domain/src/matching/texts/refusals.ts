import type { Figures, RuleCode, Waiver } from '../result.js';
import { ENGLISH, FRENCH, known, number, text, yearsFr } from './format.js';
import type { Speech } from './format.js';
import { agedEn, agedFr } from './ages.js';
import { CAPABILITY_LABELS, CARE_LABELS, MEASURE_LABELS, SEX_LABELS } from './labels.js';

type Sentences<Code extends string> = Readonly<Record<Code, (figures: Figures) => string>>;

function capabilities(speech: Speech, codes: string): string {
  return codes.split(',').map((code) => speech.label(CAPABILITY_LABELS, code)).join(', ');
}

const fr = FRENCH;
const shortFr = (figures: Figures) => {
  const missing = fr.count(number(figures, 'missing'), { one: 'une place', many: 'places' });
  const nights = fr.count(number(figures, 'nights'), { one: 'une nuit', many: 'nuits' });
  const one = number(figures, 'missing') === 1;
  const whom = {
    female: one ? ' pour une fille' : ' pour des filles', male: one ? ' pour un garçon' : ' pour des garçons',
    ages: `${one ? ' pour un enfant' : ' pour des enfants'} ${agedFr(figures)}`,
  }[text(figures, 'ceiling')] ?? '';
  return `il manque ${missing}${whom}, ${nights} à partir du ${fr.night(text(figures, 'from'))}.`;
};
/** Closed or away, never why: a carer's leave is nobody's business. */
const closedFr = (figures: Figures) => {
  const when = `${fr.count(number(figures, 'nights'), { one: 'une nuit', many: 'nuits' })} à partir du ${fr.night(text(figures, 'from'))}`;
  const places = known(figures, 'closed');
  if (places === null) return `${figures['home'] === true ? 'Indisponible' : 'Fermé'} ${when}`;
  const missing = fr.count(number(figures, 'missing'), { one: 'une place', many: 'places' });
  return `${fr.count(places, { one: 'Une place fermée', many: 'places fermées' })} : il manque ${missing}, ${when}`;
};
const agesFr = (figures: Figures) => (
  `${number(figures, 'min')} à ${yearsFr(number(figures, 'max'))} ; ${fr.age(number(figures, 'years'), known(figures, 'months'))} à l’arrivée.`
);

/** Why a host is no place, in French. */
export const REFUSALS_FR: Sentences<RuleCode> = {
  suspended: () => 'Ne peut pas accueillir actuellement.',
  excludedHost: () => 'Écarté par la demande.',
  refusedByHost: () => 'A déjà répondu non à cette demande.',
  notAskable: (figures) => `Visible seulement : il faut d’abord solliciter le Département ${text(figures, 'departement')}.`,
  protectiveZone: (figures) => {
    const metres = known(figures, 'metres');
    return metres === null
      ? 'Distance au lieu à éviter inconnue : la sécurité ne peut pas être vérifiée.'
      : `À ${fr.distance(metres)} d’un lieu à éviter, dans la zone de ${fr.distance(number(figures, 'radiusMetres'))}.`;
  },
  unauthorisedMeasure: (figures) => `Non habilité : ${fr.label(MEASURE_LABELS, text(figures, 'measure'))}.`,
  authorisationEnds: (figures) => {
    const nights = fr.count(number(figures, 'nights'), { one: 'une nuit n’est pas couverte', many: 'nuits ne sont pas couvertes' });
    return `Autorisation jusqu’au ${fr.date(text(figures, 'until'))} : ${nights}.`;
  },
  careKind: (figures) => `Ne propose pas : ${fr.label(CARE_LABELS, text(figures, 'care'))}.`,
  admissionHour: (figures) => `Admet de ${fr.clock(number(figures, 'from'))} à ${fr.clock(number(figures, 'to'))} ; arrivée prévue à ${fr.clock(number(figures, 'arrival'))}.`,
  beyondRadius: (figures) => `À ${fr.distance(number(figures, 'metres'))}, soit ${fr.distance(number(figures, 'beyond'))} au-delà du rayon demandé.`,
  nothingPublished: () => 'N’a publié aucune place : à appeler.',
  authorisedAge: (figures) => `Autorisé pour ${agesFr(figures)}`,
  authorisedSex: (figures) => `Non autorisé pour ${fr.label(SEX_LABELS, text(figures, 'sex'))}.`,
  declaredAge: (figures) => `Accepte de ${agesFr(figures)}`,
  declaredSex: (figures) => `Dit ne pas accueillir ${fr.label(SEX_LABELS, text(figures, 'sex'))}.`,
  infantToo: () => 'Ne propose pas d’accueillir un parent avec son enfant.',
  missingNeeds: (figures) => `Non déclaré : ${capabilities(fr, text(figures, 'missing'))}.`,
  apartFromSettled: () => 'Un frère ou une sœur dont il faut être séparé vit sur ce site.',
  togetherWithSettled: () => 'Le frère ou la sœur à rejoindre vit sur un autre site.',
  approvedNumber: (figures) => `Agrément : ${shortFr(figures)}`,
  authorisedNumber: (figures) => `Capacité autorisée : ${shortFr(figures)}`,
  declaredPlaces: (figures) => `Places disponibles : ${shortFr(figures)}`,
  closed: (figures) => `${closedFr(figures)}.`,
  closedByDecision: (figures) => `${closedFr(figures)}, par décision.`,
  underThree: (figures) => `Enfants de moins de 3\u00a0ans : ${number(figures, 'hosted')} déjà ${number(figures, 'hosted') > 1 ? 'présents' : 'présent'}, ${number(figures, 'limit')} au plus.`,
  siblingsAtMost: (figures) => (number(figures, 'most') > 1
    ? `Accepte ensemble ${number(figures, 'most')} frères et sœurs au plus ; ${number(figures, 'asked')} à accueillir.`
    : `N’accepte qu’un enfant d’une fratrie ; ${number(figures, 'asked')} à accueillir.`),
};

const en = ENGLISH;
const shortEn = (figures: Figures) => {
  const missing = en.count(number(figures, 'missing'), { one: 'one place', many: 'places' });
  const nights = en.count(number(figures, 'nights'), { one: 'one night', many: 'nights' });
  const one = number(figures, 'missing') === 1;
  const whom = {
    female: one ? ' for a girl' : ' for girls', male: one ? ' for a boy' : ' for boys', ages: `${one ? ' for a child' : ' for children'} ${agedEn(figures)}`,
  }[text(figures, 'ceiling')] ?? '';
  return `${missing} short${whom}, ${nights} from ${en.night(text(figures, 'from'))}.`;
};
const closedEn = (figures: Figures) => {
  const when = `${en.count(number(figures, 'nights'), { one: 'one night', many: 'nights' })} from ${en.night(text(figures, 'from'))}`;
  const places = known(figures, 'closed');
  if (places === null) return `${figures['home'] === true ? 'Unavailable' : 'Closed'} ${when}`;
  const missing = en.count(number(figures, 'missing'), { one: 'one place', many: 'places' });
  return `${en.count(places, { one: 'One place closed', many: 'places closed' })}: ${missing} short, ${when}`;
};
const agesEn = (figures: Figures) => `${number(figures, 'min')} to ${number(figures, 'max')}; ${en.age(number(figures, 'years'), known(figures, 'months'))} on arrival.`;

/** Why a host is no place, in English. */
export const REFUSALS_EN: Sentences<RuleCode> = {
  suspended: () => 'Cannot take anyone in at present.',
  excludedHost: () => 'Excluded by the request.',
  refusedByHost: () => 'Already said no to this request.',
  notAskable: (figures) => `Can be seen, not asked: Département ${text(figures, 'departement')} comes first.`,
  protectiveZone: (figures) => {
    const metres = known(figures, 'metres');
    return metres === null
      ? 'Distance to the place to avoid unknown: safety cannot be verified.'
      : `Lies ${en.distance(metres)} from a place to avoid, within the zone of ${en.distance(number(figures, 'radiusMetres'))}.`;
  },
  unauthorisedMeasure: (figures) => `Not authorised for: ${en.label(MEASURE_LABELS, text(figures, 'measure'))}.`,
  authorisationEnds: (figures) => `Authorised until ${en.date(text(figures, 'until'))}: ${en.count(number(figures, 'nights'), { one: 'one night', many: 'nights' })} not covered.`,
  careKind: (figures) => `Does not offer: ${en.label(CARE_LABELS, text(figures, 'care'))}.`,
  admissionHour: (figures) => `Admits from ${en.clock(number(figures, 'from'))} to ${en.clock(number(figures, 'to'))}; arrival at ${en.clock(number(figures, 'arrival'))}.`,
  beyondRadius: (figures) => `${en.distance(number(figures, 'metres'))} away, ${en.distance(number(figures, 'beyond'))} beyond the radius.`,
  nothingPublished: () => 'Published no place: to call.',
  authorisedAge: (figures) => `Authorised for ${agesEn(figures)}`,
  authorisedSex: (figures) => `Not authorised for ${en.label(SEX_LABELS, text(figures, 'sex'))}.`,
  declaredAge: (figures) => `Accepts ${agesEn(figures)}`,
  declaredSex: (figures) => `Says it does not take ${en.label(SEX_LABELS, text(figures, 'sex'))}.`,
  infantToo: () => 'Does not offer to take a parent with a child.',
  missingNeeds: (figures) => `Not declared: ${capabilities(en, text(figures, 'missing'))}.`,
  apartFromSettled: () => 'A sibling to be kept apart from lives on this site.',
  togetherWithSettled: () => 'The sibling to join lives on another site.',
  approvedNumber: (figures) => `Approval: ${shortEn(figures)}`,
  authorisedNumber: (figures) => `Authorised capacity: ${shortEn(figures)}`,
  declaredPlaces: (figures) => `Available places: ${shortEn(figures)}`,
  closed: (figures) => `${closedEn(figures)}.`,
  closedByDecision: (figures) => `${closedEn(figures)}, by decision.`,
  underThree: (figures) => `Children under three: ${number(figures, 'hosted')} there already, ${number(figures, 'limit')} at most.`,
  siblingsAtMost: (figures) => (number(figures, 'most') > 1
    ? `Takes ${number(figures, 'most')} siblings together at most; ${number(figures, 'asked')} to place.`
    : `Takes only one of a sibling group; ${number(figures, 'asked')} to place.`),
};

export const WAIVERS: Readonly<Record<Waiver, { readonly fr: string; readonly en: string }>> = {
  hostYes: { fr: 'Le oui du lieu d’accueil suffit.', en: 'The host’s yes is enough.' },
  departement: { fr: 'Le Département peut y déroger.', en: 'The Département may derogate.' },
  worker: { fr: 'La demande peut être assouplie.', en: 'The request may be relaxed.' },
};
