import type { DepartementCode } from '@ugo/domain/kernel';
import type { NeedShape } from '@ugo/domain/oversight';
import type { Draw } from './draw.js';
import type { NeedRow } from './past-rows.js';

type Kind = Omit<NeedShape, 'people'> & { readonly people: readonly (readonly [sex: 'female' | 'male' | 'any', band: NeedShape['people'][number]['ageBand']])[]; readonly area: readonly [lat: number, lon: number] };

/** Tenths of a degree. */
const [ROANNE, SAINT_ETIENNE, MONTBRISON, SAINT_CHAMOND] = [[460, 41], [454, 44], [456, 41], [455, 45]] as const;

/** What was looked for in vain in the Loire of the demo, and how often of a hundred. */
const KINDS: readonly (readonly [weight: number, kind: Kind])[] = [
  [26, { outcome: 'noPlan', care: 'emergency', people: [['male', 'from11to15']], needs: ['behaviouralDisorder'], relaxations: { declaredPlaces: 1 }, area: SAINT_ETIENNE }],
  [12, { outcome: 'noPlan', care: 'emergency', people: [['male', 'from16to17']], needs: ['runawayRisk'], relaxations: { declaredPlaces: 1 }, area: SAINT_CHAMOND }],
  [18, { outcome: 'split', care: 'emergency', people: [['any', 'from3to5'], ['any', 'from6to10'], ['any', 'from6to10']], needs: [], relaxations: { siblingsAtMost: 3 }, area: ROANNE }],
  [12, { outcome: 'noPlan', care: 'planned', people: [['any', 'from6to10']], needs: ['autism'], relaxations: { missingNeeds: 1 }, area: SAINT_ETIENNE }],
  [12, { outcome: 'far', care: 'planned', people: [['female', 'from11to15']], needs: ['psychologicalCare'], relaxations: {}, area: MONTBRISON }],
  [10, { outcome: 'incomplete', care: 'emergency', people: [['any', 'under3'], ['any', 'from3to5']], needs: ['infantCare'], relaxations: { underThree: 1 }, area: SAINT_ETIENNE }],
  [10, { outcome: 'bridge', care: 'emergency', people: [['any', 'from6to10']], needs: [], relaxations: { admissionHour: 1 }, area: ROANNE }],
];

/** Invents the searches of some months that found nothing, or not well. */
export function inventPastNeeds(departement: DepartementCode, months: readonly string[], draw: Draw): NeedRow[] {
  return months.flatMap((month) => Array.from({ length: draw.int(14, 22) }, (): NeedRow => {
    const { people, area: [lat, lon], ...shape } = draw.likely(KINDS);
    return {
      id: draw.id(), departement, month, once: null, searches: draw.int(1, 4), lat, lon,
      shape: { ...shape, people: people.map(([sex, ageBand]) => ({ ageBand, sex: sex === 'any' ? draw.pick(['female', 'male'] as const) : sex })) },
    };
  }));
}
