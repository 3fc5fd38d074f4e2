/** A sentence or label people read: French first, English beside it. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}
