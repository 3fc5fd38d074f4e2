const s = (count: number): string => (count > 1 ? 's' : '');

/** The nights to come. */
export const planning = {
  planning: {
    title: 'Planning des places', view: 'Affichage', asPicture: 'Dessin', asTable: 'Tableau', length: 'Durée', weeks: (count: number) => `${count} semaines`, from: 'À partir du',
    states: { occupied: 'Accueillis', granted: 'Réservées', optioned: 'En option', reserved: 'Urgence du Département', available: 'Libres', vacant: 'Vides, non proposées', closed: 'Fermées' },
    legend: { arriving: 'arrivée attendue', leaving: 'départ attendu', onCall: 'astreinte : accueil à toute heure', holidays: 'vacances scolaires' },
    arriving: (count: number) => `${count} arrivée${s(count)} attendue${s(count)}`, leaving: (count: number) => `${count} départ${s(count)} attendu${s(count)}`, onCall: 'astreinte', holidays: 'vacances scolaires',
    region: (name: string) => `Nuits à venir : ${name}`, picture: (name: string, nights: number) => `${name}, ${nights} nuits dessinées ; le tableau dit la même chose.`, caption: (name: string) => `Places de ${name}, nuit par nuit`,
    night: 'Nuit du', remarks: 'À savoir', summary: (here: number, all: number) => `cette première nuit : ${here} accueilli${s(here)} sur ${all}`, firstFree: (day: string, count: number) => `${count} place${s(count)} libre${s(count)} le ${day}`,
    neverFree: 'aucune place libre sur la période', nextExit: (day: string, count: number) => `prochain départ attendu le ${day}${count > 1 ? ` (${count})` : ''}`,
  },
};
