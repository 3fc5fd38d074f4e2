import { freshnessSentence } from '../../availability/freshness.js';
import type { Confirmer } from '../../availability/freshness.js';
import type { ComponentCode, Figures } from '../result.js';
import { ENGLISH, FRENCH, known, number } from './format.js';
import type { Speech } from './format.js';

type Said = Readonly<Record<ComponentCode, (value: number, data: readonly Figures[]) => string>>;

/** The longest trip whose distance is known; null when none is. */
function longest(data: readonly Figures[]): number | null {
  const metres = data.map((trip) => known(trip, 'metres')).filter((distance) => distance !== null);
  return metres.length === 0 ? null : Math.max(...metres);
}

/** All the trips together, when every distance is known. */
function total(data: readonly Figures[], speech: Speech, words: { none: string; unknown: string; total: string }): string {
  const metres = data.map((one) => known(one, 'metres'));
  if (data.length === 0) return words.none;
  if (metres.includes(null)) return words.unknown;
  return `${words.total} ${speech.distance(metres.reduce<number>((sum, distance) => sum + distance!, 0))}`;
}

/** The declaration that is least likely to hold true, among the hosts of the plan: who confirmed it, and how long ago. */
function stalest(data: readonly Figures[], language: 'fr' | 'en', onCall: string): string {
  const worst = [...data].sort((one, other) => number(other, 'band') - number(one, 'band'))[0] ?? {};
  if (worst['onCallTonight'] === true && number(worst, 'band') === 0) return onCall;
  const { confirmedAt, confirmedBy, now } = worst;
  const confirmation = typeof confirmedAt === 'string' ? { at: confirmedAt, by: (confirmedBy ?? 'import') as Confirmer } : null;
  return freshnessSentence(confirmation, String(now))[language];
}

function trip(data: readonly Figures[], speech: Speech, words: { none: string; unknown: string; longest: string }): string {
  if (data.length === 0) return words.none;
  const metres = longest(data);
  return metres === null ? words.unknown : `${words.longest} ${speech.distance(metres)}`;
}

/** How many pairs are together, of how many: one child alone makes none. */
function pairs(data: Figures | undefined, words: string, of: string, none: string): string {
  const all = number(data ?? {}, 'of');
  return all === 0 ? none : `${words} ${number(data ?? {}, 'together')} ${of} ${all}`;
}

/** The greatest distance between two sites; homes of one commune all stand at its centre. */
function apart(data: readonly Figures[], speech: Speech, unknown: string, most: string): string {
  const metres = longest(data);
  return metres === null ? unknown : `${metres === 0 ? '' : most}${speech.distance(metres)}`;
}

/** Until when the exceptions run: the first that ends, among the hosts of the plan. */
function until(data: readonly Figures[], speech: Speech, endless: string, words: string): string {
  const days = data.map((one) => one['until']).filter((day) => typeof day === 'string').sort();
  if (data.length === 0) return '';
  return days.length === 0 ? ` (${endless})` : ` (${words} ${speech.date(days[0]!)})`;
}

const fr = FRENCH;
const visitsFr = { none: 'Pas de visites', unknown: 'Visites : distance inconnue', longest: 'Visites : au plus loin (estimé)' };
const schoolFr = { none: 'Pas d’école indiquée', unknown: 'École : distance inconnue', longest: 'École : au plus loin (estimé)' };

