import { Injectable, Inject } from '@nestjs/common';
import { IDS, invalid, problem, type Problem, refuse, Refused } from '@ugo/access';
import { capacityOf, checkPublication, type Problem as PublicationProblem, type PublicationInput } from '@ugo/domain/availability';
import type { Day, Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Availability, type AvailabilityRow } from './availability.schema.js';
import type { PublishedTerms } from './dto/published-terms.input.js';
import { capacityFacts } from './host-rows.js';
import type { Subject } from './host-work.js';

/** Puts a declaration or counts in force, if the law allows them. */
@Injectable()
export class Publish {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  async execute(em: Em, subject: Subject, terms: PublishedTerms, statement: PublicationInput['statement']): Promise<void> {
    const { facts, rows, now, night, as } = subject;
    if (facts.closedOn && facts.closedOn <= (terms.from ?? night)) throw new Refused(hostClosed());
    const publication = publicationOf(terms, statement, night, facts.capabilities);
    const first = publication.from < night ? publication.from : night;
    const capacity = capacityOf(capacityFacts(facts, rows, publication.intermittent ? 'intermittent' : 'permanent'), { first, last: null });
    const problems = checkPublication(publication, capacity, night);
    if (problems.length > 0) throw new Refused(invalid(problems.map(inputProblem)));

    const past = rows.availabilities.filter((row) => isSuperseded(row, publication, night));
    if (past.length > 0) await em.nativeUpdate(Availability, { id: { $in: past.map(({ id }) => id) } }, { supersededAt: now });
    await em.insertMany(Availability, [{
      id: this.ids.next(), departement: facts.departement, hostId: facts.hostId, publishedAt: now, publishedBy: subject.accountId, publishedAs: as,
      from: publication.from, until: publication.until,
      ...numbersOf(statement),
      minAge: publication.ages?.min ?? null, maxAge: publication.ages?.max ?? null, sexes: publication.sexes && [...publication.sexes],
      careKinds: [...publication.care], capabilities: [...publication.capabilities], siblingsAtMost: publication.siblingsAtMost,
      overOccupancyReason: publication.overOccupancy?.reason ?? null, overOccupancyPlaces: publication.overOccupancy?.places ?? null,
      intermittent: publication.intermittent ?? false, confirmedAt: now, confirmedAs: as,
      // The service's own word needs nobody's confirmation.
      serviceConfirmedAt: as === 'placementService' ? now : null, supersededAt: null, questionedAt: null,
    }]);
  }
}

/** Of the places free, at most so many for girls, for boys, for some ages. */
export function ceilingsOf({ female, male, agePlaces }: PublishedTerms): Pick<PublicationInput['statement'], 'female' | 'male' | 'agePlaces'> {
  return { female: female ?? null, male: male ?? null, agePlaces: (agePlaces ?? []).map(({ min, max, places }) => ({ min, max, places })) };
}

const hostClosed = () => refuse('HOST_CLOSED', [
  'Ce lieu d’accueil est fermé définitivement : il ne publie plus.',
  'This host has closed for good: it publishes no more.',
]);

function publicationOf(terms: PublishedTerms, statement: PublicationInput['statement'], night: Day, standing: readonly string[]): PublicationInput {
  return {
    statement, from: terms.from ?? night, until: terms.until ?? null,
    ages: terms.ages ? { min: terms.ages.min, max: terms.ages.max } : null, sexes: terms.sexes ?? null, care: terms.careKinds, measures: null,
    capabilities: terms.capabilities ?? standing, siblingsAtMost: terms.siblingsAtMost ?? null,
    overOccupancy: terms.overOccupancy ? { places: terms.overOccupancy.places, reason: terms.overOccupancy.reason } : null,
    closures: [], intermittent: terms.intermittent ?? false,
  };
}

function numbersOf(statement: PublicationInput['statement']): Pick<AvailabilityRow, 'places' | 'female' | 'male' | 'agePlaces' | 'occupied' | 'staffed' | 'expectedExits'> {
  const { female, male } = statement;
  const agePlaces = [...statement.agePlaces ?? []];
  if (statement.kind === 'declaration') return { places: statement.places, female, male, agePlaces, occupied: null, staffed: null, expectedExits: [] };
  const expectedExits = statement.exits.map(({ on, sex }) => ({ on, sex: sex as 'female' | 'male' | null }));
  return { places: null, female, male, agePlaces, occupied: statement.occupied, staffed: statement.capacity, expectedExits };
}

/**
 * What is said from tonight on replaces what was said before. What was said for a later period stays, unless the new words cover it:
 * on nights that both cover, the later speaks.
 */
export function isSuperseded(row: AvailabilityRow, { from, until, intermittent }: PublicationInput, night: Day): boolean {
  if (row.intermittent !== (intermittent ?? false)) return false;
  if (row.until != null && row.until < night) return true;
  if (row.from <= night && from <= night) return true;
  return row.from >= from && (until === null || (row.until != null && row.until <= until));
}

/** The domain's paths, as the caller wrote them. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^statement$/, 'places'], [/^statement\.exits/, 'expectedExits'], [/^statement\.capacity/, 'staffed'], [/^statement\./, ''], [/^care\b/, 'careKinds'],
];

function inputProblem({ field, code, message }: PublicationProblem): Problem {
  const [pattern, name] = FIELDS.find(([it]) => it.test(field)) ?? [/^$/, ''];
  return problem(field.replace(pattern, name), code, [message.fr, message.en]);
}
