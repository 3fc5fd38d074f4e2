import { ANOMALY_KIND_LABELS, ANOMALY_STATE_LABELS } from '@ugo/domain/occupancy';
import type { AnomalyView } from '../anomaly.types.js';
import { column, type Table } from './table.js';

/** Anomalies as whoever asks reads them on the screen, without who reported or followed them: a file is passed on. */
export const anomalyTable = (anomalies: readonly AnomalyView[], asOf: string, nameOf: (hostId: string) => string | null): Table => ({
  key: 'anomalies', asOf, withoutSecret: false, title: { fr: 'Anomalies', en: 'Anomalies' },
  rule: { fr: 'Ce qui a été signalé comme faux sur la fiche d’un lieu ou d’un établissement, le plus récent d’abord.', en: 'What was reported as wrong in the record of a host or an establishment, the newest first.' },
  columns: [
    column('id', 'id', 'identifiant', 'id'), column('host', 'text', 'lieu ou établissement', 'host or establishment'), column('kind', 'code', 'anomalie', 'anomaly', ANOMALY_KIND_LABELS), column('text', 'text', 'précisions', 'details'),
    column('reportedAt', 'instant', 'signalée', 'reported'), column('state', 'code', 'état', 'state', ANOMALY_STATE_LABELS), column('stateAt', 'instant', 'depuis', 'since'),
  ],
  rows: anomalies.map(({ id, hostId, establishmentId, kind, text, reportedAt, state, stateAt }) => [id, nameOf(hostId ?? establishmentId ?? ''), kind, text, reportedAt, state, stateAt]),
});
