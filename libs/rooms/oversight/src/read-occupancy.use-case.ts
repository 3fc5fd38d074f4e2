import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, grantsFor, invalid, notFound, type Permission, problem, type Problem, type Refusal, Work } from '@ugo/access';
import { addDays, type Clock, tonight, zoneOf } from '@ugo/domain/kernel';
import { type FigurePeriod, splitPeriod } from '@ugo/domain/occupancy';
import { listHostSites } from '@ugo/directory';
import type { OccupancyArgs } from './dto/occupancy.args.js';
import { headingsOf, onPage, pageOfHeadings } from './headings.js';
import type { OccupancyFigures } from './occupancy.types.js';
import { addPeriods, periodView } from './occupancy.view.js';
import { isInSight } from './oversight.policy.js';
import { countPending, readSums } from './read-sums.js';

const MOST_YEARS = 10;
const MOST_PERIODS = 400;
/** Headings × periods of one page: ten years by month of a hundred headings; a file has every heading. */
const MOST_CELLS = { page: 12_000, file: 60_000 };
/** Above, all headings are asked for: a file. */
const LONGEST_PAGE = 1_000;
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
    if (args.first <= LONGEST_PAGE && periods.length * args.first > MOST_CELLS.page) return invalid([tooLongPage()]);
    return this.work.read(actor, async (em) => {
      const sites = (await listHostSites(em, departement)).filter((site) => isInSight(grants, site) && (!args.hostId || site.hostId === args.hostId));
      if (args.hostId && sites.length === 0) return notFound();
      const { headings, groupOf } = headingsOf(sites, by);
      if (Math.min(headings.length, args.first) * periods.length > MOST_CELLS.file) return invalid([tooManyPeriods()]);
      // Headings that are not on the page are counted as one: for the total, whatever their number.
      const isShown = onPage(headings, args);
      const sums = await readSums(em, departement, sites.map((site) => ({ hostId: site.hostId, group: isShown(groupOf(site)) ? groupOf(site) : OFF_PAGE })), periods);
      const byGroup = Map.groupBy(sums, ({ group }) => group);
      const of = (group: number): (FigurePeriod & { readonly sums: (typeof sums)[number] | undefined })[] => {
        const mine = new Map(byGroup.get(group)?.map((it) => [it.period, it]));
        return periods.map((period, at) => ({ ...period, sums: mine.get(at) }));
      };
      const page = pageOfHeadings(headings, args, ({ key, label, group }) => ({ key, label, periods: of(group).map(periodView) }));
      return {
        departement, by, step, computedAt: now.toISOString(), pendingHosts: await countPending(em, departement),
        total: periods.map((period, at) => periodView({ ...period, sums: addPeriods(sums.filter((it) => it.period === at)) })), ...page,
      };
    });
  }
}

function wrongPeriod({ from, until }: OccupancyArgs, last: string): Problem[] {
  if (until < from) return [problem('until', 'reversed', ['la période finit avant de commencer', 'the period ends before it begins'])];
  if (until > last) return [problem('until', 'inFuture', ['au plus tard cette nuit : ce qui vient est une prévision', 'tonight at the latest: what comes is a forecast'])];
  const most = addDays(`${Number(from.slice(0, 4)) + MOST_YEARS}-${from.slice(5) === '02-29' ? '02-28' : from.slice(5)}`, -1);
  return until > most ? [problem('from', 'tooLong', ['dix ans au plus', 'ten years at most'])] : [];
}

const tooManyPeriods = (): Problem => problem('step', 'tooManyPeriods', ['trop de périodes : prenez un pas plus long ou une période plus courte', 'too many periods: take a longer step or a shorter time']);
const tooLongPage = (): Problem => problem('first', 'tooLong', ['autant de rubriques sur autant de périodes ne tiennent pas sur une page : prenez-en moins à la fois', 'so many headings over so many periods do not fit a page: take fewer at a time']);
