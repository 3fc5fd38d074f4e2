import { ageOn, dayNumber, isDay, isDepartementCode, isMonth } from '../kernel/index.js';
import { countAsked, nightsOf } from './asked-nights.js';
import type { Problem } from './result.js';
import { frenchSpacing } from './texts/format.js';
import type { MatchRequest, Pair, Person } from './types.js';

/** Most people in one request. */
export const MOST_PEOPLE = 8;
const MINUTES_PER_DAY = 24 * 60;
const NOBODY_IS_SO_OLD = 130;

const MESSAGES = {
  nobody: { fr: 'La demande ne concerne personne.', en: 'The request is for nobody.' },
  tooManyPeople: { fr: `Une demande concerne au plus ${MOST_PEOPLE} personnes.`, en: `A request is for ${MOST_PEOPLE} people at most.` },
  duplicateKey: { fr: 'Deux personnes portent la même référence.', en: 'Two people bear the same reference.' },
  badAge: { fr: 'L’âge ou le mois de naissance n’est pas possible.', en: 'The age or birth month is not possible.' },
  bornAfterArrival: { fr: 'Le mois de naissance vient après l’arrivée.', en: 'The birth month comes after the arrival.' },
  badDepartement: { fr: 'Ce n’est pas le code d’un Département.', en: 'This is not the code of a Département.' },
  badDay: { fr: 'Ce jour n’existe pas.', en: 'There is no such day.' },
  reversedNights: { fr: 'La dernière nuit vient avant la première.', en: 'The last night comes before the first.' },
  badWeekdays: { fr: 'Donnez des jours de la semaine différents, de 1 (lundi) à 7 (dimanche).', en: 'Give different days of the week, from 1 (Monday) to 7 (Sunday).' },
  weekdaysOfSequential: { fr: 'Seul l’accueil séquentiel demande certains soirs de la semaine.', en: 'Only sequential care asks some evenings of the week.' },
  noNightAsked: { fr: 'Aucun de ces soirs n’est dans la période.', en: 'None of these evenings is within the period.' },
  badMinute: { fr: 'L’heure d’arrivée n’existe pas.', en: 'There is no such hour of arrival.' },
  unknownKey: { fr: 'Cette référence n’est celle de personne dans la demande.', en: 'Nobody in the request bears this reference.' },
  samePerson: { fr: 'Il faut deux personnes différentes.', en: 'Two different people are needed.' },
  contradictoryPairs: { fr: 'Ces personnes doivent être à la fois ensemble et séparées.', en: 'These people must be both together and apart.' },
  settledApart: { fr: 'Cette personne doit être avec des frères et sœurs qui vivent dans deux lieux.', en: 'This person must be with siblings who live on two sites.' },
  badDistance: { fr: 'La distance est un nombre entier de mètres, positif.', en: 'The distance is a whole, positive number of metres.' },
  radiusWithoutPlace: { fr: 'Le rayon n’a pas de centre.', en: 'The radius has no centre.' },
} as const;

export type RequestProblemCode = keyof typeof MESSAGES;
type Problems = Problem<RequestProblemCode>[];

function problem(field: string, code: RequestProblemCode): Problem<RequestProblemCode> {
  return { field, code, message: { fr: frenchSpacing(MESSAGES[code].fr), en: MESSAGES[code].en } };
}

function ageProblems({ age }: Person, index: number, firstNight: string): Problems {
  const field = `people.${index}.age`;
  if ('birthMonth' in age) {
    if (!isMonth(age.birthMonth)) return [problem(field, 'badAge')];
    if (age.birthMonth > firstNight.slice(0, 7)) return [problem(field, 'bornAfterArrival')];
    return ageOn(age, firstNight).youngest < NOBODY_IS_SO_OLD ? [] : [problem(field, 'badAge')];
  }
  return Number.isInteger(age.completedYears) && age.completedYears >= 0 && age.completedYears < NOBODY_IS_SO_OLD ? [] : [problem(field, 'badAge')];
}

/** The group of each key once "must be together" has joined them: A with B and B with C makes A with C. */
function joined(keys: readonly string[], together: readonly Pair[]): Map<string, number> {
  const group = new Map(keys.map((key, index) => [key, index]));
  for (const [one, other] of together) {
    const [to, from] = [group.get(one), group.get(other)];
    for (const [key, of] of group) if (to !== undefined && of === from) group.set(key, to);
  }
  return group;
}

