import { Injectable } from '@nestjs/common';
import type { Actor, Refusal } from '@ugo/access';
import type { HostAvailability } from './availability.types.js';
import type { PublishCountsInput } from './dto/publish-counts.input.js';
import { HostWork } from './host-work.js';
import { ceilingsOf, Publish } from './publish.js';

/** "9 of 10, one girl leaving on the 3rd": a host that keeps its stays in software of its own says no more. */
@Injectable()
export class PublishCounts {
  constructor(private readonly hosts: HostWork, private readonly publish: Publish) {}

  execute(actor: Actor, input: PublishCountsInput): Promise<HostAvailability | Refusal> {
    const { staffed, occupied } = input;
    const exits = (input.expectedExits ?? []).map(({ on, sex }) => ({ on, sex: sex ?? null }));
    return this.hosts.onHost(actor, input.hostId, { permission: 'availability.publish', action: 'publishCounts', input, details: { staffed, occupied } },
      (em, subject) => this.publish.execute(em, subject, input, {
        kind: 'counts', capacity: staffed, occupied, ...ceilingsOf(input), exits, entries: [],
      }));
  }
}
