type Task = readonly [task: string, ...steps: readonly string[]];

const host: readonly Task[] = [
  ['Dire que rien n’a changé', 'Ouvrez « Mes places ».', 'Touchez « C’est toujours exact » : un seul geste, et ce que vous annoncez redevient sûr pour qui cherche.'],
  ['Publier ou changer un nombre de places', '« Changer le nombre », le nombre de places que vous pouvez prendre, « Publier ».', 'Zéro est une réponse : elle évite des appels.'],
  ['Fermer des places', '« Fermer des places », le nombre (vide : toutes), le motif, la dernière nuit si vous la connaissez.', '« Rouvrir » les rend aussitôt.'],
  ['Répondre à une sollicitation', 'Ouvrez « Sollicitations » : celles qui attendent sont en tête, avec l’heure jusqu’à laquelle la place vous est laissée.', 'Un oui garde la place jusqu’à l’arrivée convenue. Un non dit pourquoi ; il ne vous fait jamais descendre dans un classement.'],
];

/** Short and true, task by task. */
export const help = {
  help: {
    title: 'Aide', as: (role: string) => `Pour vous : ${role}`, everybody: 'Pour tous', keyboard: 'Au clavier',
    tasks: {
      enfanceWorker: [
        ['Trouver une place, cette nuit', '« Nouvelle demande » : une référence (jamais un nom), l’âge et le sexe de chacun, où ils sont maintenant.', '« Enregistrer et chercher » : la meilleure proposition est en tête, avec ses raisons ; « Presque possibles » dit ce qu’il faudrait changer.', '« Solliciter » : le lieu a jusqu’à l’heure dite pour répondre, et personne d’autre ne peut prendre la place.'],
        ['Noter un oui donné par téléphone', 'Sur la demande, « Le lieu a dit oui », puis qui l’a dit.', '« Retenir cet accord » : les autres lieux sont prévenus aussitôt et leurs places rendues.'],
        ['Séparer une fratrie', 'La recherche propose d’abord tous ensemble (Code civil 375-7).', 'Si vous séparez, un motif vous est demandé ; il reste écrit.'],
        ['Suivre ce qui attend', '« Demandes » montre les vôtres ; « Toutes » celles du Département. Un délai proche ou dépassé y est écrit en toutes lettres.'],
      ] as readonly Task[],
      hostStaff: host,
      placementService: host,
      manager: [
        ['Régler ce que le Département se fixe', 'Chaque réglage compte à partir d’un jour ; ce qui a compté hier reste, et les chiffres de l’an dernier se lisent avec les règles de l’an dernier.'],
        ['Voir où sont les places et qui attend', '« Ce soir » : qui attend, ce qui presse, les places par genre et par territoire ; « Carte » les montre sur le Département.', '« Attente », « Proposer pour tous » : une proposition pour tous ceux qui attendent, que personne n’est tenu de suivre.'],
        ['Conserver une demande pour une procédure', '« Conservation » : le numéro que le travailleur vous donne, et le motif. La demande n’est ni purgée ni effacée tant que vous ne levez pas la conservation.'],
        ['Emporter un tableau', '« Télécharger en CSV » ou « en Excel » sous chaque tableau. L’export est inscrit au journal.'],
        ['Lire l’occupation', 'Trois taux, jamais un seul : occupé sur installé maintenant ; journées réalisées sur autorisées ; réellement disponible.', 'Plus de 100 % est un fait qui a une raison, pas une erreur.'],
      ] as readonly Task[],
      administrator: [
        ['Faire entrer une personne', '« Comptes », « Créer un compte », nom et adresse.', 'Donnez-lui un rôle, pour tout le Département ou pour un lieu.', '« Émettre un lien » et remettez-le-lui : elle choisit elle-même son mot de passe.'],
        ['Mettre quelqu’un dehors', 'Sur son compte, « Désactiver » : elle est déconnectée aussitôt.'],
        ['Remplir l’annuaire d’un coup', '« Imports », votre fichier, « Voir ce qui change » : rien n’est encore écrit.', 'Vérifiez les lignes écartées, puis confirmez : tout, ou rien.'],
        ['Enregistrer une décision', '« Annuaire », le lieu, « Nouvelle autorisation » ou « Nouvel agrément » avec sa date : la précédente se termine la veille.', '« Suspendre » fait disparaître une famille de toute recherche ; aucun motif n’est conservé.'],
        ['Savoir qui a lu quoi', '« Journal » : des codes et des nombres, jamais une donnée d’enfant. Votre lecture y est inscrite aussi.'],
      ] as readonly Task[],
      observer: [
        ['Ce que vous voyez', '« Annuaire » : ce qui existe. Établissements, unités, leurs décisions et leurs téléphones ; des familles d’accueil, combien elles sont par territoire.', 'Aucune donnée d’enfant, aucune place de cette nuit, aucune adresse confidentielle.'],
        ['Trouver un établissement ou une unité', 'Choisissez la liste, puis quelques lettres du nom, de l’organisme ou de la commune.', 'Sur une unité : âges, mesures et places autorisées, avec leurs dates.'],
        ['Signaler une erreur', 'Sur la fiche, « Signaler une erreur sur cette fiche » : un téléphone faux, une unité fermée. Qui tient l’annuaire la corrige.'],
      ] as readonly Task[],
    },
    rules: [
      'Rien n’est fait deux fois : si la réponse n’arrive pas, réessayez.', 'Après trente minutes sans activité, la session se ferme ; un avertissement vient cinq minutes avant, et les brouillons sont gardés.',
      'Une demande porte une référence, jamais un nom. Le nom se saisit une fois un accord retenu, pour ce lieu seul.', 'Une page introuvable et une page interdite répondent de même : ce n’est pas forcément une panne.',
      'Rien de ce que vous avez lu ne reste dans ce navigateur après la déconnexion.',
    ],
    keys: [
      ['Tab', 'passer d’un champ ou d’un bouton au suivant ; Maj + Tab revient'], ['Entrée', 'suivre un lien, presser un bouton, envoyer un formulaire'], ['Espace', 'cocher, presser un bouton'],
      ['↑ ↓', 'choisir dans une liste, changer un nombre'], ['Échap', 'fermer une liste ou une fenêtre'], ['Tab, Entrée en arrivant', '« Aller au contenu » saute la barre'],
    ] as readonly (readonly [key: string, does: string])[],
  },
};
