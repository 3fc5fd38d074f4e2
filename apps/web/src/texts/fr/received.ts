/** What a host is asked, and what it answers. */
export const received = {
  received: {
    title: 'Sollicitations reçues', back: 'Toutes les sollicitations', none: 'Personne ne vous sollicite en ce moment.', noneHint: 'Plus vos places sont confirmées récemment, plus vous êtes sollicités à bon escient.',
    open: 'Lire et répondre', reopen: 'Ouvrir', yes: 'Oui, nous accueillons', yesToSome: 'Oui, à une partie', yesWithHour: 'Oui, avec une heure d’arrivée', no: 'Non', sendNo: 'Envoyer le refus',
    sendYes: (count: number) => `Accueillir ${count} personne${count > 1 ? 's' : ''}`, toWhom: 'Nous accueillons', arrivalAt: 'Arrivée convenue', arrivalHint: 'La place est gardée jusque-là, et un peu après.',
    closeUntil: 'Fermer toutes les places jusqu’à la nuit du', closeHint: 'Vide : le refus seul, sans fermeture.', release: 'Rendre les places', sendRelease: 'Rendre les places et prévenir', releaseHint: 'Qui suit la demande est prévenu et cherche ailleurs.',
    years: (age: number) => `${age} an${age > 1 ? 's' : ''}`, needs: (needs: string) => `indispensable : ${needs}`, wished: (needs: string) => `souhaité : ${needs}`, accepted: 'accepté', who: 'Pour qui',
    visit: 'une visite avant l’arrivée', reserved: 'sur les places d’urgence réservées : gardées par le Département lui-même', arrival: (when: string) => `arrivée convenue le ${when}`, answered: (when: string) => `réponse du ${when}`,
    waitsTaking: 'Votre accord est transmis. Les places sont gardées ; qui suit la demande doit encore le retenir.', admit: 'Enregistrer l’arrivée', arrived: 'Voir les accueils',
    questions: 'Vos questions', noQuestions: 'Aucune question posée. La réponse vient de qui suit la demande.', question: 'Votre question', ask: 'Poser la question', noAnswerYet: 'pas encore de réponse',
    notedForYou: 'Cette réponse a été notée par téléphone en votre nom.', contest: 'Ce n’est pas la nôtre',
    note: 'Note de qui suit la demande', noteUntil: (when: string) => `Lisible jusqu’au ${when}. Chaque lecture est tracée.`, readNote: 'Lire la note',
    identities: 'Identités', identitiesHint: 'Pour votre lieu seul. Chaque lecture est tracée.', readIdentities: 'Lire les identités', noIdentities: 'Aucune identité n’est encore saisie : téléphonez à qui suit la demande.',
    born: (day: string) => `né(e) le ${day}`, guardians: (names: string) => `représentants légaux : ${names}`,
  },
};
