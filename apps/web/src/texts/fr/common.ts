/** What every screen says. */
export const common = {
  product: 'UGO',
  skip: 'Aller au contenu',
  fictitious: 'Données fictives',
  english: 'English',
  loading: 'Chargement…',
  retry: 'Réessayer',
  failed: 'La réponse n’est pas arrivée. Vérifiez le réseau, puis réessayez : rien n’est fait deux fois.',
  required: 'À remplir.',
  problemsTitle: 'À corriger avant d’envoyer',
  more: 'Afficher la suite',
  cancel: 'Annuler',
  close: 'Fermer',
  nav: {
    label: 'Navigation', home: 'Accueil',
    requests: 'Demandes', newRequest: 'Nouvelle demande', siblings: 'Fratries',
    places: 'Mes places', received: 'Sollicitations', stays: 'Accueils', planning: 'Planning',
    steering: 'Pilotage',
  },
  home: { nothing: 'Aucun écran n’est encore prêt pour votre rôle.' },
};
