import { type Problem, problem } from '@ugo/access';

/** Characters, at least: length, and slowed tries, protect better than classes of characters do (ADR 4). */
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
  const words = [...OBVIOUS, ...known.flatMap((text) => folded(text).split(/[^\p{L}\d]+/u)).filter((word) => word.length >= 3)];
  return new Set(plain).size < LEAST_DIFFERENT || left(plain, words) < LEAST_LEFT || left(undisguised(plain), words.map(undisguised)) < LEAST_LEFT;
}

/** Characters left when obvious words, repeats and runs are taken away: years, keyboards and "!" beside a word add little. */
function left(plain: string, words: readonly string[]): number {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const without = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), plain.replaceAll(/[^\p{L}\d]/gu, ''));
  return withoutRuns(withoutRepeats([...new Set(without.split(' '))].join(''))).length;
}

/** Lower case, without accents. */
const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Without the usual disguises of letters. */
const undisguised = (text: string): string => text.replaceAll('0', 'o').replaceAll('@', 'a').replaceAll('$', 's').replaceAll('1', 'i').replaceAll('3', 'e');

/** `abcabcabc` is worth `abc`. */
const withoutRepeats = (text: string): string => /^(.+?)\1+$/su.exec(text)?.[1] ?? text;

/** `456789` and `defgh` are worth their first character. */
function withoutRuns(text: string): string {
  return [...text].filter((character, index, all) => {
    const step = index === 0 ? Number.NaN : character.codePointAt(0)! - all[index - 1]!.codePointAt(0)!;
    return !(Math.abs(step) <= 1);
  }).join('');
}
