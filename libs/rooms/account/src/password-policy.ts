import { type Problem, problem } from '@ugo/access';

/** Characters, at least: length protects better than classes of characters do (CNIL, délibération 2022-100). */
export const SHORTEST_PASSWORD = 12;

/** What the most obvious passwords are made of; a password must hold something else. */
const OBVIOUS = [
  'motdepasse', 'password', 'passe', 'azerty', 'qwerty', 'uiop', 'qsdfgh', 'wxcvbn', 'asdfgh', 'zxcvbn', 'bonjour', 'soleil', 'doudou', 'chouchou',
  'loulou', 'marseille', 'jetaime', 'iloveyou', 'welcome', 'bienvenue', 'letmein', 'administrateur', 'administrator', 'admin', 'utilisateur', 'secret',
  'changeme', 'changezmoi', 'departement', 'enfance', 'protection', 'loire', 'ugo', 'ase', 'test', 'temporaire', 'provisoire', 'france', 'football',
];
/** Fewer characters than this beside the obvious ones can be tried one after the other. */
const LEAST_LEFT = 6;
const LEAST_DIFFERENT = 5;

/** What is wrong with a new password; `known` is what others know of the person: address and name. */
export function passwordProblems(field: string, password: string, known: readonly string[] = []): Problem[] {
  if ([...password].length < SHORTEST_PASSWORD) {
    return [problem(field, 'tooShort', [`${SHORTEST_PASSWORD} caractères au moins`, `at least ${SHORTEST_PASSWORD} characters`])];
  }
  if (isObvious(password, known)) {
    return [problem(field, 'tooObvious', ['ce mot de passe est trop facile à deviner', 'this password is too easy to guess'])];
  }
  return [];
}

function isObvious(password: string, known: readonly string[]): boolean {
  const plain = folded(password);
  if (new Set(plain).size < LEAST_DIFFERENT) return true;
  const words = [...OBVIOUS, ...known.flatMap((text) => folded(text).split(/[^\p{L}\d]+/u)).filter((word) => word.length >= 3)]
    .sort((a, b) => b.length - a.length);
  // Years, keyboards and "!" beside a word add little; neither does the same word twice.
  const left = [...new Set(words.reduce((text, word) => text.replaceAll(word, ' '), plain.replaceAll(/[^\p{L}\d]/gu, '')).split(' '))].join('');
  return withoutRuns(withoutRepeats(left)).length < LEAST_LEFT;
}

/** Lower case, without accents, with the usual disguises taken off. */
const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  .replaceAll('0', 'o').replaceAll('@', 'a').replaceAll('$', 's').replaceAll('1', 'i').replaceAll('3', 'e');

/** `abcabcabc` is worth `abc`. */
const withoutRepeats = (text: string): string => /^(.+?)\1+$/su.exec(text)?.[1] ?? text;

/** `456789` and `defgh` are worth their first character. */
function withoutRuns(text: string): string {
  return [...text].filter((character, index, all) => {
    const step = index === 0 ? Number.NaN : character.codePointAt(0)! - all[index - 1]!.codePointAt(0)!;
    return !(Math.abs(step) <= 1);
  }).join('');
}
