/** What a manager reads of the order of the proposals, and of those who wait together. */
const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('fr-FR')} ${count > 1 ? many : one}`;

export const policy = {
  waiting: {
    title: 'Qui attend', bands: 'Depuis combien de temps', band: 'Attente', children: 'enfants', others: 'autres personnes', urgency: 'Par urgence', urgencyOf: 'Urgence', clocks: 'Délais qui courent', clock: 'Délai', running: 'en cours', soon: 'bientôt dépassé', over: 'dépassé',
    from: (from: number, to: number | null) => (to === null ? `plus de ${lengthOf(from)}` : from === 0 ? `moins de ${lengthOf(to)}` : `${lengthOf(from)} à ${lengthOf(to)}`),
    nobody: 'Personne n’attend de place en ce moment.', noClock: 'Aucun délai ne court.', decided: 'Décidé, non exécuté', days: (from: number, to: number | null) => (to === null ? `${from} jours et plus` : `${from} à ${to} jours`), reported: 'à signaler',
  },
  joint: {
    title: 'Tous ensemble', intro: 'Une proposition pour tous ceux qui attendent, d’un coup : qui irait où pour que le plus d’enfants aient une place et que les fratries restent ensemble. Rien n’est réservé ni gardé ; une personne décide de chaque place (RGPD, art. 22).',
    run: 'Proposer pour tous', running: 'Calcul en cours…', again: 'Recalculer', none: 'Aucune demande n’attend : une recherche des sept derniers jours, dont la première nuit n’est pas passée, suffit pour qu’elle soit prise ici.', compared: 'Ensemble, comparé à demande par demande', measure: 'Ce qui est compté', joint: 'ensemble', oneByOne: 'une par une',
    placed: 'personnes avec une place', requests: 'demandes servies', separated: 'enfants séparés de toute leur fratrie', pairs: 'liens de fratrie sur un même site', lines: (count: number) => plural(count, 'demande placée', 'demandes placées'), people: (count: number) => plural(count, 'personne'), first: (night: string) => `première nuit : ${night}`,
    urgency: (urgency: number) => (urgency === 0 ? 'urgence de cette nuit' : urgency === 1 ? 'relais' : `préparé, semaine ${urgency - 1}`), best: 'C’est sa meilleure proposition.', why: 'Pourquoi cette proposition', at: (count: number, host: string) => `${count} à ${host}`, request: (index: number) => `Demande ${index}`,
    unplaced: 'Sans place', scarce: 'Les places les plus rares', price: 'enfants sans place si elle en avait une de moins', host: 'Lieu', plans: (count: number) => `${plural(count, 'proposition')} retenue${count > 1 ? 's' : ''} par demande.`, asOf: (when: string) => `Calculé le ${when}.`,
  },
  rules: {
    title: 'Règles de classement', intro: 'UGO classe des lieux, jamais des enfants. Deux propositions se comparent sur le premier critère ; à égalité seulement, sur le suivant. Aucun critère n’en compense un autre.', mode: 'Pour', modes: { tonight: 'Cette nuit', planned: 'Accueil préparé' },
    version: (version: number) => `Version ${version}`, byDefault: 'ordre par défaut, que personne n’a signé', signedOn: (when: string, from: string) => `signée le ${when}, vaut depuis le ${from}`, coming: (from: string) => `signée, vaudra le ${from}`, past: 'passée', current: 'En vigueur', history: 'Versions', edit: 'Préparer une autre version', signed: 'Signature',
    order: 'L’ordre des critères', up: (name: string) => `Monter ${name}`, down: (name: string) => `Descendre ${name}`, remove: (name: string) => `Retirer ${name}`, moved: (name: string, place: number) => `${name}, en place ${place}.`, add: 'Ajouter un critère', law: 'toujours en premier : la loi le veut (Code civil 375-7)', lastOne: 'toujours en dernier',
    bands: 'Les paliers', bandsHint: 'Nombres croissants, séparés par des virgules. Deux valeurs d’un même palier sont égales.', travel: 'Trajets (km)', sites: 'Entre deux sites d’une fratrie (km)', freshness: 'Âge d’une confirmation (heures)', plans: 'Propositions montrées',
    sameSite: 'même site', evening: 'd’astreinte ou confirmé depuis 18 h · confirmé dans la journée', scale: (text: string) => `Paliers : ${text}.`,
    km: (value: string) => `${value} km`, hours: (value: string) => `${value} h`, below: (value: string) => `moins de ${value}`, between: (from: string, to: string) => `${from} à moins de ${to}`, above: (value: string) => `${value} ou plus`,
    unchanged: 'Rien n’est changé par rapport à la version en vigueur.', preview: 'Voir ce que cela changerait', previewing: 'Recherches du mois refaites…', from: 'Vaut à partir du', sign: 'Signer cette version', confirm: 'Signer : elle vaudra pour toutes les recherches', signedNow: (version: number) => `Version ${version} signée.`, stop: 'Abandonner',
    previewed: (changed: number, looked: number, since: string) => `${plural(changed, 'recherche')} sur ${looked} ${changed > 1 ? 'auraient' : 'aurait'} une autre première proposition, depuis le ${since}.`, noSearch: 'Aucune recherche de ce mode n’est gardée depuis un mois : rien à comparer. La version peut être signée.', unreadable: (count: number) => `${plural(count, 'recherche')} ne ${count > 1 ? 'peuvent' : 'peut'} plus être refaite${count > 1 ? 's' : ''}.`,
    compared: 'Avec la politique d’alors et avec celle-ci', figure: 'Ce qui est compté', before: 'alors', after: 'avec celle-ci', which: 'Les recherches qui changeraient', searchOn: 'Recherche du', nowhere: 'aucune proposition',
    figures: {
      withPlan: 'recherches avec une proposition', groupsOnOneSite: 'fratries entières sur un même site', childrenTogether: 'enfants avec un frère ou une sœur', childrenSeparated: 'enfants séparés de toute leur fratrie', hosts: 'lieux proposés', hostsNeverConfirmed: 'dont jamais confirmés', medianConfirmedHours: 'heures depuis la confirmation, médiane', medianVisitKm: 'trajet de visite, médiane (km)', meanVisitKm: 'trajet de visite, moyenne (km)',
    },
  },
};

function lengthOf(hours: number): string {
  return hours < 24 ? `${hours} h` : plural(Math.round(hours / 24), 'jour');
}
