import { searchKey, type TableColumns } from '@ugo/directory';

/** Columns of `stays-template.csv`, in its order; `docs/import-stays.md` explains each. */
export const STAY_COLUMNS = {
  host: 'lieu', finess: 'finess_etablissement', unit: 'unite', child: 'enfant', stay: 'sejour', sex: 'sexe', born: 'naissance', kind: 'type', days: 'jours', entry: 'entree', expectedExit: 'sortie_prevue',
  exit: 'sortie', exitReason: 'motif_sortie', renewals: 'renouvellements', secret: 'secret',
} as const;
export type StayField = keyof typeof STAY_COLUMNS;

const FIELDS = Object.keys(STAY_COLUMNS) as readonly StayField[];
const ALIASES: Readonly<Record<string, StayField>> = { reference_famille: 'host', reference_enfant: 'child', reference_sejour: 'stay', mois_naissance: 'born', date_entree: 'entry', date_sortie: 'exit', date_sortie_prevue: 'expectedExit' };
const BY_KEY: ReadonlyMap<string, StayField> = new Map([
  ...FIELDS.map((field) => [searchKey(STAY_COLUMNS[field]), field] as const), ...Object.entries(ALIASES).map(([header, field]) => [searchKey(header), field] as const),
]);

/** The table of stays, as people fill it. */
export const STAYS_TABLE: TableColumns<StayField> = {
  header: FIELDS.map((field) => STAY_COLUMNS[field]).join(';'), essential: ['child', 'entry'],
  fieldOf: (header) => BY_KEY.get(searchKey(header)) ?? null, nameOf: (field) => STAY_COLUMNS[field],
};
