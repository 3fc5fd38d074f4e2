import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, problem, type Refusal, Refused } from '@ugo/access';
import { capacityOf, clip, stack, subtract, tightest, type Counts, type Span } from '@ugo/domain/availability';
import type { Ids } from '@ugo/domain/kernel';
import { ReservedPlace } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import type { ReserveEmergencyPlacesInput } from './dto/reserve-places.input.js';
import { capacityFacts } from './host-rows.js';
import { HostWork, type Subject } from './host-work.js';
import { nightProblems } from './nights.js';

const ABOVE = [
  'C’est plus que la capacité autorisée sur ces nuits, places déjà réservées comprises.',
  'This is more than the authorised capacity on these nights, places already reserved included.',
] as const;

/** The Département keeps emergency places at a host for itself: a quota with a maximum stay, shown apart. */
@Injectable()
export class ReserveEmergencyPlaces {
  constructor(private readonly hosts: HostWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: ReserveEmergencyPlacesInput): Promise<HostAvailability | Refusal> {
    const { hostId, places } = input;
    return this.hosts.onHost(actor, hostId, { permission: 'availability.reserve', action: 'reserveEmergencyPlaces', input, details: { places } }, async (em, subject) => {
      const [from, until] = [input.from ?? subject.night, input.until ?? null];
      const problems = nightProblems(['from', from], ['until', until], subject.night);
      if (problems.length === 0 && places > unreserved(subject, { first: from, last: until })) problems.push(problem('places', 'aboveAuthorised', ABOVE));
      if (problems.length > 0) throw new Refused(invalid(problems));
      await em.insertMany(ReservedPlace, [{ id: this.ids.next(), departement: subject.facts.departement, hostId, places, from, until, maxStayDays: input.maxStayDays ?? null }]);
    });
  }
}

/** Authorised places that no quota has yet, on the tightest night on which a decision is in force; without any decision, none. */
function unreserved({ facts, rows }: Subject, span: Span): number {
  const capacity = capacityOf(capacityFacts(facts, rows, 'permanent'), span);
  if (capacity.length === 0) return 0;
  const authorised: Counts = capacity.map(({ first, last, authorised: number, derogated }) => ({ first, last, value: number + derogated }));
  const reserved = clip(stack(rows.reserved.map(({ from, until, places }) => ({ first: from, last: until ?? null, value: places }))), span);
  const left = subtract(authorised, reserved);
  return Math.min(...authorised.map(({ first, last }) => tightest(left, { first, last })));
}
