/** A sentence in both languages of the product: French first, English beside. */
export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

/** Why a whole file is refused. */
export type ImportRefusalCode =
  | 'severalDepartements' | 'emptyFile' | 'wrongEncoding' | 'wrongSeparator' | 'missingColumns' | 'unknownFormat' | 'brokenFile' | 'fileTooLarge';

const MESSAGES: Readonly<Record<ImportRefusalCode, Sentence>> = {
  emptyFile: { fr: 'Le fichier est vide ou ne contient que son en-tête.', en: 'The file is empty, or holds nothing but its header.' },
  wrongEncoding: {
    fr: "L'encodage du fichier n'est pas lisible : enregistrez-le en UTF-8 ou en ISO-8859-15.",
    en: 'The encoding of the file cannot be read: save it as UTF-8 or ISO-8859-15.',
  },
  wrongSeparator: { fr: "Le séparateur de colonnes n'est pas celui attendu.", en: 'The column separator is not the expected one.' },
  missingColumns: { fr: 'Des colonnes obligatoires manquent dans le fichier.', en: 'The file lacks required columns.' },
  unknownFormat: { fr: "Le format du fichier n'est pas reconnu.", en: 'The format of the file is not recognised.' },
  brokenFile: { fr: 'La structure du fichier est rompue : une ligne ne peut pas être lue.', en: 'The structure of the file is broken: a line cannot be read.' },
  severalDepartements: {
    fr: "La liste ne dit pas d'elle-même de quel Département elle est : dites-le.", en: 'The list does not say by itself which Département it belongs to: say so.',
  },
  fileTooLarge: { fr: 'Le fichier est trop volumineux pour ce format.', en: 'The file is too large for this format.' },
};

/** A whole file is refused, before anything is written. The messages are constant; `field` and `expected` say where and what. */
export class ImportFileRefusal extends Error {
  override readonly name = 'ImportFileRefusal';
  readonly fr: string;
  readonly en: string;

  constructor(
    readonly code: ImportRefusalCode,
    /** What the refusal is about: a column, `separator`, `encoding`, `file` ... */
    readonly field: string,
    /** What a readable file would have there. */
    readonly expected: string,
    /** Where in the file, when one line is to blame. */
    readonly line: number | null = null,
  ) {
    super(MESSAGES[code].fr);
    this.fr = MESSAGES[code].fr;
    this.en = MESSAGES[code].en;
  }
}