function pairProblems(request: MatchRequest): Problems {
  const settled = request.settledSiblings ?? [];
  const keys = [...request.people, ...settled].map(({ key }) => key);
  const problems: Problems = [];
  for (const field of ['together', 'apart'] as const) {
    request[field].forEach((pair, index) => {
      if (pair.some((key) => !keys.includes(key))) problems.push(problem(`${field}.${index}`, 'unknownKey'));
      else if (pair[0] === pair[1]) problems.push(problem(`${field}.${index}`, 'samePerson'));
    });
  }
  if (problems.length > 0) return problems;
  const group = joined(keys, request.together);
  const site = new Map<number, string>();
  for (const sibling of settled) {
    const of = group.get(sibling.key)!;
    if ((site.get(of) ?? sibling.siteId) !== sibling.siteId) problems.push(problem('together', 'settledApart'));
    site.set(of, sibling.siteId);
  }
  request.apart.forEach(([one, other], index) => {
    const [a, b] = [group.get(one)!, group.get(other)!];
    const sameSite = site.get(a) !== undefined && site.get(a) === site.get(b);
    if (a === b || sameSite) problems.push(problem(`apart.${index}`, 'contradictoryPairs'));
  });
  return problems;
}

function nightProblems({ nights }: MatchRequest): Problems {
  const problems = (['first', 'last'] as const).filter((end) => !isDay(nights[end])).map((end) => problem(`nights.${end}`, 'badDay'));
  return problems.length === 0 && nights.last < nights.first ? [problem('nights', 'reversedNights')] : problems;
}

function isDistance(metres: number): boolean {
  return Number.isInteger(metres) && metres >= 0;
}

function placeProblems({ radiusMetres, searchPlace, zones, arrivalMinute }: MatchRequest): Problems {
  const problems: Problems = [];
  if (radiusMetres !== null && !isDistance(radiusMetres)) problems.push(problem('radiusMetres', 'badDistance'));
  if (radiusMetres !== null && searchPlace === null) problems.push(problem('searchPlace', 'radiusWithoutPlace'));
  zones.forEach((zone, index) => {
    if (!isDistance(zone.radiusMetres)) problems.push(problem(`zones.${index}.radiusMetres`, 'badDistance'));
  });
  const badMinute = arrivalMinute !== null && !(Number.isInteger(arrivalMinute) && arrivalMinute >= 0 && arrivalMinute < MINUTES_PER_DAY);
  return badMinute ? [...problems, problem('arrivalMinute', 'badMinute')] : problems;
}

function weekdayProblems({ weekdays, care, nights }: MatchRequest): Problems {
  if (!weekdays) return [];
  const areDays = weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (weekdays.length === 0 || !areDays || new Set(weekdays).size < weekdays.length) return [problem('weekdays', 'badWeekdays')];
  if (care !== 'sequential') return [problem('weekdays', 'weekdaysOfSequential')];
  const { first, last } = nights;
  return countAsked({ first, last, weekdays }, dayNumber(first), dayNumber(last)) === 0 ? [problem('weekdays', 'noNightAsked')] : [];
}

/** What is wrong with a request, field by field; empty when it can be searched. */
export function checkRequest(request: MatchRequest): Problem<RequestProblemCode>[] {
  const keys = [...request.people, ...(request.settledSiblings ?? [])].map(({ key }) => key);
  const problems: Problems = [];
  if (request.people.length === 0) problems.push(problem('people', 'nobody'));
  if (request.people.length > MOST_PEOPLE) problems.push(problem('people', 'tooManyPeople'));
  if (new Set(keys).size < keys.length) problems.push(problem('people', 'duplicateKey'));
  if (!isDepartementCode(request.departement)) problems.push(problem('departement', 'badDepartement'));
  const nights = nightProblems(request);
  problems.push(...nights, ...placeProblems(request), ...pairProblems(request));
  if (nights.length > 0) return problems;
  const rhythm = weekdayProblems(request);
  const arrival = rhythm.length > 0 ? request.nights.first : nightsOf(request).first;
  request.people.forEach((person, index) => problems.push(...ageProblems(person, index, arrival)));
  problems.push(...rhythm);
  return problems;
}
