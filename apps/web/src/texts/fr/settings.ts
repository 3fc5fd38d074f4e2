/** What a Département sets for itself. */
export const settings = {
  settings: {
    title: 'Réglages', intro: 'Chaque valeur compte à partir d’un jour ; ce qui a compté hier reste. Les chiffres de l’an dernier se lisent avec les règles de l’an dernier.',
    subjects: { placement: 'Demandes, sollicitations et accueils', occupancy: 'Calcul de l’occupation', oversight: 'Listes de travail' },
    byDefault: 'valeur par défaut', since: (day: string) => `depuis le ${day}`, from: (day: string) => `à partir du ${day}`, defaultIs: (value: string) => `par défaut : ${value}`, bounds: (least: number, most: number) => `de ${least} à ${most}`,
    coming: (day: string, value: string) => `à partir du ${day} : ${value}`, history: 'Valeurs passées', countsNot: 'hors bornes, ne compte pas', change: 'Modifier', value: 'Valeur', firstDay: 'Premier jour', firstDayHint: 'Aujourd’hui ou plus tard.', set: 'Enregistrer',
    values: { true: 'oui', false: 'non', authorised: 'places autorisées', financed: 'places financées', installed: 'places installées', contracted: 'places du contrat', approved: 'places agréées' },
  },
};
