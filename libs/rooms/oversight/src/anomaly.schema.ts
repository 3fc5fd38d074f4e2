import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { AnomalyKind, AnomalyState } from '@ugo/domain/occupancy';
import { departementColumn, territorialPolicies } from '@ugo/persistence';

const reporting = 'reported_departement = any ((select ugo_departements())::text[])';

/** What someone found wrong in the record of a host or an establishment, and what became of it. */
export const Anomaly = defineEntity({
  name: 'Anomaly',
  policies: [
    ...territorialPolicies,
    { name: 'reporting_departement_writes', command: 'insert', check: reporting },
    { name: 'reporting_departement_reads', command: 'select', using: reporting },
  ],
  rowLevelSecurity: 'force',
  indexes: [{ properties: ['departement', 'state'] }, { properties: ['reportedBy'] }],
  checks: [{ name: 'anomaly_subject', expression: 'num_nonnulls(host_id, establishment_id) = 1' }],
  properties: {
    id: p.uuid().primary(),
    /** The record's. */
    departement: departementColumn(),
    hostId: p.uuid().nullable(),
    establishmentId: p.uuid().nullable(),
    kind: p.text().$type<AnomalyKind>(),
    /** A few words about the record; never a child. */
    text: p.text().nullable(),
    reportedAt: p.datetime(),
    reportedBy: p.uuid(),
    reportedDepartement: p.text(),
    state: p.text().$type<AnomalyState>(),
    stateAt: p.datetime().nullable(),
    stateBy: p.uuid().nullable(),
  },
});
export type AnomalyRow = InferEntity<typeof Anomaly>;
