/** The form of a request: ties, limits, and how it is kept while it is written. */
export const requestForm = {
  ties: {
    title: 'Visites, école, souhaits', visit: (key: string, number: number) => `Visite ${number} de ${key}`, visits: 'Visites d’un parent', visitsAt: 'Où ont-elles lieu ?',
    kinds: { open: 'libres', mediated: 'médiatisées', suspended: 'suspendues' }, removeVisit: (key: string, number: number) => `Retirer la visite ${number} de ${key}`,
    addVisit: 'Ajouter des visites', school: 'École à garder', wished: 'Souhaité, sans être indispensable',
  },
  limits: {
    measureStart: 'Début de la mesure', measureStartHint: 'Ses délais courent de là.', decidedOn: 'Décision de placement le',
    apart: 'Ne peuvent pas vivre ensemble', choose: 'Choisir deux personnes', pair: (one: string, other: string) => `${one} et ${other}`, removePair: (one: string, other: string) => `${one} et ${other} peuvent vivre ensemble`,
    addZone: 'Ajouter une zone à éviter', zone: (number: number) => `Zone à éviter ${number}`, around: 'Pas près de', km: 'À moins de (km)', removeZone: (number: number) => `Retirer la zone ${number}`,
  },
  keeping: {
    notYet: 'Le brouillon sera gardé dès que la référence et les âges sont écrits.', soon: 'Le brouillon se garde tout seul.', kept: (time: string) => `Brouillon gardé à ${time}`,
    refused: (why: string) => `Brouillon pas encore gardé : ${why}`, finish: (reference: string) => `Brouillon ${reference}`, correct: (reference: string) => `Modifier ${reference}`,
    correctHint: 'Tant qu’un lieu décide ou garde des places, les personnes, les nuits et la mesure restent telles qu’il les a lues.', save: 'Enregistrer les changements',
    notYours: 'Cette demande est suivie par quelqu’un d’autre : elle se lit, elle ne se modifie pas.', edit: 'Modifier', resume: 'Reprendre',
  },
};
