import { idOf } from './directory-world.js';

/** Columns and values of one row, as raw SQL takes them. */
export type Row = Readonly<Record<string, unknown>>;
/** The row of a table in a Département; `n` tells several apart, and those of one `n` hang together. */
export type RowBuilder = (departement: string, n: number) => Row;

const DAY = '2026-11-20';
const NOW = '2026-11-20T21:30:00Z';
/** An empty array, as PostgreSQL writes it. */
const NONE = '{}';
const id = (what: string, departement: string, n: number): string => idOf(`row ${what} ${departement} ${n}`);
const own = (what: string): RowBuilder => (departement, n) => ({ id: id(what, departement, n), departement });
const host = (departement: string, n: number): Row => ({ host_id: id('host', departement, n) });
const account = (departement: string, n: number): Row => ({ account_id: id('account', departement, n) });
const row = (what: string, more: Row | RowBuilder, ...parts: RowBuilder[]): RowBuilder => (departement, n) => Object.assign(
  {}, own(what)(departement, n), ...parts.map((part) => part(departement, n)), typeof more === 'function' ? more(departement, n) : more);

/**
 * One row for every entity, by its name: what the tests of the territory insert. A table that is not here fails them,
 * so that nobody adds one without asking who sees its rows.
 */
export const ROWS: Readonly<Record<string, RowBuilder>> = {
  Departement: (departement) => ({ code: departement, name: departement, zone: 'Europe/Paris' }),
  DepartementSetting: (departement, n) => ({ departement, key: `setting${n}`, valid_from: DAY, value: '{}' }),
  OutboxEvent: row('event', { type: 'x', subject_id: idOf('x'), created_at: NOW }),
  IdempotencyKey: (departement, n) => ({ ...account(departement, n), departement, key: 'key', operation: 'x', input_digest: 'x', created_at: NOW }),
  Account: row('account', (departement, n) => ({ email: `${departement}.${n}@ugo.example`, display_name: 'x', created_at: NOW })),
  RoleAssignment: row('role', { role: 'observer' }, account),
  Session: row('session', (departement, n) => ({ token_hash: id('token', departement, n), created_at: NOW, last_seen_at: NOW, expires_at: NOW }), account),
  RecoveryLink: row('link', (departement, n) => ({ token_hash: id('token', departement, n), issued_by: idOf('x'), expires_at: NOW }), account),
  SignInSlowing: (departement, n) => ({ address_digest: id('address', departement, n), tries: 1, last_try_at: NOW }),
  AuditEntry: row('entry', { at: NOW, action: 'x', subject_type: 'x', details: '{}', mac: 'x' }),
  AuditPending: (departement, n) => ({ entry_id: id('entry', departement, n), departement }),
  AuditSeal: (departement, n) => ({ sequence: Number(departement) * 10 + n, departement, entry_id: id('entry', departement, n), previous_hash: '', hash: 'x' }),
  Territory: row('territory', (_departement, n) => ({ name: `x${n}`, communes: NONE })),
  Commune: (departement, n) => ({ insee: `${departement}00${n}`, departement, name: 'x', search_key: 'X', postcodes: NONE, point: 'SRID=4326;POINT(4 46)' }),
  Organisation: row('organisation', { name: 'x' }),
  Establishment: row('establishment', (departement, n) => ({ organisation_id: id('organisation', departement, n), kind: 'mecs', name: 'x' })),
  Host: row('host', (departement, n) => ({ type: 'unit', kind: 'mecs', name: 'x', establishment_id: id('establishment', departement, n) })),
  HostShare: (departement, n) => ({ ...host(departement, n), neighbour: '01', departement, may_ask: true }),
  Authorisation: row('authorisation', { valid_from: DAY, authorised: 1, financed: 1, installed: 1, min_age: 0, max_age: 17, sexes: NONE, measures: NONE, care_kinds: NONE }, host),
  Approval: row('approval', { valid_from: DAY, places: 1, care_kinds: NONE }, host),
  Derogation: row('derogation', { valid_from: DAY, extra_places: 1, decision: 'x' }, host),
  Suspension: row('suspension', { valid_from: DAY }, host),
  Leave: row('leave', { kind: 'leave', first_night: DAY, last_night: DAY }, host),
  HomeAddress: (departement, n) => ({ ...host(departement, n), departement, address: 'x' }),
  Notification: row('notification', (departement) => ({ host_departement: departement, channel: 'email', template: 'x', subject_id: idOf('x'), state: 'queued', created_at: NOW }), host, account),
  ImportDefect: row('defect', (_departement, n) => ({ source: 'x', subject: `x${n}`, defect: 'x', line: 1, found_at: NOW })),
  Availability: row('availability', {
    published_at: NOW, published_by: idOf('x'), published_as: 'x', valid_from: DAY, care_kinds: NONE, capabilities: NONE, confirmed_at: NOW, confirmed_as: 'x',
  }, host),
  Closure: row('closure', { first_night: DAY, reason: 'x', created_at: NOW }, host),
  OnCall: row('onCall', { first_night: DAY, last_night: DAY }, host),
  ReservedPlace: row('reserved', { places: 1, valid_from: DAY, max_stay_days: 5 }, host),
  Claim: row('claim', { first_night: DAY, sex: 'female', birth_month: '2015-04' }, host),
  PlaceLimit: (departement, n) => ({ ...host(departement, n), departement, intermittent: false, first_night: DAY, last_night: DAY, lawful: 1, open: 1, reserved: 0 }),
  Offer: row('offer', { created_at: NOW, current: true, content: '{}' }, host),
  SearchPolicy: row('policy', (_departement, n) => ({ name: 'tonight', version: n + 1, valid_from: DAY, body: '{}' })),
  PlacementRequest: row('request', {
    reference: 'x', state: 'draft', urgency: 'planned', mode: 'planned', care: 'planned', measure: 'x', relatives_assessed: 'no', first_night: DAY, last_night: DAY, input: '{}', created_at: NOW,
    created_by: idOf('x'), followed_by: idOf('x'), last_contact_at: NOW,
  }),
  RequestPerson: row('person', (departement, n) => ({ request_id: id('request', departement, n), key: 'x', kind: 'child', sex: 'female', needs: NONE, wished: NONE })),
  PersonIdentity: (departement, n) => ({
    person_id: id('person', departement, n), departement, request_id: id('request', departement, n), sealed: 'x', wrapped_key: 'x', entered_by: idOf('x'), entered_at: NOW,
  }),
  RequestNote: (departement, n) => ({
    request_id: id('request', departement, n), departement, sealed: 'x', wrapped_key: 'x', written_by: idOf('x'), written_at: NOW, expires_at: NOW,
  }),
  Referral: row('referral', (departement, n) => ({
    host_departement: departement, request_id: id('request', departement, n), host_type: 'unit', state: 'sent', person_ids: NONE, shown: '[]', first_night: DAY, last_night: DAY, care: 'x', measure: 'x',
    mode: 'planned', urgency: 'planned', asked_at: NOW, asked_by: idOf('x'), asked_at_once: 1, has_option: false,
  }), host),
  ReferralQuestion: row('question', (departement, n) => ({
    host_departement: departement, referral_id: id('referral', departement, n), request_id: id('request', departement, n), code: 'x', asked_at: NOW, asked_by: idOf('x'),
  })),
  RecordedChoice: row('choice', (departement, n) => ({
    request_id: id('request', departement, n), kind: 'split', reason: 'x', people: 1, chosen_by: idOf('x'), chosen_at: NOW,
  })),
  FreeNowAsk: row('freeNow', (departement, n) => ({
    host_departement: departement, request_id: id('request', departement, n), search_id: idOf('x'), rank: 1, places: 1, night: DAY, asked_at: NOW, asked_by: idOf('x'), expires_at: NOW,
  }), host),
  Stay: row('stay', (departement) => ({ host_departement: departement, kind: 'ordinary', admitted_on: DAY, recorded_at: NOW }), host),
  Absence: row('absence', (departement, n) => ({ host_departement: departement, stay_id: id('stay', departement, n), kind: 'other', first_night: DAY, recorded_at: NOW })),
  StandingSearch: (departement, n) => ({ request_id: id('request', departement, n), departement, since: NOW, looked_at: NOW }),
  PossibleReunion: (departement, n) => ({ ...host(departement, n), request_id: id('request', departement, n), departement, since: NOW }),
  OccupancyRun: (departement, n) => ({
    ...host(departement, n), departement, first_night: DAY, last_night: DAY, source: 'stays', authorised: 1, financed: 1, installed: 1, contracted: 1, capacity_days: 1, open: 1, closed: 0,
    occupied: 1, realised: 1, held: 0, available: 0, over: 0,
  }),
  OccupancyMonth: (departement, n) => ({
    ...host(departement, n), departement, month: '2026-11-01', realised: 1, capacity_days: 1, last_authorised: 1, last_open: 1, last_closed: 0, last_occupied: 1, last_held: 0, last_available: 0,
    nights_stays: 1, nights_counts: 0, nights_mixed: 0, nights_none: 0,
  }),
  OccupancyHost: (departement, n) => ({ ...host(departement, n), departement }),
  OccupancyDirty: row('dirty', { from_night: DAY }, host),
  UnmetNeed: row('need', { month: '2026-11', searches: 1, shape: '{}' }),
  Anomaly: row('anomaly', (departement) => ({ kind: 'other', reported_at: NOW, reported_by: idOf('x'), reported_departement: departement, state: 'open' }), host),
  Search: row('search', { created_at: NOW, engine_version: 'x', input: '{}', offer_ids: NONE, figures: '{}', answer: '{}' }, account),
};

/** The statement that inserts a row. */
export function insertSql(table: string, values: Row): { readonly sql: (mark: (index: number) => string) => string; readonly params: unknown[] } {
  const columns = Object.keys(values);
  return {
    sql: (mark) => `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values (${columns.map((_, index) => mark(index + 1)).join(', ')})`,
    params: Object.values(values),
  };
}
