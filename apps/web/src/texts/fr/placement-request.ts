/** Requests, proposals, asking and answering. */
export const placementRequest = {
  requests: {
    title: 'Demandes', mine: 'Que je suis', all: 'Toutes', empty: 'Aucune demande en cours.', emptyHint: 'Écrivez la première : il faut moins d’une minute.',
    people: (count: number) => `${count} personne${count > 1 ? 's' : ''}`, since: (when: string) => `depuis ${when}`, nights: (first: string, last: string) => (first === last ? `nuit du ${first}` : `du ${first} au ${last}`),
    secret: 'lieu tenu secret', sleeps: (where: string) => `dort ce soir : ${where}`, over: 'délai dépassé', soon: 'bientôt',
  },
  form: {
    title: 'Nouvelle demande', when: 'Pour quand ?', tonight: 'Cette nuit', planned: 'À préparer', tonightHint: 'Du premier soir jusqu’au prochain jour ouvré.',
    firstNight: 'Première nuit', lastNight: 'Dernière nuit', reference: 'Votre référence', referenceHint: 'Pas un nom.', measure: 'Mesure', relatives: 'Proches évalués ?',
    where: 'Où ?', from: 'Où sont-ils maintenant ?', fromHint: 'Commune ou code postal', sleepsAt: 'Ils dorment ce soir', radius: 'Rayon (km)', people: 'Qui ?', addPerson: 'Ajouter une personne',
    person: (key: string) => `Personne ${key}`, remove: (key: string) => `Retirer la personne ${key}`, sex: 'Sexe', girl: 'Fille', boy: 'Garçon', birthMonth: 'Mois de naissance', or: 'ou', age: 'Âge',
    kind: 'C’est', needs: 'Indispensable', together: 'Frères et sœurs : ensemble si possible', togetherMust: 'Ensemble, sans séparation possible', secret: 'Lieu tenu secret par le juge (Code civil 375-7)',
    more: 'Plus de critères', submit: 'Enregistrer et chercher', draft: 'Garder en brouillon', saving: 'Recherche…',
    care: 'Accueil', urgency: 'Urgence', noCommune: 'Aucune commune de ce nom.', chooseCommune: 'Choisissez une commune de la liste, ou effacez ce texte.',
  },
  kinds: { child: 'enfant', youngAdult: 'jeune majeur', parentWithInfant: 'parent avec enfant', pregnant: 'enceinte' },
  request: {
    back: 'Toutes les demandes', search: 'Chercher les places', searchAgain: 'Chercher de nouveau', searching: 'Recherche parmi tous les lieux…', submit: 'Terminer le brouillon',
    asked: 'Lieux sollicités', nobodyAsked: 'Aucun lieu n’est encore sollicité. Cherchez, puis sollicitez la meilleure proposition.', clocks: 'Délais', noClocks: 'Aucun délai ne court.',
    due: (when: string) => `avant le ${when}`, estimated: 'estimé', left: (time: string) => `encore ${time}`, overSince: (time: string) => `dépassé de ${time}`, optioned: (time: string) => `option jusqu’à ${time}`,
    held: (time: string) => `places gardées jusqu’à ${time}`, of: (count: number) => `un des ${count} sollicités`, said: (who: string, channel: string) => `${who}, ${channel}`,
    yesTo: (keys: string) => `oui pour ${keys}`,
    recordYes: 'Le lieu a dit oui', recordNo: 'Le lieu a dit non', whoSaid: 'Qui l’a dit ?', whyNo: 'Motif du refus', record: 'Enregistrer', take: 'Retenir cet accord', withdraw: 'Retirer la sollicitation',
    changed: 'La demande a changé.', ask: 'Solliciter', askAll: (count: number) => `Solliciter les ${count} lieux`, asking: 'Sollicitation…', why: 'Motif de la séparation (Code civil 375-7)', print: 'Imprimer',
    confirmAsk: 'Confirmer', live: 'Suivi en direct',
  },
  results: {
    changed: (hosts: readonly string[]) => `A changé ses places depuis cette recherche : ${hosts.join(', ')}.`,
    title: 'Propositions', allReasons: (count: number) => `Les ${count} critères`, others: (count: number) => `Les ${count} suivantes`, nearCount: (count: number) => `Presque possibles (${count})`, none: 'Aucun lieu ne peut prendre tout le monde.', fits: (count: number, all: number) => `${count} lieu${count > 1 ? 'x' : ''} possible${count > 1 ? 's' : ''} sur ${all}`,
    best: 'Meilleure proposition', rank: (rank: number) => `Proposition ${rank}`, together: 'tous ensemble', apart: (count: number) => `répartis sur ${count} lieux`, incomplete: 'Propositions incomplètes', unplaced: (keys: string) => `sans place : ${keys}`,
    bridges: 'Relais entre deux lieux', from: (night: string) => `à partir du ${night}`, nearMisses: 'Presque possibles', reserved: 'Places d’urgence réservées', beside: 'Séparation à considérer',
    telephone: 'Téléphone à cette heure', noTelephone: 'aucun numéro à cette heure', proven: 'Aucune proposition ne peut être meilleure.', notProven: 'Recherche arrêtée à sa limite : une meilleure proposition est possible.',
    places: (count: number) => `${count} place${count > 1 ? 's' : ''} réservée${count > 1 ? 's' : ''}`, waiver: (who: string) => `peut passer outre : ${who}`,
  },
};
