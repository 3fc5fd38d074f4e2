const s = (count: number): string => (count > 1 ? 's' : '');

/** What hosts publish. */
export const availability = {
  places: {
    title: 'Mes places', none: 'Aucun lieu ne vous est confié. Demandez à l’administrateur de votre Département de rattacher votre compte à votre lieu.', noneSuch: 'Aucun lieu ne répond à ces critères.',
    free: (count: number) => `${count} place${s(count)} libre${s(count)} cette nuit`,
    questioned: 'Plusieurs silences ou refus mettent en doute ce qui est annoncé : confirmez ou changez.', occupied: (count: number, all: number) => `${count} accueilli${s(count)} sur ${all} place${s(all)}`,
    held: (count: number) => `${count} réservée${s(count)}`, closed: (count: number) => `${count} fermée${s(count)}`, intermittent: (free: number, all: number) => `accueil intermittent : ${free} libre${s(free)} sur ${all}`,
    closure: (places: number | null, first: string, last: string | null) => `${places === null ? 'Tout est fermé' : `${places} place${s(places)} fermée${s(places)}`} ${last ? `du ${first} au ${last}` : `depuis le ${first}`}`,
    onCall: (first: string, last: string) => (first === last ? `D’astreinte la nuit du ${first}` : `D’astreinte du ${first} au ${last}`),
    reservedPlaces: (places: number, from: string, until: string | null) => `${places} place${s(places)} d’urgence réservée${s(places)} au Département ${until ? `du ${from} au ${until}` : `depuis le ${from}`}`,
    notConfirmed: 'Déclaration de l’assistant familial, pas encore confirmée par son service.', confirmCarer: 'Confirmer la déclaration',
    leave: (kind: string, from: string, until: string | null) => `${kind} : ${until ? `du ${from} au ${until}` : `depuis le ${from}`}`,
    reopen: 'Rouvrir', confirm: 'C’est toujours exact', confirmAll: (count: number) => `Tout est exact (${count} lieux)`,
    acts: { publish: 'Changer le nombre', close: 'Fermer des places', counts: 'Publier des comptes', onCall: 'Nuits d’astreinte', leave: 'Congés et répit' },
    howMany: 'Places que nous pouvons prendre', girlsAtMost: 'Dont filles, au plus', boysAtMost: 'Dont garçons, au plus', noLimitIfEmpty: 'Vide : sans limite.', publish: 'Publier', howManyClosed: 'Places à fermer', doClose: 'Fermer', allIfEmpty: 'Vide : toutes.', reason: 'Motif',
    firstNight: 'Première nuit', lastNight: 'Dernière nuit', tonightIfEmpty: 'Vide : dès cette nuit.', openEnd: 'Vide : jusqu’à réouverture.', sameNight: 'Vide : cette seule nuit.', declare: 'Enregistrer',
    present: 'Enfants présents', staffed: 'Places encadrées', exit: (rank: number) => `Départ attendu ${rank}`, exitOn: 'Jour du départ', who: 'Qui part', unsaid: 'non précisé', addExit: 'Ajouter un départ attendu',
    removeExit: (rank: number) => `Retirer le départ ${rank}`,
    stays: 'Accueils en cours',
    filters: { name: 'Nom du lieu', state: 'Montrer', states: { all: 'tous les lieux', free: 'une place libre cette nuit', doubtful: 'à confirmer : ancien ou mis en doute', closed: 'des places fermées', toConfirm: 'déclarations à confirmer par le service' } },
    anomalies: 'Signalements sur vos fiches', anomaliesHint: 'Ce que d’autres ont trouvé faux dans l’annuaire. L’administrateur du Département corrige la fiche.',
  },
};
