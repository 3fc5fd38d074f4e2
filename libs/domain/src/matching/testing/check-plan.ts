import type { Candidate, FreePlaces, MatchRequest, Person } from '../types.js';

/**
 * The second checker: reads the law and the request again, night by night, and shares no code with the rules.
 * Slow on purpose: every night is written out, every person looked at one by one.
 */

type Who = readonly { readonly personKey: string; readonly hostId: string }[];

/** Remembers answers by their question: brute force asks the same a thousand times. */
function remembered<T>(answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>();
  return (question) => {
    if (!known.has(question)) known.set(question, answer(question));
    return known.get(question)!;
  };
}

const daysBetween = remembered((period) => {
  const [first, last] = period.split('/') as [string, string];
  const days: string[] = [];
  for (let day = new Date(`${first}T12:00:00Z`); day.toISOString().slice(0, 10) <= last; day = new Date(day.getTime() + 86_400_000)) {
    days.push(day.toISOString().slice(0, 10));
  }
  return days;
});

function nightsOf({ nights, weekdays }: MatchRequest): string[] {
  const all = daysBetween(`${nights.first}/${nights.last}`);
  return weekdays ? all.filter((day) => weekdays.includes(new Date(`${day}T12:00:00Z`).getUTCDay() || 7)) : all;
}

/** The first evening asked: the day on which ages count. */
function arrivalOf(request: MatchRequest): string {
  return request.weekdays ? nightsOf(request)[0]! : request.nights.first;
}

function freeOn(night: string, runs: readonly FreePlaces[]): { all: number; female: number; male: number } {
  const open = runs.filter((run) => run.first <= night && (run.last ?? '9999-12-31') >= night);
  const least = (values: (number | null)[]) => values.reduce<number>((lowest, value) => (value !== null && value < lowest ? value : lowest), 99);
  if (open.length === 0) return { all: 0, female: 0, male: 0 };
  return { all: least(open.map((run) => run.places)), female: least(open.map((run) => run.female)), male: least(open.map((run) => run.male)) };
}

const agesOfMonth = remembered((question) => {
  const [month, day] = question.split('/') as [string, string];
  const ages = new Set<number>();
  for (let dayOfBirth = 1; dayOfBirth <= 31; dayOfBirth += 1) {
    const birth = `${month}-${String(dayOfBirth).padStart(2, '0')}`;
    const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
    ages.add(Math.max(0, years));
  }
  return [...ages];
});

/** Every age in completed years the person may have on a day, by trying each day of the birth month. */
function possibleAges({ age }: Person, day: string): number[] {
  return 'completedYears' in age ? [age.completedYears] : agesOfMonth(`${age.birthMonth}/${day}`);
}

function checkPlaces(people: readonly Person[], runs: readonly FreePlaces[], request: MatchRequest, what: string): string[] {
  return nightsOf(request).flatMap((night) => {
    const free = freeOn(night, runs);
    const girls = people.filter(({ sex }) => sex === 'female').length;
    const crowded = runs.some((run) => run.first <= night && (run.last ?? '9999-12-31') >= night && (run.ages ?? []).some(({ min, max, places }) => (
      people.filter((person) => possibleAges(person, arrivalOf(request)).every((age) => age >= min && age <= max)).length > places)));
    return crowded || people.length > free.all || girls > free.female || people.length - girls > free.male ? [`${what} short on ${night}`] : [];
  });
}

function checkPerson(person: Person, host: Candidate, request: MatchRequest): string[] {
  const ages = possibleAges(person, arrivalOf(request));
  const outside = (range: { min: number; max: number } | null) => range !== null && ages.every((age) => age < range.min || age > range.max);
  const faults: string[] = [];
  if (outside(host.authorised.ages) || outside(host.declared.ages)) faults.push('age');
  if (![host.authorised.sexes, host.declared.sexes ?? ['female', 'male']].every((sexes) => sexes.some((sex) => sex === person.sex))) faults.push('sex');
  if (person.kind === 'parentWithInfant' && !host.declared.care.some((care) => care === 'parentWithChild')) faults.push('infant');
  if (person.needs.some((need) => !host.declared.capabilities.some((capability) => capability === need))) faults.push('needs');
  return faults;
}

