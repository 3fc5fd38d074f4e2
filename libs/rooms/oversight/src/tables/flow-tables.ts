import type { Bilingual } from '@ugo/domain/kernel';
import { ANSWER_CHANNEL_LABELS, CLOCK_LABELS, NO_REASON_LABELS } from '@ugo/domain/placement';
import type { DelayView, FlowFigures } from '../flow.types.js';
import { type Cell, type Column, column, type Table } from './table.js';

const UNKNOWN: Bilingual = { fr: 'inconnu', en: 'unknown' };
const MONTH = column('month', 'text', 'mois', 'month');
const PEOPLE: Bilingual = {
  fr: 'Personnes dont la demande a été déposée ce mois-là, non les demandes ; les demandes tenues secrètes comptent.', en: 'People whose request was submitted in that month, not requests; secret requests count.',
};

const tableOf = (figures: FlowFigures, key: string, title: Bilingual, rule: Bilingual, columns: readonly Column[], rows: readonly Cell[][], withoutSecret = false): Table => (
  { key, title, rule, asOf: figures.computedAt, columns, rows, withoutSecret });

const delayColumns = (key: string, fr: string, en: string): Column[] => [
  column(`${key}Reached`, 'number', `${fr} : personnes`, `${en}: people`), column(`${key}Median`, 'number', `${fr} : médiane (minutes)`, `${en}: median (minutes)`),
  column(`${key}P90`, 'number', `${fr} : neuvième décile (minutes)`, `${en}: ninth decile (minutes)`), column(`${key}Under24h`, 'number', `${fr} : en moins de 24 h`, `${en}: under 24 h`),
];
const delayCells = ({ reached, medianMinutes, p90Minutes, under24h }: DelayView): Cell[] => [reached, medianMinutes, p90Minutes, under24h];

/** Delays, siblings and nights, month by month. */
export const flowTable = (figures: FlowFigures): Table => tableOf(figures, 'flowFigures', { fr: 'De la demande à l’arrivée', en: 'From request to arrival' }, PEOPLE, [
  MONTH, column('children', 'number', 'enfants', 'children'), column('others', 'number', 'autres', 'others'),
  ...delayColumns('firstAnswer', 'première réponse', 'first answer'), ...delayColumns('firstYes', 'premier oui', 'first yes'), ...delayColumns('arrival', 'arrivée', 'arrival'),
  column('estimatedArrivals', 'number', 'arrivées à l’heure estimée', 'arrivals at an estimated hour'),
  column('siblingGroups', 'number', 'fratries arrivées', 'sibling groups arrived'), column('together', 'number', 'personnes ensemble', 'people together'),
  column('split', 'number', 'personnes séparées', 'people apart'), column('reunited', 'number', 'dont réunies depuis', 'of them reunited since'),
  column('relayNights', 'number', 'nuits de relais', 'relay nights'), column('emergencyNights', 'number', 'nuits d’urgence', 'emergency nights'),
], figures.months.map(({ month, children, others, firstAnswer, firstYes, arrival, estimatedArrivals, siblings: { groups, together, split, reunited }, relayNights, emergencyNights }) => [
  month, children, others, ...delayCells(firstAnswer), ...delayCells(firstYes), ...delayCells(arrival), estimatedArrivals, groups, together, split, reunited, relayNights, emergencyNights,
]));

/** Delays of the law and of the Département: kept or not. */
export const flowClocksTable = (figures: FlowFigures): Table => tableOf(figures, 'flowClocks', { fr: 'Échéances tenues', en: 'Clocks kept' }, PEOPLE, [
  MONTH, column('clock', 'code', 'échéance', 'clock', CLOCK_LABELS), column('inTime', 'number', 'à temps', 'in time'), column('late', 'number', 'dépassée', 'late'),
  column('running', 'number', 'court encore', 'running'), column('unknown', 'number', 'inconnu', 'unknown'),
], figures.months.flatMap(({ month, clocks }) => clocks.map(({ code, inTime, late, running, unknown }): Cell[] => [month, code, inTime, late, running, unknown])));

/** How hosts answered. */
export const channelsTable = (figures: FlowFigures): Table => tableOf(figures, 'channels', { fr: 'Réponses par canal', en: 'Answers by channel' }, PEOPLE, [
  MONTH, column('channel', 'code', 'canal', 'channel', ANSWER_CHANNEL_LABELS), column('answers', 'number', 'réponses', 'answers'),
], figures.months.flatMap(({ month, channels }) => channels.map(({ code, count }): Cell[] => [month, code, count])));

/** Why hosts said no. */
export const refusalsTable = (figures: FlowFigures): Table => tableOf(figures, 'refusals', { fr: 'Refus par motif', en: 'Refusals by reason' }, { fr: 'Refus des lieux, tous comptés.', en: 'Refusals of hosts, all counted.' }, [
  column('reason', 'code', 'motif', 'reason', { ...NO_REASON_LABELS, unknown: UNKNOWN }), column('refusals', 'number', 'refus', 'refusals'),
], figures.refusals.map(({ code, count }) => [code, count]));

/** Which hosts said no, without those of secret requests. */
export const refusalsByHostTable = (figures: FlowFigures, nameOf: (hostId: string) => string | null): Table => tableOf(figures, 'refusalsByHost', { fr: 'Refus par lieu', en: 'Refusals by host' }, {
  fr: 'Refus de chaque lieu, par motif, sans ceux des demandes tenues secrètes (Code civil 375-7).', en: 'Refusals of each host, by reason, without those of secret requests (Code civil 375-7).',
}, [
  column('hostId', 'id', 'identifiant du lieu', 'host id'), column('host', 'text', 'lieu d’accueil', 'host'), column('reason', 'code', 'motif', 'reason', { ...NO_REASON_LABELS, unknown: UNKNOWN }), column('refusals', 'number', 'refus', 'refusals'),
], figures.refusalsByHost.flatMap(({ hostId, reasons }) => reasons.map(({ code, count }): Cell[] => [hostId, nameOf(hostId), code, count])), true);

/** How far from their visits and school people live. */
export const distancesTable = (figures: FlowFigures): Table => tableOf(figures, 'distances', { fr: 'Distances', en: 'Distances' }, {
  fr: 'Personnes arrivées, par distance du lieu pris aux visites et à l’école ; sans borne : inconnue.', en: 'People who arrived, by distance from visits and school; without a bound: not known.',
}, [
  column('fromKm', 'number', 'à partir de (km)', 'from (km)'), column('visits', 'number', 'visites', 'visits'), column('school', 'number', 'école', 'school'),
], figures.distances.map(({ fromKm, visits, school }) => [fromKm, visits, school]));

/** Who pays for children who live in another Département. */
export const acrossTable = (figures: FlowFigures): Table => tableOf(figures, 'across', { fr: 'Accueils entre Départements', en: 'Stays across Départements' }, {
  fr: 'Séjours d’un Département chez un autre (CASF L.228-3).', en: 'Stays of one Département with another (CASF L.228-3).',
}, [
  column('payer', 'text', 'Département payeur', 'paying Département'), column('host', 'text', 'Département du lieu', 'Département of the host'),
  column('admissions', 'number', 'entrées', 'admissions'), column('nights', 'number', 'nuits', 'nights'),
], figures.across.map(({ payer, host, admissions, nights }) => [payer, host, admissions, nights]));
