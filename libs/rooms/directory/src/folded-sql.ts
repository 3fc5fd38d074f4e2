const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY';

/** SQL of a text as `searchKey` folds it: no accent, no punctuation, capitals, SAINT for its abbreviation. Both engines agree on it. */
export function foldedSql(expression: string): string {
  const letters = `replace(replace(replace(replace(translate(${expression}, '${ACCENTED}', '${PLAIN}'), 'œ', 'oe'), 'Œ', 'OE'), 'æ', 'ae'), 'Æ', 'AE')`;
  return `regexp_replace(regexp_replace(regexp_replace(upper(${letters}), '[^A-Z0-9]+', ' ', 'g'), '\\mST\\M', 'SAINT', 'g'), '\\mSTE\\M', 'SAINTE', 'g')`;
}

/** Patterns of which a folded text must match each: one a word, in any order. A key holds letters and digits only: no wildcard of its own. */
export function likeWords(key: string): string[] {
  return key === '' ? ['%'] : key.split(' ').map((word) => `%${word}%`);
}