function checkHost(host: Candidate, request: MatchRequest): string[] {
  const faults: string[] = [];
  if (host.suspended) faults.push('suspended');
  if (!host.mayAsk) faults.push('not askable');
  if ([...request.excludedHostIds, ...request.refusedHostIds].includes(host.hostId)) faults.push('excluded or refused');
  if (!host.authorised.measures.some((measure) => measure === request.measure)) faults.push('measure');
  if (!host.declared.care.some((care) => care === request.care)) faults.push('care');
  if (host.authorised.until && nightsOf(request).some((night) => night > host.authorised.until!)) faults.push('authorisation ended');
  for (const zone of request.zones) if (!((host.travel[zone.place] ?? -1) > zone.radiusMetres)) faults.push('zone');
  const centre = request.searchPlace === null ? null : host.travel[request.searchPlace];
  if (request.radiusMetres !== null && typeof centre === 'number' && centre > request.radiusMetres) faults.push('radius');
  if (request.mode === 'tonight' && request.arrivalMinute !== null && host.admission && host.admission.from !== host.admission.to) {
    let minute = host.admission.from;
    let open = false;
    while (minute !== host.admission.to) {
      if (minute === request.arrivalMinute) open = true;
      minute = (minute + 1) % 1440;
    }
    if (!open) faults.push('closed at this hour');
  }
  return faults;
}

function checkPairs(who: Who, candidates: readonly Candidate[], request: MatchRequest): string[] {
  const siteOf = (key: string) => {
    const settled = request.settledSiblings?.find((sibling) => sibling.key === key);
    const hostId = who.find(({ personKey }) => personKey === key)?.hostId;
    return settled?.siteId ?? candidates.find((candidate) => candidate.hostId === hostId)?.siteId ?? null;
  };
  return [
    ...request.apart.filter(([one, other]) => siteOf(one) !== null && siteOf(one) === siteOf(other)).map(() => 'not apart'),
    ...request.together.filter(([one, other]) => siteOf(one) !== siteOf(other)).map(() => 'not together'),
  ];
}

function checkClosed(people: readonly Person[], host: Candidate, request: MatchRequest): string[] {
  return nightsOf(request).flatMap((night) => (
    host.closed.some(({ first, last, places }) => night >= first && !(last !== null && night > last) && people.length > places) ? [`closed on ${night}`] : []));
}

/** Whether the person, or the infant that comes along, is under three whatever its day of birth. */
export function isSurelyUnderThree(person: Person, request: MatchRequest): boolean {
  return person.kind === 'parentWithInfant' || possibleAges(person, arrivalOf(request)).every((age) => age < 3);
}

/** Children under three count for the whole site: each of its units is asked what it says of them. */
function checkEarlyChildhood(who: Who, candidates: readonly Candidate[], request: MatchRequest): string[] {
  return candidates.flatMap(({ siteId, underThree }) => {
    const there = who.filter(({ hostId }) => candidates.some((host) => host.hostId === hostId && host.siteId === siteId));
    const little = there.filter(({ personKey }) => isSurelyUnderThree(request.people.find(({ key }) => key === personKey)!, request)).length;
    return underThree && little > 0 && underThree.hosted + little > underThree.limit ? ['too many under three'] : [];
  });
}

/** Every hard rule a set of assignments breaks; empty when it may be proposed. */
export function faultsOfPlan(who: Who, candidates: readonly Candidate[], request: MatchRequest): string[] {
  const faults = checkPairs(who, candidates, request);
  if (new Set(who.map(({ personKey }) => personKey)).size !== who.length) faults.push('one person in two places');
  for (const hostId of new Set(who.map((one) => one.hostId))) {
    const host = candidates.find((candidate) => candidate.hostId === hostId);
    if (!host) return [...faults, 'unknown host'];
    const people = who.filter((one) => one.hostId === hostId).map(({ personKey }) => request.people.find(({ key }) => key === personKey)!);
    faults.push(...checkHost(host, request), ...people.flatMap((person) => checkPerson(person, host, request)));
    faults.push(...checkPlaces(people, host.authorised.free, request, 'authorised'), ...checkPlaces(people, host.declared.free, request, 'declared'), ...checkClosed(people, host, request));
    if (host.declared.siblingsAtMost !== null && people.length > Math.max(1, host.declared.siblingsAtMost)) faults.push('too many siblings');
  }
  return [...faults, ...checkEarlyChildhood(who, candidates, request)];
}
