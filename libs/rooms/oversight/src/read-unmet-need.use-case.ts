import { Inject, Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, CLOCK, Work } from '@ugo/access';
import { type NamedArea, nameAreas } from '@ugo/directory';
import { CAPABILITIES, type Clock, tonight, zoneOf } from '@ugo/domain/kernel';
import { RULE_CODES } from '@ugo/domain/matching';
import { hiddenByPart, monthsFrom, newPlaces, nextMonth, sayNewPlace } from '@ugo/domain/oversight';
import { type KeptNeed, readNeeds } from '@ugo/search';
import type { MonthsArgs } from './dto/months.args.js';
import { countCodes } from './flow-figures.js';
import { figuresReach } from './flow-reach.js';
import type { CountedPeople, UnmetNeeds } from './unmet-need.types.js';

/** New places named in one answer. */
const MOST_PLACES = 10;

/** Where to recruit: what searches did not find, and which single new place would have answered most. */
@Injectable()
export class ReadUnmetNeed {
  constructor(private readonly work: Work, private readonly audit: AuditTrail, @Inject(CLOCK) private readonly clock: Clock) {}

  execute(actor: Actor, { departement, firstMonth, lastMonth }: MonthsArgs): Promise<UnmetNeeds> {
    const territoryIds = figuresReach(actor, departement);
    return this.work.read(actor, async (em) => {
      const kept = await readNeeds(em, departement, firstMonth, lastMonth);
      const points = new Map(kept.flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [[`${lat} ${lon}`, { lat, lon }] as const])));
      const areas = new Map((await nameAreas(em, departement, [...points.values()])).map((area) => [`${area.lat} ${area.lon}`, area]));
      const areaOf = ({ lat, lon }: KeptNeed): NamedArea | null => areas.get(`${lat} ${lon}`) ?? null;
      const territoryOf = (one: KeptNeed): string | null => areaOf(one)?.territoryId ?? null;
      const needs = kept.filter((one) => territoryIds === null || territoryIds.includes(territoryOf(one) ?? ''));
      await this.audit.write(em, { departement, actorId: actor.accountId, action: 'readUnmetNeeds', subjectType: 'figures', subjectId: null, details: { firstMonth, lastMonth } });
      return { computedAt: this.clock.now().toISOString(), wholeDepartement: territoryIds === null, ...figuresOf(needs, areaOf), ...this.peopleOf({ kept, territoryIds, territoryOf }, { departement, firstMonth, lastMonth }) };
    });
  }

  /**
   * Rules and needs of people, added up over the whole quarters of the period that are over: a cell is hidden quarter by quarter, so that no
   * period less another gives one, and territory by territory, so that the whole Département less one gives none either.
   */
  private peopleOf({ kept, ...reader }: Reader & { readonly kept: readonly KeptNeed[] }, { departement, firstMonth, lastMonth }: MonthsArgs): Pick<UnmetNeeds, 'relaxations' | 'capabilities' | 'quarters'> {
    const thisMonth = tonight(this.clock.now(), zoneOf(departement)).slice(0, 7);
    const quarters = monthsFrom(firstMonth, lastMonth).filter((month) => FIRST_OF_QUARTER.includes(month.slice(5)))
      .filter((first) => { const last = nextMonth(nextMonth(first)); return last <= lastMonth && last < thisMonth; });
    const parts = quarters.map((first) => kept.filter(({ month }) => quarterOf(month) === quarterOf(first)));
    return {
      quarters: quarters.map(quarterOf),
      relaxations: counted(reader, RULE_CODES, parts, ({ shape }, code) => shape.relaxations[code] ?? 0),
      capabilities: counted(reader, CAPABILITIES, parts, ({ shape }, code) => shape.needs.filter((need) => need === code).length),
    };
  }
}

/** Which of the Département's needs the reader is shown; null = all of them. */
interface Reader {
  readonly territoryIds: readonly string[] | null;
  readonly territoryOf: (need: KeptNeed) => string | null;
}

const FIRST_OF_QUARTER = ['01', '04', '07', '10'];
const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;

function figuresOf(needs: readonly KeptNeed[], areaOf: (need: KeptNeed) => NamedArea | null): Omit<UnmetNeeds, 'computedAt' | 'wholeDepartement' | 'relaxations' | 'capabilities' | 'quarters'> {
  const people = sum(needs, ({ shape }) => shape.people.length);
  const placed = needs.flatMap((need) => {
    const area = areaOf(need);
    return area ? [{ ...need.shape, lat: area.lat, lon: area.lon, area: area.commune, searches: need.searches, month: need.month }] : [];
  });
  const { places } = newPlaces(placed, MOST_PLACES);
  return {
    needs: needs.length, searches: sum(needs, ({ searches }) => searches), people, outcomes: countCodes(needs.map(({ shape }) => shape.outcome)),
    newPlaces: places.map((place) => {
      const { fr, en } = sayNewPlace(place);
      return { ...place, sentence: fr, sentenceEn: en, ageBands: [...place.bands], sexes: [...place.sexes] };
    }),
    peopleLeft: people - sum(places, (one) => one.people),
  };
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((all, one) => all + of(one), 0);

/** People by code: of each part what is shown, hidden with the rest of the part when either are too few. What nobody has is left out. */
function counted<T extends string>({ territoryIds, territoryOf }: Reader, codes: readonly T[], parts: readonly (readonly KeptNeed[])[], count: (need: KeptNeed, code: T) => number): CountedPeople[] {
  return codes.flatMap((code) => {
    const cells = parts.map((part) => {
      const territories = [...Map.groupBy(part, territoryOf)].map(([id, of]) => ({
        isMine: territoryIds === null || (id !== null && territoryIds.includes(id)), people: sum(of, (need) => count(need, code)), total: sum(of, ({ shape }) => shape.people.length),
      }));
      const hidden = hiddenByPart([territories.map(({ people }) => people), territories.map(({ people, total }) => total - people)]);
      return {
        people: sum(territories, ({ isMine, people }) => (isMine ? people : 0)),
        isHidden: territoryIds === null ? hidden.whole[0]! : territories.some(({ isMine }, at) => isMine && hidden.parts[0]![at]!),
      };
    }).filter(({ people }) => people > 0);
    if (cells.length === 0) return [];
    const shown = cells.filter(({ isHidden }) => !isHidden);
    return [{ code, suppressed: shown.length < cells.length, people: shown.length === 0 ? null : sum(shown, ({ people }) => people) }];
  });
}
