/** Requests kept beyond their time. */
export const retention = {
  holds: {
    title: 'Conservation pour une procédure', intro: 'Une demande est purgée à son terme. Tant qu’un juge, une enquête ou une demande d’accès en a besoin, elle peut être conservée : elle n’est alors ni purgée ni effacée (RGPD art. 17-3). Chaque geste est inscrit au journal.',
    set: 'Conserver une demande', confirm: 'Conserver', request: 'Numéro de la demande', requestHint: 'Celui que le travailleur de l’enfance vous donne, ou l’adresse de sa page. Vous ne lirez rien de la demande.', noNumber: 'Aucun numéro de demande ici : copiez l’adresse de la page de la demande.',
    reason: 'Pourquoi', held: 'Conservées en ce moment', none: 'Aucune demande n’est conservée au-delà de son terme.', number: (id: string) => `demande ${id}`, since: (day: string) => `depuis le ${day}`, byYou: 'posée par vous',
    lift: 'Lever la conservation', liftReason: 'Pourquoi la lever', isSet: 'La demande est conservée.', isLifted: 'La conservation est levée : la prochaine purge prendra ce qui a fait son temps.',
  },
};
