import { underThreeNights, underThreeShortage } from '@ugo/domain/availability';
import { ageOn } from '@ugo/domain/kernel';
import { type HostFacts, hostIdsLockedWith } from '@ugo/directory';
import type { Em } from '@ugo/persistence';
import { Claim } from './claim.schema.js';
import type { ClaimAsked, Shortage } from './free-for.js';

const EARLY_CHILDHOOD_YEARS = 3;

/**
 * What a lieu de vie lacks for the children under three who would come, with those who have a place in any of its units. An offer sees one
 * unit; the door to a place has all of them locked. No yes lifts this (CASF D.316-2).
 */
export async function findUnderThreeShortage(
  em: Em, { kind }: HostFacts, { hostId, people, nights }: Pick<ClaimAsked, 'hostId' | 'people' | 'nights'>, now: Date, exceptClaim: string | null = null,
): Promise<Shortage | null> {
  const little = people.filter(({ age }) => ageOn(age, nights.first).oldest < EARLY_CHILDHOOD_YEARS); // surely: as the rules of a search count them
  if (kind !== 'lieuDeVie' || little.length === 0) return null;
  const there = await em.find(Claim, {
    hostId: { $in: await hostIdsLockedWith(em, hostId) }, endedAt: null, firstNight: { $lte: nights.last }, ...(exceptClaim ? { id: { $ne: exceptClaim } } : {}),
    $and: [{ $or: [{ expiresAt: null }, { expiresAt: { $gt: now } }] }, { $or: [{ lastNight: null }, { lastNight: { $gte: nights.first } }] }],
  }, { refresh: true, disableIdentityMap: true });
  const short = underThreeShortage(
    there.map(({ birthMonth, firstNight, lastNight }) => underThreeNights(birthMonth ?? null, { first: firstNight, last: lastNight ?? null })),
    little.map(({ age }) => underThreeNights('birthMonth' in age ? age.birthMonth : null, nights)));
  return short && { hostId, ...short };
}
