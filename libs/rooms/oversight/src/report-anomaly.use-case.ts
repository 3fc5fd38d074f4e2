import { Inject, Injectable } from '@nestjs/common';
import { type Actor, departementsOf, IDS, CLOCK, invalid, notFound, problem, type Refusal, Work } from '@ugo/access';
import { findSite, readHostCards } from '@ugo/directory';
import type { Clock, Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import { Anomaly } from './anomaly.schema.js';
import { type AnomalyView, anomalyView } from './anomaly.types.js';
import type { ReportAnomalyInput } from './dto/anomaly.input.js';

/** Says that a record is wrong: anyone, of a host or an establishment that they may see. */
@Injectable()
export class ReportAnomaly {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock, @Inject(IDS) private readonly ids: Ids) {}

  async execute(actor: Actor, input: ReportAnomalyInput): Promise<AnomalyView | Refusal> {
    const { hostId = null, establishmentId = null, kind, text = null } = input;
    if ((hostId === null) === (establishmentId === null)) return invalid([problem('hostId', 'oneOfTwo', ['Donnez un lieu ou un établissement, l’un des deux.', 'Give a host or an establishment, one of the two.'])]);
    const departement = await this.work.read(actor, (em) => recordsDepartement(em, actor, hostId, establishmentId));
    if (departement === null) return notFound();
    const reportedDepartement = departementsOf(actor).includes(departement) ? departement : actor.departement;
    return this.work.change(actor, { action: 'reportAnomaly', idempotencyKey: input.idempotencyKey, input, departement: reportedDepartement }, async (em) => {
      const row = {
        id: this.ids.next(), departement, hostId, establishmentId, kind, text, reportedAt: this.clock.now(), reportedBy: actor.accountId, reportedDepartement, state: 'open' as const, stateAt: null, stateBy: null,
      };
      await em.insert(Anomaly, row);
      return { answer: anomalyView(row, 'reporter'), subjectType: 'anomaly', subjectId: row.id, details: { kind, on: hostId ?? establishmentId }, events: [{ type: 'anomalyReported', subjectId: row.id }] };
    });
  }
}

/** Of a record the actor may see; null = there is none for them. */
async function recordsDepartement(em: Em, actor: Actor, hostId: string | null, establishmentId: string | null): Promise<string | null> {
  if (hostId !== null) return (await readHostCards(em, actor, [hostId])).get(hostId)?.departement ?? null;
  return (await findSite(em, establishmentId!))?.departement ?? null;
}
