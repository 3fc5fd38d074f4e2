/** Brothers and sisters who live apart. */
export const siblings = {
  siblings: {
    title: 'Fratries séparées', law: 'L’enfant est accueilli avec ses frères et sœurs, sauf si son intérêt commande autrement (Code civil 375-7). À chaque place publiée, UGO cherche à les réunir.',
    none: 'Aucune fratrie n’est séparée : chacune a sa place sur un même site.', unseen: 'un lieu que vous ne voyez pas', reason: (why: string) => `motif : ${why}`, asked: 'La séparation est demandée : rien ne cherche à les réunir.',
    since: (when: string) => `recherche depuis le ${when}`, notYet: 'La recherche commence à la prochaine place publiée.', could: (count: number) => (count > 1 ? `${count} lieux pourraient les accueillir tous` : 'Un lieu pourrait les accueillir tous'), free: (when: string) => `depuis le ${when}`,
  },
  map: {
    show: 'Carte', hide: 'Fermer la carte', label: 'Carte des lieux proposés', same: 'La liste dit tout ce que montre la carte.', notOn: (count: number) => `${count} lieu${count > 1 ? 'x' : ''} sans point sur la carte (adresse protégée).`, km: (count: number) => `${count} km (estimé)`,
    from: 'Point de départ', source: 'Contours : IGN et INSEE, 2018, Licence Ouverte 2.0', pin: (rank: number, name: string) => `Proposition ${rank} : ${name}`, failed: 'La carte ne s’affiche pas sur cet appareil ; la liste est complète.',
    open: 'Choisir sur la carte', pick: 'Carte des communes', how: 'Touchez la carte, ou déplacez-la avec les flèches du clavier : la commune du milieu est proposée ici.', middle: (name: string, postcode: string) => `Au milieu : ${name} (${postcode})`,
    choose: (name: string) => `Choisir ${name}`, nowhere: 'Aucune commune au milieu de la carte.', pickFailed: 'La carte ne s’affiche pas sur cet appareil : écrivez la commune.',
  },
};
