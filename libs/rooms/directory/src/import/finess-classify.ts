import { KIND_BY_FINESS_CATEGORY, type DepartementCode, type HostKind } from '@ugo/domain/kernel';
import { isUnreadable, type FinessRecord, type FinessRow } from './finess-record.js';
import type { Sentence } from './refusal.js';

/** Categories of child protection or near it that hold no host, each with why. Anything else is outside child protection. */
export const NEIGHBOUR_CATEGORIES: Readonly<Record<string, Sentence>> = {
  159: { fr: 'Catégorie 159 : fermée dans la nomenclature.', en: 'Category 159: closed in the nomenclature.' },
  238: { fr: "Catégorie 238 (accueil familial spécialisé) : relève du handicap, pas de la protection de l'enfance.", en: 'Category 238 (specialised family care): belongs to the disability sector, not to child protection.' },
  241: { fr: 'Catégorie 241 (établissement de placement, PJJ) : justice des mineurs.', en: 'Category 241 (juvenile justice placement): run for the Ministry of Justice.' },
  286: { fr: "Catégorie 286 (prévention spécialisée) : n'héberge pas.", en: 'Category 286 (street prevention team): houses nobody.' },
  295: { fr: "Catégorie 295 (AEMO, AED) : n'est pas un placement (Cass., 2 octobre 2024) ; ses places de repli se déclarent à part.", en: 'Category 295 (AEMO, AED): not a placement since Cass. 2 October 2024; its fallback places are declared apart.' },
  344: { fr: "Catégorie 344 (prestations familiales) : n'héberge pas.", en: 'Category 344 (family budget service): houses nobody.' },
  377: { fr: 'Catégorie 377 (expérimental, enfance handicapée) : relève du handicap.', en: 'Category 377 (experimental, disabled children): belongs to the disability sector.' },
  411: { fr: "Catégorie 411 (intermédiaire de placement social) : oriente, n'héberge pas.", en: 'Category 411 (placement intermediary): refers, houses nobody.' },
  418: { fr: "Catégorie 418 (enquêtes sociales) : n'héberge pas.", en: 'Category 418 (social enquiries): houses nobody.' },
  427: { fr: "Catégorie 427 (service éducatif auprès du tribunal) : n'héberge pas.", en: 'Category 427 (education service of the court): houses nobody.' },
  440: { fr: "Catégorie 440 (investigation et orientation éducative) : n'héberge pas.", en: 'Category 440 (educational investigation): houses nobody.' },
  441: { fr: "Catégorie 441 (action éducative, PJJ) : justice des mineurs, n'est pas un lieu d'accueil de l'ASE.", en: 'Category 441 (educational action, juvenile justice): not a host of child protection.' },
  453: { fr: "Catégorie 453 (réparation pénale) : n'héberge pas.", en: 'Category 453 (penal reparation): houses nobody.' },
};

/** Why a row of the register is passed over. A category's own code names it: `category295`. */
export type PassedOverReason = `category${string}` | 'otherDepartement' | 'duplicateRow' | 'unreadableRow' | 'invalidNumber';

const REASONS: Readonly<Record<string, Sentence>> = {
  otherDepartement: { fr: "Établissement d'un autre Département que celui demandé.", en: 'Establishment of another Département than the one asked for.' },
  duplicateRow: { fr: 'Numéro FINESS déjà lu plus haut dans le fichier.', en: 'FINESS number already read higher up in the file.' },
  unreadableRow: { fr: "Ligne illisible : elle n'a pas le nombre de colonnes attendu.", en: 'Unreadable row: it has not the expected number of columns.' },
  invalidNumber: { fr: "Le numéro FINESS n'a pas neuf caractères, ou ne désigne aucun Département.", en: 'The FINESS number has not nine characters, or names no Département.' },
};

/** The sentence of a reason, French first. */
export function passedOverSentence(reason: PassedOverReason): Sentence {
  const category = /^category(.*)$/.exec(reason)?.[1];
  if (category === undefined) return REASONS[reason]!;
  return NEIGHBOUR_CATEGORIES[category]
    ?? { fr: `Catégorie ${category || 'absente'} : hors protection de l'enfance.`, en: `Category ${category || 'missing'}: outside child protection.` };
}

/** What an establishment of a host category is: a site with units, or a service that employs foster carers. */
export type EstablishmentRole = 'establishment' | 'placementService';

/** A row is a host with its kind, or is passed over with its reason. */
export type FinessClass =
  | { readonly host: true; readonly kind: HostKind; readonly role: EstablishmentRole }
  | { readonly host: false; readonly reason: PassedOverReason };

const FINESS_NUMBER = /^(?:\d{9}|2[AB]\d{7})$/;

/** The category rule alone: only the nine host categories take children in. */
export function classifyCategory(category: string): FinessClass {
  const kind = KIND_BY_FINESS_CATEGORY[category];
  if (!kind) return { host: false, reason: `category${category}` };
  return { host: true, kind, role: category === '236' ? 'placementService' : 'establishment' };
}

/** The whole rule for one row: readable, in the Département asked for, numbered, of a host category. */
export function classify(row: FinessRow, departement: DepartementCode | null = null): FinessClass {
  if (isUnreadable(row)) return { host: false, reason: 'unreadableRow' };
  if (!FINESS_NUMBER.test(row.finess)) return { host: false, reason: 'invalidNumber' };
  if (departement !== null && row.departement !== departement) return { host: false, reason: 'otherDepartement' };
  const found = classifyCategory(row.category);
  return found.host && row.departement === '' ? { host: false, reason: 'invalidNumber' } : found;
}

/** Whether the row is child protection or near it: defects are looked for there, and nowhere else in a register of 100,000. */
export function isChildProtection(record: FinessRecord): boolean {
  return record.category in KIND_BY_FINESS_CATEGORY || record.category in NEIGHBOUR_CATEGORIES;
}

/** Whether a reader must keep the row until its point comes. */
export const holdsForItsPoint = isChildProtection;
