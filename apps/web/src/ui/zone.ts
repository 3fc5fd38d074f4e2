import { zoneOf } from '@ugo/domain/kernel';

/** The IANA zone in which days and hours are shown and typed: that of the reader's Département, whatever the clock of the device says. */
let zone = 'Europe/Paris';

export const zoneShown = (): string => zone;

/** Takes the zone of a Département; Paris before anyone has signed in. */
export function showZoneOf(departement: string | null): void {
  zone = departement === null ? 'Europe/Paris' : zoneOf(departement);
}
