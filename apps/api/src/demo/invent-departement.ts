import { type DemoRows, type DepartementOrder, noRows } from './demo-rows.js';
import { Draw } from './draw.js';
import { inventEvents } from './invent-events.js';
import { inventHomes } from './invent-homes.js';
import { inventPublications } from './invent-publications.js';
import { inventStays } from './invent-stays.js';
import { inventUnits } from './invent-units.js';

/**
 * Invents a Département around the real establishments of the register: units, foster homes, decisions, stays, publications.
 * Pure: the same order gives the same rows. Everything in it is fictitious and says so.
 */
export function inventDepartement(order: DepartementOrder): DemoRows {
  const draw = new Draw(order.seed);
  const rows = noRows();
  const hosts = [...inventUnits(order, draw, rows), ...inventHomes(order, draw, rows)];
  const stays = inventStays(order, hosts, draw, rows);
  inventPublications(order, hosts, stays, draw, rows);
  inventEvents(order, hosts, draw, rows);
  return rows;
}
