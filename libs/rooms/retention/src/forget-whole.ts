import { purgePlaces } from '@ugo/availability';
import { purgeNotifications } from '@ugo/notification';
import type { Em } from '@ugo/persistence';
import { purgeRequests } from '@ugo/placement-request';
import { purgeSearches } from '@ugo/search';
import { purgeStays } from '@ugo/stay';

/** Makes requests anonymous in every room, searches first: what is left is counted and leads to nobody. They are locked, and over. */
export async function forgetWhole(em: Em, requestIds: readonly string[], now: Date): Promise<void> {
  const { personIds, referralIds, freeNowIds } = await purgeRequests.idsAbout(em, requestIds);
  await purgeSearches.deleteSearchesOf(em, requestIds);
  await purgeStays.forgetReunions(em, requestIds);
  const stayIds = await purgeStays.forgetStays(em, { requestIds });
  await purgePlaces.forgetAges(em, { personIds, stayIds });
  await purgeNotifications.deleteAbout(em, [...requestIds, ...referralIds, ...freeNowIds]);
  await purgeRequests.forgetRequests(em, requestIds, now);
}
