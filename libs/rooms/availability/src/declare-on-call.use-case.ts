import { Inject, Injectable } from '@nestjs/common';
import { type Actor, IDS, invalid, problem, type Refusal, Refused } from '@ugo/access';
import { nightCount, type Ids } from '@ugo/domain/kernel';
import { OnCall } from './availability.schema.js';
import type { HostAvailability } from './availability.types.js';
import type { DeclareOnCallInput } from './dto/declare-on-call.input.js';
import { HostWork } from './host-work.js';
import { nightProblems } from './nights.js';

const MOST_NIGHTS = 62;
const TOO_LONG = ['Une astreinte se déclare pour 62 nuits au plus.', 'On-call nights are declared for 62 nights at most.'] as const;

/** Nights on which the host is on call and admits at any hour. Declaring the same nights again changes nothing. */
@Injectable()
export class DeclareOnCall {
  constructor(private readonly hosts: HostWork, @Inject(IDS) private readonly ids: Ids) {}

  execute(actor: Actor, input: DeclareOnCallInput): Promise<HostAvailability | Refusal> {
    const { hostId, firstNight } = input;
    const lastNight = input.lastNight ?? firstNight;
    return this.hosts.onHost(actor, hostId, { permission: 'availability.publish', action: 'declareOnCall', input }, async (em, { facts, rows, night }) => {
      const problems = nightProblems(['firstNight', firstNight], ['lastNight', lastNight], night);
      if (nightCount({ first: firstNight, last: lastNight }) > MOST_NIGHTS) problems.push(problem('lastNight', 'tooManyNights', TOO_LONG));
      if (problems.length > 0) throw new Refused(invalid(problems));
      if (rows.onCall.some((it) => it.firstNight <= firstNight && it.lastNight >= lastNight)) return;
      await em.insertMany(OnCall, [{ id: this.ids.next(), departement: facts.departement, hostId, firstNight, lastNight }]);
    });
  }
}
