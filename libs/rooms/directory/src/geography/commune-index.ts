import { searchKey, withoutCedex } from './commune-name.js';
import { readCommunes, type Commune } from './communes.js';
import type { ByteSource } from '../import/text-lines.js';

/** Communes held in memory (35,000, some 15 MB) and looked up by what people type. No network. */
export class CommuneIndex {
  readonly #byInsee = new Map<string, Commune>();
  readonly #byPostcode = new Map<string, Commune[]>();
  readonly #byKey = new Map<string, Commune[]>();

  constructor(communes: Iterable<Commune>) {
    for (const commune of communes) {
      this.#byInsee.set(commune.insee, commune);
      for (const postcode of commune.postcodes) push(this.#byPostcode, postcode, commune);
      for (const key of [commune.key, ...commune.otherKeys]) push(this.#byKey, key, commune);
    }
  }

  /** Reads the La Poste file into an index. */
  static async load(source: ByteSource): Promise<CommuneIndex> {
    const communes: Commune[] = [];
    for await (const commune of readCommunes(source)) communes.push(commune);
    return new CommuneIndex(communes);
  }

  get size(): number {
    return this.#byInsee.size;
  }

  all(): IterableIterator<Commune> {
    return this.#byInsee.values();
  }

  byInsee(insee: string): Commune | null {
    return this.#byInsee.get(insee) ?? null;
  }

  byPostcode(postcode: string): readonly Commune[] {
    return this.#byPostcode.get(postcode) ?? [];
  }

  /**
   * The one commune that a postal address names: by town and postcode; a CEDEX postcode serves no commune, so then by town
   * within the Département; or by a postcode one of whose communes begins as the town does (registers cut towns at 26
   * characters, or lengthen them: `SEYNE LES ALPES`). `null` when none or several fit: never a guess.
   */
  resolve(town: string, postcode: string, departement: string = departementOfPostcode(postcode)): Commune | null {
    const key = townKey(town);
    const served = this.byPostcode(postcode);
    const named = this.#byKey.get(key) ?? [];
    return single(named.filter((commune) => commune.postcodes.includes(postcode) && commune.key === key))
      ?? single(named.filter((commune) => commune.postcodes.includes(postcode)))
      ?? single(named.filter((commune) => commune.departement === departement && commune.key === key))
      ?? single(named.filter((commune) => commune.departement === departement))
      ?? single(served.filter((commune) => commune.key.startsWith(key) || key.startsWith(`${commune.key} `)));
  }

  /**
   * Communes for what a person typed: a postcode, an INSEE code, a whole name, the beginning of a name or of one of its words.
   * Best first: exact, then beginning, then inside; within the wished Département first.
   */
  search(text: string, limit = 10, departement?: string): readonly Commune[] {
    const key = searchKey(text);
    if (key === '') return [];
    if (/^(?:\d{5}|2[AB]\d{3})$/.test(key)) {
      const found = new Set([...this.byPostcode(key), ...(this.#byInsee.has(key) ? [this.#byInsee.get(key)!] : [])]);
      return [...found].sort(bySize).slice(0, limit);
    }
    const [, name = key, postcode] = /^(.*?) ?(\d{5})?$/.exec(key) ?? [];
    const compact = name.replaceAll(' ', '');
    const ranked: { commune: Commune; rank: number }[] = [];
    for (const commune of this.#byInsee.values()) {
      if (postcode && !commune.postcodes.includes(postcode)) continue;
      const rank = rankOf(commune, name, compact);
      if (rank !== null) ranked.push({ commune, rank: rank + (departement && commune.departement !== departement ? 1.75 : 0) });
    }
    return ranked
      .sort((a, b) => a.rank - b.rank || bySize(a.commune, b.commune) || a.commune.key.length - b.commune.key.length || (a.commune.insee < b.commune.insee ? -1 : 1))
      .slice(0, limit).map(({ commune }) => commune);
  }
}

/** More postcodes means a larger town: the file has no population. */
function bySize(a: Commune, b: Commune): number {
  return b.postcodes.length - a.postcodes.length;
}

function rankOf({ key, otherKeys }: Commune, name: string, compact: string): number | null {
  if (key === name) return 0;
  if (otherKeys.includes(name)) return 1.5;
  if (key.startsWith(name)) return 2;
  const packed = key.replaceAll(' ', '');
  if (packed === compact) return 1;
  if (key.includes(` ${name}`)) return 3;
  return packed.startsWith(compact) ? 4 : null;
}

/** `PARIS 15`, `LYON 3EME` and `MARSEILLE CEDEX 08`'s town, as the file writes arrondissements: two digits. */
function townKey(town: string): string {
  return searchKey(withoutCedex(town)).replace(/^(PARIS|LYON|MARSEILLE) 0?(\d{1,2})(?:E|ER|EME)?(?: ARRONDISSEMENT)?$/, (_, city: string, number: string) => (
    `${city} ${number.padStart(2, '0')}`));
}

function single(communes: readonly Commune[]): Commune | null {
  return communes.length === 1 ? communes[0]! : null;
}

function departementOfPostcode(postcode: string): string {
  return postcode.startsWith('97') ? postcode.slice(0, 3) : postcode.slice(0, 2);
}

function push(map: Map<string, Commune[]>, key: string, commune: Commune): void {
  const list = map.get(key);
  if (list) list.push(commune);
  else map.set(key, [commune]);
}
