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
  accounts: {
    title: 'Comptes', create: 'Créer un compte', submit: 'Créer', find: 'Chercher un nom ou une adresse', none: 'Aucun compte ne correspond. Effacez la recherche, ou créez le compte.',
    name: 'Nom affiché', nameHint: 'Prénom et nom, ou la fonction.', emailHint: 'Professionnelle, propre à la personne.', roles: 'Rôles', role: 'Rôle', state: 'État', noRole: 'aucun rôle', enabled: 'actif', disabled: 'désactivé',
    back: 'Tous les comptes', unknown: 'Ce compte n’existe pas, ou n’est pas de votre Département.', departement: (code: string) => `Département ${code}`,
    noRoleYet: 'Sans rôle, cette personne ne voit rien : donnez-lui-en un.', grant: 'Donner un rôle', revoke: 'Retirer', scope: 'Pour quoi ?', choose: 'Choisissez…', oneThing: 'un lieu', oneOrganisation: 'un organisme',
    scopes: { whole: 'Tout le Département', territoryId: 'Un territoire', organisationId: 'Un organisme gestionnaire', establishmentId: 'Un établissement ou service', hostId: 'Un lieu d’accueil' },
    may: {
      enfanceWorker: 'Cherche des places, écrit et suit les demandes.', hostStaff: 'Publie les places de ses lieux, répond aux sollicitations, note arrivées et départs.',
      placementService: 'Parle pour les familles d’accueil de son service.', manager: 'Voit l’occupation et l’attente, signe le classement, tient les réglages ; aucun nom d’enfant.',
      administrator: 'Tient les comptes, l’annuaire, les imports et le journal ; ne voit aucun enfant.', observer: 'Lit l’annuaire ; ne voit aucun enfant.',
    },
    password: 'Mot de passe', linkHint: 'La personne choisit elle-même son mot de passe, par un lien qui sert une fois, pendant 24 heures. Remettez-le-lui de la main à la main ou par un message sûr : qui l’a entre en son nom.',
    issue: 'Émettre un lien', link: (until: string) => `Lien, jusqu’au ${until} (montré cette fois seulement)`, copy: 'Copier', copied: 'Copié', enableFirst: 'Réactivez d’abord le compte.',
    access: 'Accès', disable: 'Désactiver', enable: 'Réactiver', disableAsk: 'La personne est déconnectée aussitôt et ne peut plus entrer. Ce qu’elle a fait reste au journal.', ownAccount: 'C’est votre compte : un autre administrateur peut le désactiver.',
  },
  recovery: {
    title: 'Choisir un mot de passe', newPassword: 'Nouveau mot de passe', hint: (least: number) => `${least} caractères au moins. Une phrase de plusieurs mots est facile à retenir et difficile à deviner.`, submit: 'Enregistrer',
    noToken: 'Ce lien est incomplet : ouvrez-le en entier, depuis le message reçu.', done: 'Votre mot de passe est enregistré.', signIn: 'Aller à la connexion',
  },
  ownAccount: {
    title: 'Mon compte', sessions: 'Où je suis connecté', since: (when: string) => `Depuis le ${when}`, seen: (when: string) => `vu le ${when}`, current: 'cette session', end: 'Fermer',
    password: 'Changer de mot de passe', currentPassword: 'Mot de passe actuel', submit: 'Changer', changed: 'Votre mot de passe est changé ; vos autres sessions sont fermées.', again: 'Il était déjà changé : reconnectez-vous.',
  },
};