/** What a component of a plan means, in French. */
export const COMPONENTS_FR: Said = {
  separated: (value) => (value === 0 ? 'Personne n’est séparé de toute sa fratrie' : fr.count(value, { one: 'Un enfant séparé de toute sa fratrie', many: 'enfants séparés de toute leur fratrie' })),
  sitePairs: (_, [data]) => pairs(data, 'Liens sur le même site :', 'sur', 'Pas de fratrie à réunir'),
  unitPairs: (_, [data]) => pairs(data, 'Liens sous le même toit :', 'sur', 'Pas de fratrie à réunir'),
  siteDistance: (_, data) => (data.length === 0 ? 'Tous sur un site' : `Fratrie : ${apart(data, fr, 'distance inconnue', 'au plus ')} entre deux lieux`),
  known: (value) => (value === 0 ? 'Aucun lieu déjà connu' : `Chez un lieu déjà connu : ${-value}`),
  needsMet: (value) => `Souhaits satisfaits : ${value === 0 ? 0 : -value}`,
  visitsWorst: (_, data) => trip(data, fr, visitsFr),
  visitsSum: (_, data) => total(data, fr, { ...visitsFr, total: 'Visites : en tout' }),
  schoolWorst: (_, data) => trip(data, fr, schoolFr),
  schoolSum: (_, data) => total(data, fr, { ...schoolFr, total: 'École : en tout' }),
  chance: (_, data) => `Disponibilité : ${stalest(data, 'fr', 'd’astreinte cette nuit')}`,
  whereTheyAre: (_, data) => trip(data, fr, { none: 'Point de départ non indiqué', unknown: 'Depuis le point de départ : distance inconnue', longest: 'Depuis le point de départ : au plus loin (estimé)' }),
  outsideDepartement: (value) => (value === 0 ? 'Personne hors du Département' : fr.count(value, { one: 'Une personne hors du Département', many: 'personnes hors du Département' })),
  homes: (value) => fr.count(value, { one: 'Un seul lieu d’accueil', many: 'lieux d’accueil' }),
  exceptions: (value, data) => (value === 0 ? 'Dans le nombre agréé ou autorisé'
    : `Par dérogation ou suroccupation : ${fr.count(value, { one: 'une place', many: 'places' })}${until(data, fr, 'sans fin fixée', 'jusqu’au')}`),
  scarcity: (value) => (value === 0 ? 'Place courante' : `Place rare : palier ${value}`),
  recentAdmissions: (value) => `Admissions des 30 derniers jours : ${(value / 1000).toFixed(2).replace('.', ',')} par place`,
  drawn: () => 'Tirage au sort',
};

const en = ENGLISH;
const visitsEn = { none: 'No visits', unknown: 'Visits: distance unknown', longest: 'Visits: at most (estimated)' };
const schoolEn = { none: 'No school given', unknown: 'School: distance unknown', longest: 'School: at most (estimated)' };

/** What a component of a plan means, in English. */
export const COMPONENTS_EN: Said = {
  separated: (value) => (value === 0 ? 'Nobody is separated from all siblings' : en.count(value, { one: 'One child separated from all siblings', many: 'children separated from all siblings' })),
  sitePairs: (_, [data]) => pairs(data, 'Ties on the same site:', 'of', 'No siblings to keep together'),
  unitPairs: (_, [data]) => pairs(data, 'Ties under the same roof:', 'of', 'No siblings to keep together'),
  siteDistance: (_, data) => (data.length === 0 ? 'All on one site' : `Siblings: ${apart(data, en, 'distance unknown', 'at most ')} between two sites`),
  known: (value) => (value === 0 ? 'No host known already' : `With a host known already: ${-value}`),
  needsMet: (value) => `Wishes met: ${value === 0 ? 0 : -value}`,
  visitsWorst: (_, data) => trip(data, en, visitsEn),
  visitsSum: (_, data) => total(data, en, { ...visitsEn, total: 'Visits: in all' }),
  schoolWorst: (_, data) => trip(data, en, schoolEn),
  schoolSum: (_, data) => total(data, en, { ...schoolEn, total: 'School: in all' }),
  chance: (_, data) => `Availability: ${stalest(data, 'en', 'on call tonight')}`,
  whereTheyAre: (_, data) => trip(data, en, { none: 'Starting point not given', unknown: 'From the starting point: distance unknown', longest: 'From the starting point: at most (estimated)' }),
  outsideDepartement: (value) => (value === 0 ? 'Nobody outside the Département' : en.count(value, { one: 'One person outside the Département', many: 'people outside the Département' })),
  homes: (value) => en.count(value, { one: 'One host for all', many: 'hosts' }),
  exceptions: (value, data) => (value === 0 ? 'Within the approved or authorised number'
    : `By derogation or over-occupancy: ${en.count(value, { one: 'one place', many: 'places' })}${until(data, en, 'no end fixed', 'until')}`),
  scarcity: (value) => (value === 0 ? 'Ordinary place' : `Scarce place: band ${value}`),
  recentAdmissions: (value) => `Admissions of the last 30 days: ${(value / 1000).toFixed(2)} per place`,
  drawn: () => 'Drawn by lot',
};
