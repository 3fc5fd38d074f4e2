import type { PlaceClaims } from '@ugo/availability';
import { type Em, inDepartements } from '@ugo/persistence';
import { RequestPerson } from '@ugo/placement-request';
import { reservedClocks } from './reserved-stays.use-case.js';
import { Absence, type StayRow } from './stay.schema.js';
import type { StayView } from './stay.types.js';
import type { StayRole } from './stay.policy.js';


/** Stays for someone who may read them: a fixed number of statements, whatever theirs. */
export async function stayViews(em: Em, claims: PlaceClaims, stays: readonly { readonly stay: StayRow; readonly role: StayRole }[], now: Date): Promise<StayView[]> {
  if (stays.length === 0) return [];
  const rows = stays.map(({ stay }) => stay);
  const reach = [...new Set(rows.flatMap(({ departement, hostDepartement }) => [departement, hostDepartement]))];
  return inDepartements(em, reach, async () => {
    const places = new Map((await claims.byIds(em, reach, rows.map(({ id }) => id))).map((one) => [one.id, one]));
    const people = new Map((await em.find(RequestPerson, { id: { $in: rows.flatMap(({ personId }) => personId ?? []) } }, { disableIdentityMap: true })).map((one) => [one.id, one]));
    const absences = await em.find(Absence, { stayId: { $in: rows.map(({ id }) => id) } }, { orderBy: { firstNight: 'asc' }, disableIdentityMap: true });
    const reserved = await reservedClocks(em, rows, now);
    return stays.map(({ stay, role }) => {
      const place = places.get(stay.id);
      return {
        id: stay.id, hostId: stay.hostId, requestId: role === 'follows' ? stay.requestId ?? null : null, personKey: people.get(stay.personId ?? '')?.key ?? null,
        sex: place?.sex ?? '', birthMonth: place?.birthMonth ?? null, kind: stay.kind, weekdays: place?.weekdays ?? null, admittedOn: stay.admittedOn, expectedExit: stay.expectedExit ?? null,
        exitOn: stay.exitOn ?? null, exitReason: stay.exitReason ?? null, secret: stay.secret, renewals: stay.renewals, familyConsultedOn: stay.familyConsultedOn ?? null,
        judgeToldOn: stay.judgeToldOn ?? null, judgeToldBy: stay.judgeToldBy?.toISOString() ?? null, missedDuties: stay.missedDuties,
        reservedUntil: reserved.get(stay.id)?.until ?? null, reservedStatus: reserved.get(stay.id)?.status ?? null, fictitious: stay.fictitious,
        absences: absences.filter(({ stayId }) => stayId === stay.id).map(({ id, kind, firstNight, lastNight }) => ({ id, kind, firstNight, lastNight: lastNight ?? null })),
      };
    });
  });
}
