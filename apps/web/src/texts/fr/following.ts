/** What follows a request: hosts asked, places held, and everything that is written down while one waits. */
export const following = {
  drawn: { at: (keys: string, name: string) => `${keys} : ${name}`, nowhere: (keys: string) => `sans place : ${keys}` },
  whyNot: {
    title: 'Pourquoi pas celui-ci ?', host: 'Un lieu d’accueil', hint: 'Nom du lieu, de l’établissement ou de la commune', fits: 'Ce lieu convient : il est dans la liste, ou juste après.',
    against: (count: number) => `${count} règle${count > 1 ? 's' : ''} contre ce lieu`, rest: (count: number) => `Les ${count} règles respectées, et les critères`,
  },
  reservedPlaces: {
    hold: 'Garder ces places', held: 'places d’urgence réservées', longest: (days: number) => `${days} jours au plus`, noStay: 'aucune durée maximale réglée', why: 'Motif de la séparation (Code civil 375-7)', hint: 'Elles sont au Département : aucun accord n’est à attendre.',
  },
  freeNow: {
    title: 'Libre maintenant ?', ask: 'Demander aux meilleurs lieux', hint: 'Un lien part à chacun ; un oui ne prend aucune place, il dit qui appeler.', searchFirst: 'Cherchez d’abord.',
    rank: (rank: number) => `rang ${rank}`, places: (count: number) => `${count} place${count > 1 ? 's' : ''} demandée${count > 1 ? 's' : ''}`, until: (time: string) => `jusqu’à ${time}`,
  },
  hold: { later: 'L’arrivée est plus tard', arrival: 'Arrivée convenue', extend: 'Garder jusque-là', arrived: 'Ils sont arrivés', agreed: (when: string) => `arrivée convenue : ${when}`, visit: 'visite avant l’arrivée', otherwise: 'Arrivée particulière' },
  arrival: {
    title: 'Arrivée particulière', from: 'Ils viennent d’un autre accueil : référence', fromHint: 'Début de la référence de la demande qui les y avait menés ; vide : non.', fromNowhere: 'non', stayOf: (key: string) => `Accueil que ${key} quitte`, noStay: 'Aucun accueil en cours pour cette demande.',
    formerPlace: 'La place d’avant', givenBack: 'rendue : c’est un déplacement', kept: 'gardée : c’est un relais', emergency: 'Déplacement en urgence', emergencyHint: 'Le juge est informé sous 48 heures (CASF L.223-3).',
  },
  identity: {
    title: 'Identités pour ce lieu', open: 'Saisir les identités', hint: 'Chiffrées ; lues par ce seul lieu et par qui suit la demande, chaque lecture est tracée.', firstNames: 'Prénoms', lastName: 'Nom', bornOn: 'Né(e) le', guardians: 'Représentants légaux',
    save: (key: string) => `Enregistrer l’identité de ${key}`, person: (key: string) => `Identité de ${key}`, saved: 'Enregistrée.',
  },
  questions: { title: 'Questions des lieux', asked: (when: string) => `posée le ${when}`, answer: 'Réponse', send: 'Répondre', reload: 'Voir les questions', none: 'Aucune question.' },
  note: {
    title: 'Note aux lieux sollicités', hint: 'Risque, traitement, école, interdictions de contact. Jamais de nom. Elle s’efface seule.', text: 'Note', save: 'Laisser la note', remove: 'Retirer la note', until: (when: string) => `se lit jusqu’au ${when}`, left: (count: number) => `Encore ${count} caractères`,
    saved: 'Note laissée.', removed: 'Note retirée.',
  },
  sleeps: { title: 'Où dorment-ils ce soir ?', save: 'Noter' },
  handOver: { title: 'Confier', to: 'À qui ?', save: 'Confier la demande', back: 'Reprendre la demande', onCall: 'confiée à l’astreinte', none: 'Personne d’autre ne suit les demandes de ce Département.' },
  act: { did: 'C’est fait', when: 'Quand ?', save: 'Noter l’acte' },
  ending: { title: 'Clôturer', reason: 'Motif', save: 'Clôturer la demande', hint: 'Les lieux sollicités sont prévenus et les places rendues.' },
  timeline: {
    title: 'Ce qui s’est passé', written: 'Demande écrite', asked: (host: string, keys: string) => `${host} sollicité pour ${keys}`, read: (host: string) => `${host} a lu la sollicitation`, yes: (host: string) => `${host} a dit oui`, no: (host: string) => `${host} a dit non`,
    reserved: (host: string, keys: string) => `Places d’urgence gardées pour ${keys} : ${host}`, freeAsked: (host: string) => `« Libre maintenant ? » demandé : ${host}`, freeSaid: (host: string, what: string) => `${host} : ${what}`, someHost: 'un lieu',
  },
};
