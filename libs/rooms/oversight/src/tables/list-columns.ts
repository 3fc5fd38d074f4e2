import { STAY_KIND_LABELS } from '@ugo/domain/placement';
import type { ListedHost } from '@ugo/directory';
import { type Cell, column } from './table.js';

/** How every list by host begins: the id to open it, its site and its name. */
export const HOST_COLUMNS = [
  column('hostId', 'id', 'identifiant du lieu', 'host id'),
  column('site', 'text', 'établissement ou service', 'establishment or service'),
  column('host', 'text', 'lieu d’accueil', 'host'),
];

export const hostCells = ({ hostId, siteName, name }: ListedHost): Cell[] => [hostId, siteName, name];

export const STAY_KIND = column('kind', 'code', 'nature de l’accueil', 'kind of stay', STAY_KIND_LABELS);
