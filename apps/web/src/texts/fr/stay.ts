/** Who arrives, who is here, who leaves. */
export const stay = {
  stays: {
    title: 'Accueils', none: 'Aucun lieu ne vous est confié.', host: 'Lieu', arrivals: 'Arrivées attendues', people: (keys: string) => `Personnes ${keys}`, arrivalAt: (when: string) => `arrivée convenue le ${when}`,
    allHere: 'Tout le monde est arrivé', someHere: 'Une partie, ou un autre jour', whoArrived: 'Qui est arrivé', recordArrival: (count: number) => `Enregistrer ${count} arrivée${count > 1 ? 's' : ''}`,
    admittedOn: 'Jour de l’arrivée', tonight: 'Vide : aujourd’hui.', expectedExit: 'Sortie prévue le', asAsked: 'Vide : comme demandé.', kind: 'Accueil', asAskedKind: 'comme demandé',
    here: (count: number) => `${count} accueil${count > 1 ? 's' : ''} en cours`, nobody: 'Personne n’est enregistré ici. Les arrivées s’enregistrent quand un accord a été retenu ; les comptes se publient dans « Mes places ».',
    left: (count: number) => `${count} sortie${count > 1 ? 's' : ''}`, print: 'Imprimer',
    since: (day: string) => `depuis le ${day}`, leftOn: (day: string) => `sorti(e) le ${day}`, exitExpected: (day: string) => `sortie prévue le ${day}`, exitOverdue: (day: string) => `sortie prévue le ${day}, à enregistrer`,
    weekdays: (days: string) => `soirs : ${days}`, days: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'], reservedUntil: (day: string) => `place d’urgence réservée jusqu’au ${day}`,
    away: (kind: string, first: string, last: string | null) => `${kind} : ${last ? `du ${first} au ${last}` : `depuis le ${first}, retour non connu`}`, renewed: (times: number) => `renouvelé ${times} fois`,
    tellJudge: (when: string) => `Informer le juge avant le ${when} (CASF L.223-3).`,
    duties: { judgeNotTold: 'Le juge n’avait pas été informé du déplacement (CASF L.223-3).', judgeToldLate: 'Le juge a été informé moins d’un mois avant (CASF L.223-3).', familyNotConsulted: 'La famille d’accueil n’avait pas été consultée (CASF L.421-16).' },
    acts: { exit: 'Sortie', absence: 'Absence', endAbsence: 'Retour d’absence', plan: 'Sortie prévue', notice: 'Juge, famille informés', correct: 'Corriger la sortie' },
    renew: 'Renouveler le relais', record: 'Enregistrer', recordExit: 'Enregistrer la sortie', exitOn: 'Jour de la sortie', exitHint: 'La place est libre dès cette nuit-là.', reason: 'Motif', stillHere: 'La sortie n’a pas eu lieu',
    firstNight: 'Première nuit', lastNight: 'Dernière nuit', notKnown: 'Vide : retour non connu.', judgeToldOn: 'Juge informé le', familyConsultedOn: 'Famille d’accueil consultée le',
    overReason: 'Au-delà du nombre : motif', notOver: 'dans le nombre', decision: 'Référence de la décision', decisionHint: 'Exigée au-delà d’un agrément (CASF L.421-5).',
  },
};
