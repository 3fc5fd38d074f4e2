import type { Capability, CareKind, HostKind, Measure, Sex } from '@ugo/domain/kernel';

/** What a unit is like, before its numbers are drawn. */
export interface UnitShape {
  readonly name: string;
  readonly ages: readonly [min: number, max: number];
  readonly sexes: readonly Sex[];
  readonly care: readonly CareKind[];
  readonly capabilities: readonly Capability[];
  /** Places, from and to. */
  readonly places: readonly [from: number, to: number];
  readonly longestStay: number;
  /** Admits at any hour. */
  readonly emergency?: boolean;
  readonly siblingsAtMost?: number;
  readonly measures?: readonly Measure[];
  readonly kind?: HostKind;
}

/** The habilitation ASE, for children. */
export const CHILD_MEASURES: readonly Measure[] = [
  'runawayShelter72h', 'provisionalShelter5d', 'prosecutorOpp', 'judgeOpp', 'judicialPlacement', 'administrativePlacement', 'wardOfState',
];

const BOTH: readonly Sex[] = ['female', 'male'];
const EVERYDAY: readonly CareKind[] = ['emergency', 'planned', 'relay'];
const LASTING: readonly CareKind[] = ['planned', 'sequential', 'relay'];
const NIGHT: readonly Capability[] = ['nightStaff'];

const child = (name: string, ages: UnitShape['ages'], more: Partial<UnitShape> = {}): UnitShape => (
  { name, ages, sexes: BOTH, care: EVERYDAY, capabilities: NIGHT, places: [8, 12], longestStay: 1000, siblingsAtMost: 4, ...more });

const SMALL = child('Les petits', [3, 10], { capabilities: ['nightStaff', 'psychologicalCare'] });
const MIDDLE = child('Les moyens', [6, 13]);
const SIBLINGS = child('Fratries', [3, 17], { siblingsAtMost: 6, places: [8, 10] });
const TEENAGERS = child('Les grands', [12, 17], { capabilities: ['nightStaff', 'schoolDropout', 'runawayRisk'] });
const GIRLS = child('Adolescentes', [12, 17], { sexes: ['female'], capabilities: ['nightStaff', 'violenceVictim', 'individualRoom'] });
const BOYS = child('Adolescents', [12, 17], { sexes: ['male'], capabilities: ['nightStaff', 'behaviouralDisorder', 'schoolDropout'] });
const EMERGENCY = child('Accueil d’urgence', [3, 17], { care: ['emergency', 'relay'], emergency: true, longestStay: 90, places: [8, 10], capabilities: ['nightStaff', 'violenceVictim', 'mediatedVisits'] });
const EMERGENCY_TEENAGERS = child('Accueil d’urgence adolescents', [12, 17], { care: ['emergency', 'relay'], emergency: true, longestStay: 90, places: [6, 8], capabilities: ['nightStaff', 'runawayRisk', 'behaviouralDisorder'] });
const FLATS = child('Semi-autonomie', [16, 20], {
  kind: 'semiAutonomy', care: ['planned', 'youngAdult'], capabilities: ['individualRoom'], places: [5, 10], siblingsAtMost: 2,
  measures: ['judicialPlacement', 'administrativePlacement', 'wardOfState', 'youngAdultContract'],
});
const BABIES = child('Les bébés', [0, 2], { care: ['emergency', 'planned'], capabilities: ['infantCare', 'nightStaff', 'medicalCare', 'mediatedVisits'], emergency: true, longestStay: 230, places: [10, 14], siblingsAtMost: 3 });
const UNACCOMPANIED = child('Mineurs non accompagnés', [14, 17], { kind: 'unaccompaniedMinorShelter', sexes: ['male'], care: ['emergency', 'planned'], capabilities: ['frenchAsForeignLanguage'], places: [12, 24], siblingsAtMost: 2 });
const MOTHERS = child('Mères et enfants', [15, 21], {
  sexes: ['female'], care: ['emergency', 'parentWithChild'], capabilities: ['infantCare', 'pregnancy', 'nightStaff'], places: [8, 14], longestStay: 700,
  measures: ['judgeOpp', 'judicialPlacement', 'administrativePlacement', 'parentChildAccommodation', 'youngAdultContract'],
});
const VILLAGE = child('Maison', [2, 17], { care: LASTING, siblingsAtMost: 6, places: [5, 6], longestStay: 3000, capabilities: ['nightStaff', 'psychologicalCare'] });
const LIFE = child('Lieu de vie', [8, 17], { care: LASTING, places: [4, 7], siblingsAtMost: 3, capabilities: ['behaviouralDisorder', 'schoolDropout', 'petFree'] });
const FARM = child('Lieu de vie', [3, 14], { care: LASTING, places: [3, 6], siblingsAtMost: 3, capabilities: ['psychologicalCare', 'intellectualDisability', 'autism'] });
const BORDER = child('Situations complexes', [10, 17], { capabilities: ['nightStaff', 'behaviouralDisorder', 'autism', 'medicalCare', 'individualRoom'], places: [4, 7], siblingsAtMost: 1 });

