import { describe, expect, it } from '@jest/globals';
import { ask, hostsInOrder } from '../facts.js';
import { judge } from '../judge.js';
import { PLANNED } from '../policy.js';
import { aFosterHome, aRequest, EVENING, free, siblings } from '../testing/builders.js';
import { ANY_BAND, Levels } from './levels.js';
import { OpenBlocks } from './open-blocks.js';
import { Options } from './options.js';
import { Shapes } from './shapes.js';
import { sitePairs } from './site-pairs.js';

const KM = 1000;
/** From 15 km up to 30. */
const THIRD_BAND = 3;
const [ELDEST, OTHERS, EVERYONE] = [0b001, 0b110, 0b111];

/** Homes on a road: one place at each of `alone`, two at each of `shared`, in kilometres. */
function blocksAlong(alone: readonly number[], shared: readonly number[]) {
  const asked = ask(aRequest({ people: siblings(12, 8, 6) }), PLANNED, EVENING);
  const home = (at: number, places: number, index: number) => aFosterHome({
    hostId: `home${places}${String(index).padStart(2, '0')}`, position: { x: at * KM, y: 0 }, authorised: { free: free(places) }, declared: { free: free(places) },
  });
  const homes = [...alone.map((at, index) => home(at, 1, index)), ...shared.map((at, index) => home(at, 2, index))];
  const options = new Options(hostsInOrder(homes, asked).map((host) => judge(host, asked)), asked);
  const levels = new Levels(options, asked);
  const shapes = new Shapes(options, sitePairs(asked), asked.people.length);
  const blocks = new OpenBlocks(options, shapes, levels, asked.people.length);
  const siteAt = (km: number) => options.sites.find(({ position }) => position!.x === km * KM)!;
  blocks.begin(0);
  /** The eldest is placed at a site; the others have what is not farther than a band. */
  const place = (km: number, farthest: number) => {
    expect(levels.advance(0, OTHERS, 0, siteAt(km), farthest)).toBe(true);
    blocks.begin(1);
  };
  return { shapes, blocks, place };
}

describe('the blocks that still find an open site', () => {
  it('are all there are as long as nothing is chosen', () => {
    const { shapes, blocks } = blocksAlong([0, 5, 50], [70]);
    for (const subset of [ELDEST, OTHERS, EVERYONE]) expect(blocks.bestOf(0, subset)).toEqual(shapes.bestOf(subset, 0));
    expect(blocks.bestOf(0, EVERYONE)).toEqual([1, -1, -1, 2]);
    expect(blocks.togetherIn(0, 1, OTHERS)).toEqual([OTHERS]);
    expect(blocks.togetherIn(0, 1, EVERYONE)).toBeNull(); // the eldest and the youngest may be the pair, and the second alone
  });

  it('are no more once their one common home is too far from what is chosen', () => {
    const { shapes, blocks, place } = blocksAlong([0, 5, 10, 50], [70]);
    place(0, THIRD_BAND);
    expect(shapes.bestOf(OTHERS, 0)).toEqual([0, -1, -1, 1]);
    expect(blocks.bestOf(1, OTHERS)).toEqual([2, 0, 0, 2]);
    expect(blocks.togetherIn(1, 1, OTHERS)).toBeNull();
    place(50, THIRD_BAND); // 20 km away
    expect(blocks.bestOf(1, OTHERS)).toEqual([0, -1, -1, 1]);
    expect(blocks.togetherIn(1, 2, OTHERS)).toEqual([OTHERS]);
  });

  it('are no more once their one common home is taken', () => {
    const { blocks, place } = blocksAlong([0, 5], [70]);
    place(70, ANY_BAND);
    expect(blocks.bestOf(1, OTHERS)).toEqual([2, 0, 0, 2]);
  });

  it.each<[number, boolean]>([[8, false], [9, true]])('are looked at where few hosts take them: of %i it is %s that they are many', (homes, atEase) => {
    const { blocks, place } = blocksAlong([0, 5, 10], Array.from({ length: homes }, () => 70));
    expect(blocks.isAtEase(OTHERS)).toBe(atEase);
    expect(blocks.isAtEase(ELDEST)).toBe(true); // a child alone is no block
    place(0, THIRD_BAND);
    expect(blocks.bestOf(1, OTHERS)).toEqual(atEase ? [0, -1, -1, 1] : [2, 0, 0, 2]);
    expect(blocks.togetherIn(1, 1, OTHERS)).toBeNull();
  });
});
