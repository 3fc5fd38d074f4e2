import type { Policy } from '../types.js';

const METRES_PER_KM = 1000;
const HOURS_PER_DAY = 24;

const kilometres = (metres: number): string => String(metres / METRES_PER_KM).replace('.', ',');
const age = (hours: number): string => (hours % HOURS_PER_DAY === 0
  ? `${hours / HOURS_PER_DAY} ${hours === HOURS_PER_DAY ? 'jour' : 'jours'}` : `${hours} ${hours === 1 ? 'heure' : 'heures'}`);

/** "moins de 10 km · de 10 à moins de 25 km · 100 km ou plus": bands are half-open, their lower bound is in them. */
function distances(bounds: readonly number[]): string[] {
  return [
    `moins de ${kilometres(bounds[0]!)} km`,
    ...bounds.slice(1).map((bound, index) => `de ${kilometres(bounds[index]!)} à moins de ${kilometres(bound)} km`),
    `${kilometres(bounds.at(-1)!)} km ou plus`,
  ];
}

export const travelBandsSaid = ({ travelBandsMetres }: Policy): string => distances(travelBandsMetres).join(' · ');

export const siteBandsSaid = ({ siteBandsMetres }: Policy): string => ['aucune distance', ...distances(siteBandsMetres)].join(' · ');

/** At night, what was said since 18:00 comes before hours are counted. */
export function freshnessBandsSaid({ name, freshnessBandsHours }: Policy): string {
  const evening = name === 'tonight' ? ['d’astreinte cette nuit, ou confirmée depuis 18 h', 'confirmée dans la journée'] : [];
  return [...evening, ...freshnessBandsHours.map((bound) => `il y a moins de ${age(bound)}`), 'plus ancienne, ou jamais confirmée'].join(' · ');
}
