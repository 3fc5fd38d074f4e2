import { problem, type Problem } from '@ugo/access';
import type { ValidationError } from 'class-validator';
import { GraphQLError } from 'graphql';

/** What the validators found, each with the path of its field; never the value. */
export function invalidInput(errors: ValidationError[]): GraphQLError {
  const problems = errors.flatMap((error) => flatten(error, ''));
  return new GraphQLError('La saisie est à corriger : voyez chaque champ. / The input needs correcting: see each field.', {
    extensions: { code: 'INVALID_INPUT', problems },
  });
}

function flatten(error: ValidationError, parent: string): Problem[] {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, text]) => problem(path, code, sentence(code, text)));
  return [...own, ...(error.children ?? []).flatMap((child) => flatten(child, path))];
}

/** The bounds that a validator's own English names. */
const boundIn = (english: string): string => /\d+/.exec(english)?.[0] ?? '';

/** What would be right, by the code of the check; every check that a field of the API has is here. */
export const SENTENCES: Readonly<Record<string, string | ((bound: string) => string)>> = {
  isInt: 'un nombre entier est attendu', isNumber: 'un nombre est attendu', isString: 'un texte est attendu', isBoolean: 'oui ou non est attendu', isArray: 'une liste est attendue',
  isPlainText: 'à remplir, d’un texte simple', isEmail: 'une adresse électronique est attendue', isUuid: 'un identifiant est attendu', isIn: 'cette valeur n’est pas dans la liste',
  min: (least) => `au moins ${least}`, max: (most) => `au plus ${most}`, minLength: (least) => `au moins ${least} caractères`, maxLength: (most) => `au plus ${most} caractères`,
  arrayMinSize: (least) => `il en faut au moins ${least}`, arrayMaxSize: (most) => `il en faut au plus ${most}`, arrayUnique: 'une valeur est répétée',
  matches: 'la forme du texte ne convient pas', whitelistValidation: 'ce champ n’existe pas', nestedValidation: 'la forme de ce champ ne convient pas',
  isDay: 'un jour du calendrier est attendu (AAAA-MM-JJ)', isMonth: 'un mois est attendu (AAAA-MM)', isInstant: 'un jour, une heure et leur fuseau sont attendus', isQuarter: 'un trimestre est attendu, tel que 2026-Q4',
  endsPeriod: 'le dernier mois vient après le premier, sur deux ans au plus', isClock: 'une heure est attendue, telle que 18:30', isWallTime: 'une heure est attendue, telle que 18:30',
  isLatitude: 'une latitude est attendue', isLongitude: 'une longitude est attendue', isDepartement: 'le code d’un Département est attendu, tel que 42', isInsee: 'le code INSEE d’une commune est attendu, tel que 42187',
  isPostcode: 'un code postal de 5 chiffres est attendu', isTelephone: 'un numéro de 10 chiffres est attendu, tel que 04 77 00 00 00', isFiness: 'un numéro FINESS de 9 caractères est attendu', isSiret: 'un numéro SIRET de 14 chiffres est attendu',
};

function sentence(code: string, english: string): readonly [string, string] {
  const french = SENTENCES[code] ?? 'cette valeur ne convient pas';
  return [typeof french === 'string' ? french : french(boundIn(english)), english];
}
