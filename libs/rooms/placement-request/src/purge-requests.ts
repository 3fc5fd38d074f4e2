import { ageBandOn } from '@ugo/domain/placement';
import type { Em } from '@ugo/persistence';
import { withoutPeople, withoutPlaces } from '@ugo/search';
import { FreeNowAsk } from './free-now.schema.js';
import { NO_KEY, PlacementRequest, Referral, RequestPerson, type RequestPersonRow } from './placement-request.schema.js';

const ids = (list: readonly string[]): string => `{${list.join(',')}}`;
const FRESH = { refresh: true, disableIdentityMap: true } as const;
/** Nobody: in place of who wrote something down, where a row says somebody did. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What is over: nobody waits, no host decides or keeps a place. A draft is nobody's wait: one that was left alone is over. Never under a legal hold. */
const OVER = `r.departement = ? and r.anonymised_at is null and not r.legal_hold and r.last_contact_at < ? and r.state in ('draft', 'admitted', 'closed')
  and not exists (select 1 from referral f where f.request_id = r.id and (f.state in ('sent', 'yes') or (f.state = 'taken' and f.due_at is not null)))`;
const ONLY = {
  /** All of it. */
  records: '',
  /** Those that still have names. */
  identities: 'and exists (select 1 from person_identity i where i.request_id = r.id)',
  /** Those that still have places. */
  details: 'and r.coarse_at is null',
} as const;

/** Which part of requests has had its time. */
export interface OverRequests {
  readonly departement: string;
  readonly before: Date;
  readonly what: keyof typeof ONLY;
}

