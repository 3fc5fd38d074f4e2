import type { Bilingual } from '../kernel/bilingual.js';

/** Who may say that a declaration is exact: a role or a service, never a person's name. */
export const CONFIRMERS = ['establishment', 'fosterHome', 'placementService', 'departement', 'import', 'link'] as const;
export type Confirmer = (typeof CONFIRMERS)[number];

const BY: Readonly<Record<Confirmer, Bilingual>> = {
  establishment: { fr: 'par l’établissement', en: 'by the establishment' },
  fosterHome: { fr: 'par la famille d’accueil', en: 'by the foster family' },
  placementService: { fr: 'par le service de placement familial', en: 'by the placement service' },
  departement: { fr: 'par le Département', en: 'by the Département' },
  import: { fr: 'par une importation', en: 'by an import' },
  link: { fr: 'par lien, sans connexion', en: 'by link, without signing in' },
};

/** The last confirmation of what a host publishes; null = never. */
export interface Confirmation {
  /** ISO instant. */
  readonly at: string;
  readonly by: Confirmer;
}

/** Upper bounds of the age of a declaration in hours, lower bound included in each band: under 7 days, under 30 days, older. */
export const PLANNED_BANDS_HOURS: readonly number[] = [7 * 24, 30 * 24];

const MS_PER_MINUTE = 60_000;

/** Whole minutes since the confirmation; a clock that runs ahead counts 0. Null = never confirmed, or not an instant. */
export function ageInMinutes(confirmation: Confirmation | null, now: string): number | null {
  if (!confirmation) return null;
  const age = Date.parse(now) - Date.parse(confirmation.at);
  return Number.isNaN(age) ? null : Math.max(0, Math.floor(age / MS_PER_MINUTE));
}

/** Index of the band, 0 the freshest; never confirmed falls in the oldest. At 7 days sharp a declaration is in the second band. */
export function freshnessBand(confirmation: Confirmation | null, now: string, boundsHours: readonly number[] = PLANNED_BANDS_HOURS): number {
  const minutes = ageInMinutes(confirmation, now);
  const band = minutes === null ? -1 : boundsHours.findIndex((bound) => minutes < bound * 60);
  return band === -1 ? boundsHours.length : band;
}

const plural = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`;

/** The age in words; from two days on in days, so that nobody reads "57 h". */
function age(minutes: number): Bilingual {
  if (minutes < 1) return { fr: 'à l’instant', en: 'just now' };
  if (minutes < 60) return { fr: `il y a ${minutes} min`, en: `${minutes} min ago` };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { fr: `il y a ${hours} h`, en: `${hours} h ago` };
  const days = Math.floor(hours / 24);
  return { fr: `il y a ${plural(days, 'jour')}`, en: `${plural(days, 'day')} ago` };
}

/** « confirmé il y a 3 h par l’établissement », "confirmed 3 h ago by the establishment". */
export function freshnessSentence(confirmation: Confirmation | null, now: string): Bilingual {
  const minutes = ageInMinutes(confirmation, now);
  if (!confirmation || minutes === null) return { fr: 'jamais confirmé', en: 'never confirmed' };
  const when = age(minutes);
  const by: Bilingual | undefined = BY[confirmation.by]; // stored searches may bear a word this version no longer has
  return { fr: `confirmé ${when.fr}${by ? ` ${by.fr}` : ''}`, en: `confirmed ${when.en}${by ? ` ${by.en}` : ''}` };
}
