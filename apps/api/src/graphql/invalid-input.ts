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

const FRENCH: Readonly<Record<string, string>> = {
  isInt: 'un nombre entier est attendu', isString: 'un texte est attendu', isEmail: 'une adresse électronique est attendue',
  isUuid: 'un identifiant est attendu', isIn: 'cette valeur n’est pas dans la liste', min: 'la valeur est trop petite', max: 'la valeur est trop grande',
  minLength: 'le texte est trop court', maxLength: 'le texte est trop long', matches: 'la forme du texte ne convient pas',
  arrayMinSize: 'il en faut davantage', arrayMaxSize: 'il y en a trop', isBoolean: 'oui ou non est attendu', isArray: 'une liste est attendue',
  whitelistValidation: 'ce champ n’existe pas', isDay: 'un jour du calendrier est attendu (AAAA-MM-JJ)', isMonth: 'un mois est attendu (AAAA-MM)',
  isLatitude: 'une latitude est attendue', isLongitude: 'une longitude est attendue', arrayUnique: 'une valeur est répétée',
};

const sentence = (code: string, english: string): readonly [string, string] => [FRENCH[code] ?? 'cette valeur ne convient pas', english];
