import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, Work } from '@ugo/access';
import { type Clock, dayIn, zoneOf } from '@ugo/domain/kernel';
import { type PolicyVersion, policyVersions } from './policy-versions.js';
import { readsPolicies } from './search.policy.js';

/** The orders of a Département: running, past and coming, who signed each and when. */
@Injectable()
export class ListPolicies {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  /** Nothing for who may not read them there; otherwise both defaults at least. */
  async execute(actor: Actor, departement: string): Promise<PolicyVersion[]> {
    return readsPolicies(actor, departement) ? this.work.read(actor, (em) => policyVersions(em, departement, this.today(departement))) : [];
  }

  /** The same for the command line, which holds the database anyway. */
  asSystem(departement: string): Promise<PolicyVersion[]> {
    return this.work.system((em) => policyVersions(em, departement, this.today(departement)));
  }

  private today(departement: string): string {
    return dayIn(this.clock.now(), zoneOf(departement));
  }
}
