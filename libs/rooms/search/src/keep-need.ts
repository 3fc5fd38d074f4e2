import { createHash } from 'node:crypto';
import { dayIn, zoneOf } from '@ugo/domain/kernel';
import { needOf } from '@ugo/domain/oversight';
import type { Em } from '@ugo/persistence';
import type { RecentSearch } from './store-search.js';

const TENTHS = 10;

/** Of a request: it has one need, whoever searches and however often. */
const ofRequest = (requestId: string): string => `r:${createHash('sha256').update(requestId).digest('base64url')}`;

/** Notes what a search could not answer, or not well. Asked again for the same request, or the same by the same account on one day, it is the same need. */
export async function keepNeed(em: Em, id: string, search: Pick<RecentSearch, 'departement' | 'accountId' | 'requestId' | 'createdAt' | 'input' | 'answer'>): Promise<void> {
  const { departement, accountId, requestId, createdAt, input: { request, policy, places, points }, answer } = search;
  const shape = needOf(request, answer, policy);
  if (!shape) return;
  const day = dayIn(createdAt, zoneOf(departement));
  const from = points[places.indexOf('from')];
  const once = requestId ? ofRequest(requestId) : `s:${createHash('sha256').update(JSON.stringify([accountId, day, shape.care, shape.people, shape.needs, from])).digest('base64url')}`;
  await em.execute(`
    insert into unmet_need (id, departement, month, once, searches, lat, lon, shape) values (?, ?, ?, ?, 1, ?, ?, ?::jsonb)
    on conflict (departement, once) do update set searches = unmet_need.searches + 1, lat = excluded.lat, lon = excluded.lon, shape = excluded.shape`,
  [id, departement, day.slice(0, 7), once, from ? Math.round(from.lat * TENTHS) : null, from ? Math.round(from.lon * TENTHS) : null, JSON.stringify(shape)]);
}

/** Takes from needs what leads to the requests or the day they came of. The id goes too: it is as old as the search. */
export async function forgetNeedsOf(em: Em, requestIds: readonly string[]): Promise<void> {
  await em.execute('update unmet_need set once = null, id = gen_random_uuid() where once = any (?::text[])', [`{${requestIds.map(ofRequest).join(',')}}`]);
}

/** The same for searches without a request, of the months before a day. */
export async function forgetLooseNeeds(em: Em, departement: string, beforeDay: string): Promise<void> {
  await em.execute(`update unmet_need set once = null, id = gen_random_uuid() where departement = ? and once like 's:%' and month < ?`, [departement, beforeDay.slice(0, 7)]);
}

/** Deletes those of the months before an instant: month, sex, ages and area of a large group may still be somebody. */
export async function deleteNeeds(em: Em, departement: string, before: Date): Promise<void> {
  await em.execute('delete from unmet_need where departement = ? and month < ?', [departement, before.toISOString().slice(0, 7)]);
}
