/** What hosts publish. */
export const availability = {
  places: {
    title: 'Mes places', none: 'Aucun lieu ne vous est confié.', free: (count: number) => `${count} place${count > 1 ? 's' : ''} libre${count > 1 ? 's' : ''} cette nuit`,
    questioned: 'Plusieurs silences ou refus mettent en doute ce qui est annoncé : confirmez ou changez.', occupied: (count: number, all: number) => `${count} accueilli${count > 1 ? 's' : ''} sur ${all} places`,
    held: (count: number) => `${count} réservée${count > 1 ? 's' : ''}`, closed: (count: number) => `${count} fermée${count > 1 ? 's' : ''}`,
    closure: (places: number | null, first: string, last: string | null) => `${places === null ? 'Tout est fermé' : `${places} place${places > 1 ? 's' : ''} fermée${places > 1 ? 's' : ''}`} ${last ? `du ${first} au ${last}` : `depuis le ${first}`}`,
    reopen: 'Rouvrir', confirm: 'C’est toujours exact', confirmAll: (count: number) => `Tout est exact (${count} lieux)`, change: 'Changer le nombre', close: 'Fermer des places', howMany: 'Places que nous pouvons prendre',
    publish: 'Publier', howManyClosed: 'Places à fermer', allIfEmpty: 'Vide : toutes.', reason: 'Motif',
  },
};
