/** Something is wrong in a record, and somebody says so. */
export const report = {
  report: {
    title: 'Signaler une erreur sur cette fiche', kind: 'Ce qui est faux', text: 'Ce qui serait juste', hint: 'Facultatif. Jamais rien sur un enfant : le lieu lit ces mots, sans savoir de qui ils viennent.', send: 'Signaler', sent: 'Signalé. Qui tient l’annuaire va vérifier.',
  },
};