/** Shapes that a kind draws from, the likeliest first, and how many units it usually has. */
export const SHAPES_BY_KIND: Readonly<Partial<Record<HostKind, { readonly units: readonly [number, number]; readonly shapes: readonly UnitShape[] }>>> = {
  mecs: { units: [1, 4], shapes: [MIDDLE, TEENAGERS, SMALL, SIBLINGS, GIRLS, BOYS, FLATS] },
  foyer: { units: [1, 4], shapes: [EMERGENCY, EMERGENCY_TEENAGERS, MIDDLE, TEENAGERS, SMALL] },
  pouponniere: { units: [1, 2], shapes: [BABIES] },
  parentChildCentre: { units: [1, 1], shapes: [MOTHERS] },
  villageEnfants: { units: [3, 4], shapes: [VILLAGE] },
  lieuDeVie: { units: [1, 1], shapes: [LIFE, FARM] },
  experimental: { units: [1, 2], shapes: [BORDER, TEENAGERS, FLATS] },
  unaccompaniedMinorShelter: { units: [1, 2], shapes: [UNACCOMPANIED] },
};

/** A unit that keeps room for brothers and sisters who must be sheltered tonight. */
export const WELCOMING = child('Fratries, accueil d’urgence', [2, 17], { emergency: true, siblingsAtMost: 6, longestStay: 120, places: [14, 14], capabilities: ['nightStaff', 'violenceVictim', 'psychologicalCare'] });

/** The register's own words say what some are; the first that fits. An empty list: nobody sleeps there. */
const BY_NAME: readonly (readonly [RegExp, readonly UnitShape[]])[] = [
  [/jour\b/i, []],
  [/\bMNA\b|NON ACCOMPAGN|ISOLES/i, [UNACCOMPANIED]],
  [/3\/6/i, [child('Trois à six ans', [3, 6], { emergency: true, longestStay: 365 })]],
  [/POUPONN/i, [BABIES]],
  [/MATERNEL|LIVATTE/i, [MOTHERS]],
  [/URGENCE|ORIENTATION|ABRI TEMPORAIRE/i, [EMERGENCY, EMERGENCY_TEENAGERS]],
  [/MAJEURS|APPART/i, [FLATS, TEENAGERS]],
  [/\bADOS?\b/i, [TEENAGERS, BOYS, GIRLS]],
  [/EXTERNALIS/i, [child('Placement à domicile', [6, 17], { kind: 'externalisedPlacement', care: ['planned'], places: [4, 8] })]],
];

/** Shapes for an establishment, and how many units. */
export function shapesOf(kind: HostKind, name: string): { units: readonly [number, number]; shapes: readonly UnitShape[] } {
  const told = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (told) return { units: told.length === 0 ? [0, 0] : [1, Math.min(2, told.length)], shapes: told };
  return SHAPES_BY_KIND[kind] ?? { units: [0, 0], shapes: [] };
}
