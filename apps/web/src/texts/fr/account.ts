/** Signing in and out. */
export const account = {
  signIn: {
    title: 'Se connecter', email: 'Adresse électronique', password: 'Mot de passe', submit: 'Se connecter',
    ended: 'Votre session est terminée. Reconnectez-vous : vos brouillons sont gardés.',
    aim: 'Trouver ce soir la bonne place pour un enfant à protéger.',
  },
  signOut: 'Se déconnecter',
  idle: { title: 'Toujours là ?', text: (minutes: number) => `Sans activité, vous serez déconnecté dans ${minutes} min. Rien n’est perdu : les brouillons sont gardés.`, stay: 'Je suis là' },
  roles: {
    enfanceWorker: 'travailleur de l’enfance', hostStaff: 'personnel d’accueil', placementService: 'service de placement familial', manager: 'responsable',
    administrator: 'administration', observer: 'observation',
  },
};
