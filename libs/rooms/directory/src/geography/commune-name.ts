/**
 * The form in which names of places are compared: no accents, no punctuation, one space, capitals, SAINT and SAINTE for their
 * abbreviations. "St-Étienne", "saint etienne" and "SAINT ETIENNE" are one key.
 */
export function searchKey(text: string): string {
  return text
    .replace(/œ/gi, 'oe').replace(/æ/gi, 'ae')
    .normalize('NFD').replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ').trim()
    .replace(/\bST\b/g, 'SAINT').replace(/\bSTE\b/g, 'SAINTE');
}

/** A town as a postal line names it, without its CEDEX, whole or cut: `LYON CEDEX 03` → `LYON`, `ST SEBASTIEN SUR LOIRE CED` too. */
export function withoutCedex(town: string): string {
  return town.replace(/\s*\bCED(?:EX?)?\b.*$/i, '').trim();
}

const SMALL = new Set([
  'A', 'AU', 'AUX', 'D', 'DE', 'DES', 'DI', 'DU', 'EN', 'ES', 'ET', 'L', 'LA', 'LE', 'LES', 'LEZ', 'SOUS', 'SUR', 'DERRIERE', 'DEVANT', 'ENTRE', 'PRES', 'VERS',
]);
const ARTICLES = new Set(['LE', 'LA', 'LES']);

/** Words whose accented spelling does not vary from one commune to another; any other word keeps the file's letters. */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  ('Alençon Alès Andrézieux André Angoulême Ardèche Barthélemy Béziers Besançon Boën Bouthéon Château Châteauneuf Châtillon Châteauroux Corrèze Drôme Éloi Émilion Épinal '
    + 'Étienne Étrat Évreux Évry Forêt Geneviève Héand Hélène Hérault Isère Léonard Lozère Mâcon Médard Molière Montbéliard Nîmes Orléans Rhône Saône Thélème Vallée Vendée')
    .split(' ').map((word) => [searchKey(word), word]),
);

function written(word: string): string {
  return ACCENTED[word] ?? word.charAt(0) + word.slice(1).toLowerCase();
}

/**
 * A commune's name from the capitals of La Poste, with the hyphens and the case of French toponymy:
 * `SAINT ETIENNE` → `Saint-Étienne`, `LA ROCHE SUR YON` → `La Roche-sur-Yon`, `L ETRAT` → `L'Étrat`.
 */
export function properName(raw: string): string {
  const words = searchKey(raw).split(' ');
  let name = '';
  words.forEach((current, index) => {
    const next = words[index + 1];
    const elides = (current === 'L' || current === 'D') && next !== undefined;
    const article = index === 0 && ARTICLES.has(current);
    name += index > 0 && SMALL.has(current) && next !== undefined ? current.toLowerCase() : written(current);
    if (elides) name += "'";
    else if (article) name += ' ';
    else if (next !== undefined) name += /^\d+$/.test(next) ? ' ' : '-';
  });
  return name;
}
