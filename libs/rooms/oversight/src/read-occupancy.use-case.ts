import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, cursorText, grantsFor, invalid, notFound, pageOf, type Permission, problem, type Problem, type Refusal, Work } from '@ugo/access';
import { addDays, type Clock, tonight, zoneOf } from '@ugo/domain/kernel';
import { type FigurePeriod, splitPeriod } from '@ugo/domain/occupancy';
import { type HostSite, listHostSites } from '@ugo/directory';
import type { Heading, OccupancyArgs } from './dto/occupancy.args.js';
import type { OccupancyFigures } from './occupancy.types.js';
import { addPeriods, periodView } from './occupancy.view.js';
import { hostsInSight } from './oversight.policy.js';
import { countPending, readSums } from './read-sums.js';

const MOST_YEARS = 10;
const MOST_PERIODS = 400;
/** Headings × periods of one page: ten years by month of a hundred headings. */
const MOST_CELLS = 12_000;
const OFF_PAGE = -1;

/** The three rates by heading and period, of what the actor's grants reach: three statements, whatever the size. */
@Injectable()
export class ReadOccupancy {
  constructor(private readonly work: Work, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(actor: Actor, permission: Permission, args: OccupancyArgs): Promise<OccupancyFigures | Refusal> {
    const { departement, by, step, from, until } = args;
    const grants = grantsFor(actor, permission, departement);
    if (grants.length === 0) return notFound();
    const now = this.clock.now();
    const problems = wrongPeriod(args, tonight(now, zoneOf(departement)));
    if (problems.length > 0) return invalid(problems);
    const periods = splitPeriod({ first: from, last: until }, step);
    if (periods.length > MOST_PERIODS) return invalid([tooManyPeriods()]);
    if (periods.length * args.first > MOST_CELLS) return invalid([tooLongPage()]);
    return this.work.read(actor, async (em) => {
      const sites = [...hostsInSight(grants, await listHostSites(em, departement)).values()].filter((site) => !args.hostId || site.hostId === args.hostId);
      if (args.hostId && sites.length === 0) return notFound();
      const headings = [...new Map(sites.map((site) => [keyOf(site, by), labelOf(site, by)]))].map(([key, label]) => ({ key, label }))
        .sort((a, b) => (a.label ?? '').localeCompare(b.label ?? '', 'fr') || (a.key < b.key ? -1 : 1));
      // Headings that are not on the page are counted as one: for the total, whatever their number.
      const start = after(headings.map(({ key }) => key), args.after);
      const shown = headings.slice(start, start + args.first + 1);
      const index = new Map(shown.map(({ key }, group) => [key, group]));
      const sums = await readSums(em, departement, sites.map((site) => ({ hostId: site.hostId, group: index.get(keyOf(site, by)) ?? OFF_PAGE })), periods);
      const of = (group: number): (FigurePeriod & { readonly sums: (typeof sums)[number] | undefined })[] => {
        const mine = new Map(sums.filter((it) => it.group === group).map((it) => [it.period, it]));
        return periods.map((period, at) => ({ ...period, sums: mine.get(at) }));
      };
      const page = pageOf(shown.map((heading, group) => ({ ...heading, group })), args.first, ({ key }) => key,
        ({ key, label, group }) => ({ key, label, periods: of(group).map(periodView) }));
      return {
        departement, by, step, computedAt: now.toISOString(), pendingHosts: await countPending(em, departement),
        total: periods.map((period, at) => periodView({ ...period, sums: addPeriods(sums.filter((it) => it.period === at)) })), ...page,
      };
    });
  }
}

function keyOf(site: HostSite, by: Heading): string {
  switch (by) {
    case 'establishment': return site.establishmentId ?? site.serviceId ?? 'none';
    case 'host': return site.hostId;
    case 'kind': return site.kind;
    case 'organisation': return site.organisationId ?? 'none';
    case 'territory': return site.territoryId ?? 'none';
    case 'departement': return site.departement;
  }
}

function labelOf(site: HostSite, by: Heading): string | null {
  switch (by) {
    case 'establishment': return site.siteName;
    case 'host': return site.name;
    case 'organisation': return site.organisationName;
    case 'territory': return site.territoryName;
    default: return null;
  }
}

/** Where the page begins; a cursor of a heading that is gone begins anew. */
const after = (keys: readonly string[], cursor: string | null | undefined): number => keys.indexOf(cursorText(cursor) ?? '') + 1;

function wrongPeriod({ from, until }: OccupancyArgs, last: string): Problem[] {
  if (until < from) return [problem('until', 'reversed', ['la période finit avant de commencer', 'the period ends before it begins'])];
  if (until > last) return [problem('until', 'inFuture', ['au plus tard cette nuit : ce qui vient est une prévision', 'tonight at the latest: what comes is a forecast'])];
  const most = addDays(`${Number(from.slice(0, 4)) + MOST_YEARS}-${from.slice(5) === '02-29' ? '02-28' : from.slice(5)}`, -1);
  return until > most ? [problem('from', 'tooLong', ['dix ans au plus', 'ten years at most'])] : [];
}

const tooManyPeriods = (): Problem => problem('step', 'tooManyPeriods', [`${MOST_PERIODS} périodes au plus : prenez un pas plus long`, `${MOST_PERIODS} periods at most: take a longer step`]);

const tooLongPage = (): Problem => problem('first', 'tooLong', ['autant de rubriques sur autant de périodes ne tiennent pas sur une page : prenez-en moins à la fois', 'so many headings over so many periods do not fit a page: take fewer at a time']);
