/** One of a group: on which site it lived first, and lives now. */
export interface PlacedSibling {
  readonly groupId: string;
  readonly firstSite: string;
  /** Null = it lives nowhere any more, or nobody can say. */
  readonly siteNow: string | null;
}

/** Brothers and sisters who arrived, as people. */
export interface SiblingsPlaced {
  readonly groups: number;
  readonly together: number;
  readonly split: number;
  /** Of those who were split: they live on one site now. */
  readonly reunited: number;
}

/** Counts people of groups of two and more: together when all of them began on one site; two units of one site are together. */
export function siblingsPlaced(siblings: readonly PlacedSibling[]): SiblingsPlaced {
  const groups = [...Map.groupBy(siblings, ({ groupId }) => groupId).values()].filter(({ length }) => length > 1);
  const isSplit = (group: readonly PlacedSibling[]): boolean => new Set(group.map(({ firstSite }) => firstSite)).size > 1;
  const livesTogether = (group: readonly PlacedSibling[]): boolean => group.every(({ siteNow }) => siteNow !== null && siteNow === group[0]!.siteNow);
  const people = (of: readonly (readonly PlacedSibling[])[]): number => of.reduce((all, { length }) => all + length, 0);
  const split = groups.filter(isSplit);
  return { groups: groups.length, together: people(groups.filter((group) => !isSplit(group))), split: people(split), reunited: people(split.filter(livesTogether)) };
}
