import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion } from '@ugo/access';
import { ANOMALY_KIND_LABELS, ANOMALY_STATE_LABELS } from '@ugo/domain/occupancy';
import type { AnomalyRow } from './anomaly.schema.js';

@ObjectType({ description: 'Une anomalie signalée sur une fiche, et ce qu’elle est devenue.' })
export class AnomalyView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true })
  hostId!: string | null;

  @Field(() => ID, { nullable: true })
  establishmentId!: string | null;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String)
  reportedAt!: string;

  @Field(() => ID, { nullable: true, description: 'Qui l’a signalée ; jamais montré au lieu lui-même.' })
  reportedBy!: string | null;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  stateLabel!: string;

  @Field(() => String)
  stateLabelEn!: string;

  @Field(() => String, { nullable: true })
  stateAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Qui l’a suivie ; pour qui la suit.' })
  stateBy!: string | null;
}

export const AnomalyConnection = connectionOf(AnomalyView, 'Anomaly');
export const AnomalyResult = resultUnion('AnomalyResult', AnomalyView);

/** As the reader may see it: who reported is for who follows and for themselves, who followed for who follows. */
export function anomalyView(row: AnomalyRow, as: 'reporter' | 'follower' | 'host'): AnomalyView {
  return {
    id: row.id, hostId: row.hostId ?? null, establishmentId: row.establishmentId ?? null, kind: row.kind, label: ANOMALY_KIND_LABELS[row.kind].fr, labelEn: ANOMALY_KIND_LABELS[row.kind].en,
    text: row.text ?? null, reportedAt: row.reportedAt.toISOString(), reportedBy: as === 'host' ? null : row.reportedBy,
    state: row.state, stateLabel: ANOMALY_STATE_LABELS[row.state].fr, stateLabelEn: ANOMALY_STATE_LABELS[row.state].en,
    stateAt: row.stateAt?.toISOString() ?? null, stateBy: as === 'follower' ? row.stateBy ?? null : null,
  };
}
