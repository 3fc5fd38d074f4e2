/** What managers see: where the places are, who waits, how long each step takes. */
const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('fr-FR')} ${count > 1 ? many : one}`;

export const oversight = {
  steering: {
    label: 'Pages du pilotage', pages: {
      today: 'Ce soir', waiting: 'Attente', occupancy: 'Occupation', forecast: 'Prévision', delays: 'Délais', needs: 'Besoins', siblings: 'Fratries', fairness: 'Équité', lists: 'Listes',
      choices: 'Choix', anomalies: 'Anomalies', rules: 'Règles', holds: 'Conservation',
    },
    readAt: (when: string) => `Chiffres lus le ${when}.`, whole: 'Tout le Département.', part: 'Vos territoires seulement.', requests: (count: number) => `Tirés de ${plural(count, 'demande')}.`,
    table: 'Le même en tableau', total: 'Ensemble', none: 'Aucun chiffre sur cette période.', months: (count: number) => `${count} derniers mois`, period: 'Période', people: 'personnes', month: 'Mois',
  },
  noTerritory: 'Sans territoire',
  today: {
    title: (night: string) => `Cette nuit, ${night}`, waiting: 'en attente d’une place', children: (count: number) => plural(count, 'enfant'), others: (count: number) => `et ${plural(count, 'autre personne', 'autres personnes')}`,
    longer: (count: number) => `dont ${count} depuis plus d’un jour`, nobody: 'Personne n’attend en ce moment.', free: 'vraiment disponibles cette nuit', places: (count: number) => plural(count, 'place'),
    ofOpen: (count: number) => `sur ${count.toLocaleString('fr-FR')} ouvertes`, decided: 'accueil décidé, non exécuté', reported: (count: number) => `dont ${count} à signaler`, occupied: 'des places ouvertes sont occupées',
    occupiedOf: (part: number, whole: number) => `${part.toLocaleString('fr-FR')} présents pour ${whole.toLocaleString('fr-FR')} places`, alerts: 'À regarder', calm: 'Rien ne presse : aucun délai dépassé, aucun choix à valider.',
    clockOver: (count: number, label: string) => `Délai dépassé pour ${plural(count, 'personne')} : ${label}`, clockSoon: (count: number, label: string) => `Bientôt dépassé pour ${plural(count, 'personne')} : ${label}`,
    toValidate: (count: number) => `${plural(count, 'choix', 'choix')} de la nuit à valider`, reservedOver: (count: number) => `${plural(count, 'accueil', 'accueils')} trop long${count > 1 ? 's' : ''} sur une place d’urgence réservée`,
    anomalies: (count: number, more: boolean) => `${plural(count, 'anomalie signalée', 'anomalies signalées')}${more ? ' au moins' : ''}`, doubtful: (count: number) => `${plural(count, 'déclaration', 'déclarations')} de places à vérifier`,
    silent: (count: number) => `${plural(count, 'lieu dont on ne sait', 'lieux dont on ne sait')} rien cette nuit : ni accueil nommé, ni effectif publié`,
    byKind: 'Où sont les places, par genre de lieu', byTerritory: 'Où sont les places, par territoire', kind: 'Genre', territory: 'Territoire', freeNow: 'disponibles', present: 'présents / ouvertes', instant: 'occupation ce soir',
    activity: 'activité du mois', held: 'gardées', closed: 'fermées', more: 'Voir dans le temps',
    rates: 'Les trois taux, et pourquoi ils diffèrent',
    rateTexts: [
      'Occupation ce soir : les personnes présentes, divisées par les places installées et ouvertes cette nuit. Au-dessus de 100 %, quelqu’un est accueilli au-delà du nombre : c’est un fait, avec son motif.',
      'Activité du mois : les journées réalisées, divisées par les journées autorisées de la période. C’est elle qui fixe le budget d’un établissement (CASF R.314-113).',
      'Vraiment disponibles : les places où un enfant peut entrer ce soir. Le lieu est ouvert, le personnel est là, la place n’est ni gardée ni promise. Une place vide n’est pas toujours disponible.',
    ],
    pending: (count: number) => `${plural(count, 'lieu', 'lieux')} en cours de recalcul : relisez dans une minute.`,
    from: (stays: number, counts: number, mixed: number) => `Comptés d’après les accueils nommés (${plural(stays, 'lieu', 'lieux')}), les effectifs publiés (${counts}) ou les deux (${mixed}).`,
  },
  map: {
    show: 'Carte', hide: 'Fermer la carte', label: 'Carte des établissements et de leurs places disponibles cette nuit', pin: (name: string, free: number) => `${name} : ${free === 0 ? 'aucune place disponible' : plural(free, 'place disponible', 'places disponibles')}`,
    same: 'Le tableau dit tout ce que montre la carte.', notOn: (count: number) => `${count} ${count > 1 ? 'lignes ne sont' : 'ligne n’est'} pas sur la carte : les familles d’accueil d’un service ont une adresse protégée.`, table: 'Les places de cette nuit, par établissement ou service', site: 'Établissement ou service', noSite: 'Familles sans service',
  },
  occupancy: {
    title: 'Occupation dans le temps', by: 'Détail par', step: 'Par', rate: 'Taux', steps: { month: 'mois, sur un an', quarter: 'trimestre, sur deux ans', year: 'année, sur cinq ans' },
    headings: { kind: 'genre de lieu', territory: 'territoire', establishment: 'établissement', organisation: 'organisme' },
    rates: { activity: 'Activité', instant: 'Occupation, dernière nuit', reallyAvailable: 'Vraiment disponibles, dernière nuit' },
    chart: 'Les trois taux, tous lieux ensemble', chartSummary: (last: string, rate: string) => `Courbes des trois taux. Dernière valeur de l’activité, ${last} : ${rate}.`,
    detail: (rate: string, heading: string) => `${rate}, par ${heading}`, trend: 'Évolution', places: 'Places autorisées', over: 'Au-delà du nombre autorisé, sur la dernière période', overDays: (count: number) => plural(count, 'journée'),
    noReason: 'sans motif donné', periodOf: 'Période', nothing: 'Aucun lieu n’était ouvert sur cette période.',
  },
  forecast: {
    title: 'Les places à venir', intro: 'Ce qui se libère et ce qui disparaît : sorties prévues, âges dépassés, fins d’agrément, de dérogation et de mesure. Certain : la loi ou une décision datée le fixe. Attendu : seulement prévu ou annoncé. Les accueils tenus secrets n’y sont pas.',
    table: 'Dans les nuits à venir', within: 'D’ici', horizon: (nights: number, until: string) => `${nights === 1 ? 'demain' : `${nights} nuits`} (${until})`, detail: 'Causes et détail d’ici',
    freed: { certain: 'libérées, certain', expected: 'libérées, attendu' }, lost: { certain: 'perdues ou prises, certain', expected: 'perdues ou prises, attendu' },
    causes: 'Pourquoi', cause: 'Cause', byHeading: 'Où', nothing: 'Rien de connu ne change d’ici là.', from: (hosts: number) => `D’après les accueils nommés et les décisions de ${plural(hosts, 'lieu', 'lieux')}.`,
  },
  delays: {
    title: 'De la demande à l’arrivée', chart: 'Temps médian, par mois de dépôt', summary: (month: string, time: string) => `Courbes des temps médians. En ${month}, premier oui en ${time}.`, firstAnswer: 'première réponse', firstYes: 'premier oui', arrival: 'arrivée',
    median: 'médiane', p90: '9 sur 10 en moins de', under24h: 'en moins de 24 h', nobody: 'Aucune demande sur cette période. Dès qu’une demande est déposée, ses délais se lisent ici.',
    noAnswer: 'Aucune réponse d’un lieu sur cette période.', nothingYet: 'Aucun lieu n’a encore répondu aux demandes de cette période : il n’y a pas de délai à montrer.', byMonth: 'Délais, mois par mois', nights: 'Nuits d’urgence et de relais', emergencyNights: 'nuits d’urgence', relayNights: 'nuits de relais', clocks: 'Délais de la loi et du Département', clock: 'Délai', inTime: 'à temps', late: 'dépassé', running: 'en cours', unknown: 'inconnu',
    clockNames: { carryOut: 'exécution d’une demande urgente', end: 'fin de la mesure', seizeCourt: 'saisine de l’autorité judiciaire', seizeJudge: 'saisine du juge par le procureur', hearing: 'audience', hearingAfterSeizure: 'audience et décision du juge', decision: 'décision au fond' },
    refusals: 'Refus des lieux, par motif', refusal: 'Motif', count: 'Nombre', noRefusal: 'Aucun refus sur cette période.', refusalsByHost: 'Refus, lieu par lieu (sans les demandes tenues secrètes)', refusing: 'Lieu', otherHosts: (count: number) => `Refus des ${plural(count, 'autre lieu', 'autres lieux')}`, reasons: 'Motifs', outOfSight: 'un lieu que vous ne voyez plus', channels: 'Réponses, par canal', channel: 'Canal', distances: 'Distance du lieu pris', distance: 'Distance', visits: 'jusqu’aux visites', school: 'jusqu’à l’école',
    fromKm: (from: number, to: number | null) => (to === null ? `${from} km et plus` : `${from} à ${to} km`), unknownDistance: 'inconnue', across: 'Accueils d’un Département chez un autre (CASF L.228-3)', host: 'Département du lieu', payer: 'Département payeur', admissions: 'arrivées', nightsOf: 'nuits',
    estimated: (count: number) => `${plural(count, 'heure d’arrivée', 'heures d’arrivée')} n’a pas été notée le jour même : comptée au plus tard.`,
  },
  needs: {
    title: 'Ce qui manque', intro: 'Les recherches qui n’ont rien trouvé, ou seulement loin, en partie ou en séparant, et la place qui y aurait répondu.', none: 'Aucun besoin sans réponse sur cette période. Chaque recherche qui n’aboutit pas est comptée ici.',
    counted: (needs: number, people: number, searches: number) => `${plural(needs, 'demande')}, ${plural(people, 'personne')}, ${plural(searches, 'recherche')}.`, places: 'Les places qui auraient répondu', answered: (needs: number, people: number) => `${plural(needs, 'demande')}, ${plural(people, 'personne')}`,
    left: (count: number) => `${plural(count, 'personne')} à qui aucune de ces places n’aurait répondu, ou dont la zone n’est pas dite.`, noPlace: 'Aucune place nouvelle n’aurait répondu à 11 personnes ou plus : en dessous, rien n’est montré, pour que personne ne se devine.',
    outcomes: 'Ce qu’ont trouvé ces recherches', outcome: 'Résultat', outcomeNames: { noPlan: 'rien', incomplete: 'une place pour une partie seulement', split: 'la fratrie séparée', bridge: 'deux lieux l’un après l’autre', far: 'une place loin' }, requests: 'demandes',
    capabilities: 'Besoins des personnes', capability: 'Besoin', relaxations: 'La règle qui, seule, aurait dû céder', rule: 'Règle', atLeast: (count: number) => `${count} au moins`, hidden: 'moins de 11', quarters: (names: string) => `Trimestres achevés : ${names}.`, noQuarter: 'Aucun trimestre achevé dans la période : ces deux tableaux attendent sa fin.',
  },
  siblings: {
    apart: 'Séparées en ce moment', title: 'Frères et sœurs', intro: 'L’enfant est accueilli avec ses frères et sœurs, sauf si son intérêt commande autrement (Code civil 375-7). Qui est où ne se lit que par qui suit la demande.', chart: 'Personnes d’une fratrie arrivées, par mois de dépôt', summary: (together: number, split: number) => `${together} ensemble, ${split} séparées sur la période.`,
    groups: 'fratries', together: 'ensemble', split: 'séparées', reunited: 'réunies depuis', reasons: 'Pourquoi des fratries ont été séparées, sur un an', none: 'Aucune fratrie n’est arrivée sur cette période.', noChoice: 'Aucune séparation n’a été choisie en un an.',
  },
  fairness: {
    title: 'Équité', quarter: 'Trimestre', intro: 'Les enfants trouvent-ils une place aussi vite les uns que les autres ? Un seul critère à la fois, jamais deux croisés.', hidden: 'masqué', hiddenWhy: 'Sous 11 personnes, rien n’est montré, ni ce dont on le déduirait : un petit nombre désignerait quelqu’un.', group: 'Groupe', people: 'personnes', yes: 'premier oui, médiane', yes90: '9 sur 10 en moins de', refusals: 'refus, médiane', rank: 'rang retenu', visits: 'visites à partir de',
    byAgeBand: 'Par âge', bySex: 'Par sexe', byGroupSize: 'Par taille de la fratrie', byNeed: 'Par besoin', all: 'Tout le monde', unknown: 'inconnu', size: (code: string) => (code === '1' ? 'une personne' : `${code} personnes`), nobody: 'Aucune demande n’a été déposée ce trimestre : il n’y a rien à comparer.', km: (km: number) => `${km} km`,
  },
  lists: {
    title: 'Listes de travail', list: 'Liste', names: {
      emergencies: 'Urgences sans solution durable', complexSituations: 'Situations complexes sans solution', siblingsApart: 'Fratries séparées', relays: 'Relais près de leur terme', reservedPlaces: 'Places d’urgence réservées', endingDecisions: 'Décisions qui prennent fin', doubtfulDeclarations: 'Déclarations à vérifier',
    }, sheet: 'Feuille trimestrielle', establishment: 'Établissement ou service', quarter: 'Trimestre', choose: 'Choisissez un établissement : ses entrées et ses sorties, faites et à venir, s’affichent ici.', rule: 'Ce qui vient dans cette liste', empty: 'Rien dans cette liste en ce moment.', rows: (count: number) => plural(count, 'ligne'),
    csv: 'Télécharger en CSV', xlsx: 'Télécharger en Excel', exportFailed: 'Le fichier n’est pas arrivé. Vérifiez le réseau, puis réessayez.', exported: (name: string) => `${name} est téléchargé. L’export est inscrit au journal.`, withoutSecret: 'Aucune ligne d’un accueil ou d’une demande tenus secrets.',
  },
  choices: {
    title: 'Choix à valider', intro: 'Séparer une fratrie, écarter une règle protectrice, dépasser un nombre : un choix fait seul, la nuit, est relu par un cadre le jour ouvré suivant.', none: 'Aucun choix n’attend de validation.', by: (who: string, when: string) => `${who}, le ${when}`, somebody: 'un compte fermé', people: (count: number) => plural(count, 'personne'), decision: (text: string) => `décision : ${text}`,
    rule: (rule: string) => `règle écartée : ${rule}`, due: (when: string) => `à valider avant le ${when}`, over: 'délai dépassé', validate: 'Valider', counted: 'Choix enregistrés, sur un an', kind: 'Nature', reason: 'Motif', month: 'Mois', choices: 'choix', requests: 'demandes', atNight: 'la nuit', toValidate: 'à valider', noneCounted: 'Aucun choix de cette sorte n’a été enregistré en un an.',
  },
  anomalies: {
    title: 'Anomalies signalées', state: 'État', states: { open: 'signalées', inHand: 'prises en charge', done: 'corrigées', refused: 'sans suite', all: 'toutes' }, none: 'Aucune anomalie dans cet état. N’importe quel utilisateur peut en signaler une sur une fiche : téléphone faux, âges faux, unité fermée.', reported: (when: string) => `signalée le ${when}`,
    take: 'Prendre en charge', done: 'C’est corrigé', refuse: 'La fiche est juste', outOfSight: 'sur une fiche que vous ne voyez plus',
  },
};
