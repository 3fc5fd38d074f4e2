/** A Département by its INSEE code: `01` to `95` without `20`, `2A`, `2B`, overseas `971` to `976`. */
export type DepartementCode = string;

const CODE = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[12346])$/;

/** Whether the text is the code of a Département. */
export function isDepartementCode(text: unknown): text is DepartementCode {
  return typeof text === 'string' && CODE.test(text);
}

const OVERSEAS_ZONES: Readonly<Record<string, string>> = {
  971: 'America/Guadeloupe', 972: 'America/Martinique', 973: 'America/Cayenne', 974: 'Indian/Reunion', 976: 'Indian/Mayotte',
};

/** The IANA zone in which a Département counts its days. */
export function zoneOf(departement: DepartementCode): string {
  return OVERSEAS_ZONES[departement] ?? 'Europe/Paris';
}

/** The Département of a commune, from its INSEE code (five characters). */
export function departementOfCommune(insee: string): DepartementCode {
  return insee.startsWith('97') ? insee.slice(0, 3) : insee.slice(0, 2);
}