/** A page of those that are over, by id. Whether their people still live somewhere is asked of the stays. */
export async function overRequests(em: Em, { departement, before, what }: OverRequests, after: string | null, most: number): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select r.id from placement_request r where ${OVER} ${ONLY[what]} and (?::uuid is null or r.id > ?::uuid) order by r.id limit ${most}`, [departement, before, after, after]);
  return rows.map(({ id }) => id);
}

/** Locks some of them, in the one order, and gives those that still are over. */
export async function lockOver(em: Em, { departement, before, what }: OverRequests, requestIds: readonly string[]): Promise<string[]> {
  await em.execute('select 1 from placement_request where id = any (?::uuid[]) order by id for no key update', [ids(requestIds)]);
  const rows = await em.execute<{ id: string }[]>(`select r.id from placement_request r where ${OVER} ${ONLY[what]} and r.id = any (?::uuid[])`, [departement, before, ids(requestIds)]);
  return rows.map(({ id }) => id);
}

/** Why some old requests stay: somebody still waits, or a legal hold. */
export async function keptRequests(em: Em, departement: string, before: Date): Promise<{ readonly waiting: number; readonly onHold: number }> {
  const [row] = await em.execute<{ waiting: number; onHold: number }[]>(`
    select count(*) filter (where not legal_hold and state in ('searching', 'asked', 'held'))::int as waiting, count(*) filter (where legal_hold)::int as "onHold"
    from placement_request where departement = ? and anonymised_at is null and last_contact_at < ?`, [departement, before]);
  return row!;
}

/** Names, and the keys that open them: gone for good, in every copy made since. */
export async function forgetNames(em: Em, of: { readonly requestIds: readonly string[] } | { readonly personIds: readonly string[] }): Promise<number> {
  const [column, list] = 'requestIds' in of ? ['request_id', of.requestIds] : ['person_id', of.personIds];
  return (await em.execute<unknown[]>(`delete from person_identity where ${column} = any (?::uuid[]) returning person_id`, [ids(list)])).length;
}

/** Takes the places off requests that have ended: they served to search. */
export async function forgetPlaces(em: Em, requestIds: readonly string[], now: Date): Promise<void> {
  for (const { id, input } of await em.find(PlacementRequest, { id: { $in: [...requestIds] }, coarseAt: null }, { fields: ['id', 'input'], ...FRESH })) {
    await em.nativeUpdate(PlacementRequest, { id }, { input: withoutPlaces(input as never), coarseAt: now });
  }
}

/** Makes people anonymous, in all that their requests and referrals hold: of the age a band, on the first night asked. */
export async function forgetPeople(em: Em, people: readonly RequestPersonRow[]): Promise<void> {
  const requests = new Map((await em.find(PlacementRequest, { id: { $in: people.map(({ requestId }) => requestId) } }, FRESH)).map((one) => [one.id, one]));
  for (const { id, requestId, birthMonth, completedYears, ageBand } of people) {
    const firstNight = requests.get(requestId)!.firstNight;
    const band = ageBand ?? (birthMonth ? ageBandOn({ birthMonth }, firstNight) : ageBandOn({ completedYears: completedYears ?? 0 }, firstNight));
    await em.nativeUpdate(RequestPerson, { id }, { key: id, birthMonth: null, completedYears: null, wished: [], ageBand: band });
  }
  const gone = new Set(people.map(({ id }) => id));
  for (const { id, personIds, shown } of await em.find(Referral, { requestId: { $in: [...requests.keys()] } }, { fields: ['id', 'personIds', 'shown'], ...FRESH })) {
    const left = shown.map((one, index) => (gone.has(personIds[index]!) ? null : one));
    // Emptied and not taken out: both lists go together.
    if (left.includes(null)) await em.nativeUpdate(Referral, { id }, { shown: left.map((one) => one ?? NOT_SHOWN) });
  }
  await forgetNames(em, { personIds: [...gone] });
  // It is a text about the whole request: nobody knows of whom it speaks.
  await em.execute('delete from request_note where request_id = any (?::uuid[])', [ids([...requests.keys()])]);
}

const NOT_SHOWN = { key: NO_KEY, kind: '', sex: '' as never, birthMonth: null, completedYears: null, needs: [], wished: [] };

/** Takes out of their requests what was typed about people, before they become anonymous; what others of the same request need to be looked for stays. */
export async function forgetWords(em: Em, people: readonly RequestPersonRow[]): Promise<void> {
  for (const { id, input } of await em.find(PlacementRequest, { id: { $in: people.map(({ requestId }) => requestId) } }, { fields: ['id', 'input'], ...FRESH })) {
    const keys = people.filter(({ requestId }) => requestId === id).map(({ key }) => key);
    await em.nativeUpdate(PlacementRequest, { id }, { reference: '', input: withoutPeople(input as never, keys) });
  }
}

/**
 * Makes requests anonymous as wholes; a draft, which says nothing that is counted, is deleted. Whatever else is written about people of a
 * request is to be deleted here too.
 */
export async function forgetRequests(em: Em, requestIds: readonly string[], now: Date): Promise<void> {
  const list = ids(requestIds);
  await forgetPeople(em, await em.find(RequestPerson, { requestId: { $in: [...requestIds] } }, FRESH));
  await em.execute(`update placement_request set reference = '', input = '{}', coarse_at = coalesce(coarse_at, ?), confidants = '{}', created_by = ?, followed_by = ?, on_call_by = null, anonymised_at = ? where id = any (?::uuid[])`, [now, NOBODY, NOBODY, now, list]);
  await em.execute(`update referral set shown = '[]', asked_by = ?, answered_by = null where request_id = any (?::uuid[])`, [NOBODY, list]);
  await em.execute('update referral_question set asked_by = ?, answered_by = null where request_id = any (?::uuid[])', [NOBODY, list]);
  await em.execute('update recorded_choice set chosen_by = ?, validated_by = case when validated_by is null then null else ?::uuid end where request_id = any (?::uuid[])', [NOBODY, NOBODY, list]);
  await em.execute('update free_now_ask set asked_by = ? where request_id = any (?::uuid[])', [NOBODY, list]);
  await em.execute(`delete from placement_request where state = 'draft' and id = any (?::uuid[])`, [list]);
}

/** Of some requests, those whose people are all anonymous. */
export async function nowAnonymous(em: Em, requestIds: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(`select r.id from placement_request r where r.id = any (?::uuid[]) and r.anonymised_at is null
    and not exists (select 1 from request_person p where p.request_id = r.id and p.age_band is null)`, [ids(requestIds)]);
  return rows.map(({ id }) => id);
}

/** What else bears a request: its people, its referrals with the Départements of their hosts, and what hosts were asked by a link. */
export async function idsAbout(em: Em, requestIds: readonly string[]): Promise<{ readonly personIds: string[]; readonly referralIds: string[]; readonly freeNowIds: string[]; readonly hostDepartements: string[] }> {
  const people = await em.find(RequestPerson, { requestId: { $in: [...requestIds] } }, { fields: ['id'], ...FRESH });
  const referrals = await em.find(Referral, { requestId: { $in: [...requestIds] } }, { fields: ['id', 'hostDepartement'], ...FRESH });
  const freeNow = await em.find(FreeNowAsk, { requestId: { $in: [...requestIds] } }, { fields: ['id'], ...FRESH });
  return {
    personIds: people.map(({ id }) => id), referralIds: referrals.map(({ id }) => id), freeNowIds: freeNow.map(({ id }) => id),
    hostDepartements: [...new Set(referrals.map(({ hostDepartement }) => hostDepartement))],
  };
}
