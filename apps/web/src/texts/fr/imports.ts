/** Importing a Département’s own list. */
export const imports = {
  imports: {
    title: 'Imports', list: 'La liste du Département', intro: 'Unités et familles d’accueil, en CSV ou XLSX, 10 Mo au plus. Rien n’est écrit avant que vous ayez vu ce qui change.', file: 'Fichier', choose: 'Choisir un fichier…',
    preview: 'Voir ce qui change', reading: 'Lecture du fichier…', writing: 'Import en cours : tout, ou rien…', confirm: (count: number) => `Importer ${count} changement${count > 1 ? 's' : ''}`, nothing: 'Rien ne change : la liste est déjà dans l’annuaire.', other: 'Autre fichier',
    counts: (read: number, created: number, updated: number, unchanged: number) => `${read} lignes lues : ${created} à créer, ${updated} à modifier, ${unchanged} inchangées.`,
    done: (created: number, updated: number) => `Importé : ${created} lieux créés, ${updated} modifiés.`, problems: (count: number) => `Lignes écartées (${count})`, problemsHint: 'Elles ne seront pas importées ; les autres, si. Corrigez-les et importez de nouveau le même fichier.',
    foundDefects: (count: number) => `Importées avec un défaut (${count})`, defectsHint: 'La réalité ne se refuse pas : elles entrent, et une décision est attendue.', changes: (count: number) => `Ce qui change (${count})`, line: 'Ligne', column: 'Colonne', what: 'Raison', who: 'Lieu',
    created: 'nouveau', updated: 'modifié', change: 'Changement', fields: 'Champs', empty: '(vide)', firstOnly: 'Les 500 premières sont montrées.',
    defects: 'Défauts à trancher', noDefects: 'Aucun défaut n’attend de décision.', decidedToo: 'Montrer aussi les décisions prises', decide: 'La décision est prise', decided: (day: string) => `décidé le ${day}`, found: (day: string) => `vu le ${day}`,
  },
};
