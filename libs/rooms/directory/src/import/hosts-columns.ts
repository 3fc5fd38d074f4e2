import { searchKey } from '../geography/commune-name.js';

/** Kinds of row in a Département's own list. */
export type HostRowType = 'unit' | 'fosterHome';

/** One column of the template. */
interface HostColumn {
  /** Header in the template; read whatever its case, accents and punctuation. */
  readonly header: string;
  /** Other headers that mean the same. */
  readonly aliases: readonly string[];
  /** Which rows must fill it. */
  readonly required: readonly HostRowType[];
}

const column = (header: string, required: readonly HostRowType[] = [], aliases: readonly string[] = []): HostColumn => ({ header, required, aliases });

/** The columns of `hosts-template.csv`, in its order; `docs/import-hosts.md` explains each. */
export const HOST_COLUMNS = {
  type: column('type', ['unit', 'fosterHome']),
  finess: column('finess_etablissement', ['unit'], ['finess']),
  name: column('nom', ['unit'], ['nom_unite', 'libelle']),
  kind: column('genre', [], ['nature', 'categorie']),
  authorised: column('capacite_autorisee', ['unit']),
  financed: column('capacite_financee'),
  installed: column('capacite_installee'),
  ageFrom: column('age_de', ['unit'], ['age_min', 'age_minimum']),
  ageTo: column('age_a', ['unit'], ['age_max', 'age_maximum']),
  sexes: column('sexes', [], ['sexe']),
  measures: column('mesures'),
  careKinds: column('accueils', [], ['types_accueil']),
  capabilities: column('savoir_faire', [], ['specialites']),
  admissionFrom: column('admission_de', [], ['admission_debut']),
  admissionUntil: column('admission_a', [], ['admission_fin']),
  openingDays: column('jours_ouverture', [], ['jours']),
  siblingsAtMost: column('fratrie_max', [], ['fratrie']),
  reference: column('reference', ['fosterHome'], ['reference_famille', 'numero']),
  commune: column('commune'),
  postcode: column('code_postal', [], ['cp']),
  serviceFiness: column('finess_service_placement', [], ['finess_service']),
  approvalPlaces: column('agrement_places', ['fosterHome'], ['agrement']),
  approvedFrom: column('agrement_du', ['fosterHome']),
  approvedUntil: column('agrement_au'),
  intermittent: column('places_intermittentes'),
  derogationExtra: column('derogation_places'),
  derogationUntil: column('derogation_jusqu_au'),
  derogationDecision: column('derogation_decision'),
  address: column('adresse'),
  childrenHosted: column('enfants_accueillis', [], ['enfants_presents']),
} as const satisfies Readonly<Record<string, HostColumn>>;

/** A field of a row, by its name in the code. */
export type HostField = keyof typeof HOST_COLUMNS;

/** Every field, in the template's order. */
export const HOST_FIELDS = Object.keys(HOST_COLUMNS) as readonly HostField[];

const BY_KEY: ReadonlyMap<string, HostField> = new Map(HOST_FIELDS.flatMap((field) => (
  [HOST_COLUMNS[field].header, ...HOST_COLUMNS[field].aliases].map((header) => [searchKey(header), field] as const))));

/** The field a header names; `null` for a column that is not ours, which is then ignored. */
export function fieldOfHeader(header: string): HostField | null {
  return BY_KEY.get(searchKey(header)) ?? null;
}

/** The template's header line. */
export const HOST_HEADER = HOST_FIELDS.map((field) => HOST_COLUMNS[field].header).join(';');
