import { HOST_KIND_LABELS } from '@ugo/domain/kernel';
import { STAY_KIND_LABELS } from '@ugo/domain/placement';
import type { ListedHost } from '@ugo/directory';
import type { HeadingOf } from '../headings.js';
import { type Cell, type Column, column } from './table.js';

/** How every list by host begins: the id to open it, its site and its name. */
export const HOST_COLUMNS = [
  column('hostId', 'id', 'identifiant du lieu', 'host id'),
  column('site', 'text', 'établissement ou service', 'establishment or service'),
  column('host', 'text', 'lieu d’accueil', 'host'),
];

export const hostCells = ({ hostId, siteName, name }: ListedHost): Cell[] => [hostId, siteName, name];

export const STAY_KIND = column('kind', 'code', 'nature de l’accueil', 'kind of stay', STAY_KIND_LABELS);

const HEADINGS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  establishment: ['établissement ou service', 'establishment or service'], host: ['lieu d’accueil', 'host'], kind: ['nature du lieu', 'kind of host'],
  organisation: ['organisme', 'organisation'], territory: ['territoire', 'territory'], departement: ['Département', 'Département'],
};

/** How every table by heading begins: the id to open it, and its name. */
export const headingColumns = (by: string): Column[] => [
  column('key', 'id', 'identifiant de la rubrique', 'id of the heading'),
  column('heading', 'code', ...HEADINGS[by]!, { ...HOST_KIND_LABELS, none: { fr: 'aucun', en: 'none' } }),
];

export const headingCells = ({ key, label }: Pick<HeadingOf, 'key' | 'label'>): Cell[] => [key, label ?? key];
