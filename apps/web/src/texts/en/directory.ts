import type { directory as French } from '../fr/directory.js';

export const directory: typeof French = {
  hostKinds: {
    fosterHome: 'foster carer', foyer: 'children’s emergency home', mecs: 'MECS (children’s home)', pouponniere: 'nursery home', parentChildCentre: 'parent and child centre', diversifiedHousing: 'diversified housing', villageEnfants: 'children’s village',
    lieuDeVie: 'lieu de vie', dayCare: 'day care', experimental: 'experimental', unaccompaniedMinorShelter: 'shelter for unaccompanied minors', volunteerFamily: 'volunteer family', semiAutonomy: 'semi-autonomy', externalisedPlacement: 'externalised placement',
  },
  directory: {
    title: 'Directory', back: 'Directory', unknown: 'There is no such record, or it is not of your Département.', none: 'Nothing matches. Change the words or the list; importing a list fills the directory at once.',
    list: 'List', search: 'Name, organisation or commune', closedToo: 'Show what is closed too', everyKind: 'Every kind',
    lists: { establishments: 'Establishments', unit: 'Units', fosterHome: 'Foster homes', services: 'Placement services', organisations: 'Organisations', territories: 'Territories', shares: 'Shared with a neighbour' },
    create: { establishments: 'Add an establishment', unit: 'Add a unit', fosterHome: 'Add a foster home', organisations: 'Add an organisation', territories: 'Add a territory' },
    name: 'Name', kind: 'Kind', commune: 'Commune', communeHint: 'Name or postcode.', organisation: 'Organisation', finess: 'FINESS', finessEj: 'FINESS of the organisation', siret: 'SIRET', area: 'Area', establishment: 'Establishment', host: 'Host',
    service: 'Placement service', serviceHint: 'Empty: employed by the Département.', employedByDepartement: 'employed by the Département', placementService: 'placement service', address: 'Address', postcode: 'Postcode', openedOn: 'Opened on',
    confidential: 'Confidential address', confidentialHint: 'Only its staff reads it; distances start from the commune’s centre.', chooseBoth: 'Choose the organisation and the commune from their lists.',
    telephones: 'Telephones', telephonesHint: 'In the order in which one calls. A function, never a name. The same hour twice: at any hour.', telephone: (rank) => `Telephone ${rank}`, answers: 'Who answers', number: 'Number', from: 'From', to: 'To',
    remove: 'Remove', removeTelephone: (rank) => `Remove telephone ${rank}`, addTelephone: 'Add a telephone', noTelephone: 'No number: at night nobody will know whom to call.', hours: (from, to) => (from === to ? 'at any hour' : `from ${from} to ${to}`),
    save: 'Save', saved: 'Saved.', savedBut: 'Saved. To be checked:', change: 'Change', yes: 'yes', no: 'no',
    units: 'Units', noUnit: 'No open unit. Units carry the places: add one.', closedOn: (day) => `closed on ${day}`, closeSite: 'Close the establishment', firstDayClosed: 'First day closed',
    closeAsk: (units) => (units > 1 ? `Its ${units} units close with it.` : units === 1 ? 'Its unit closes with it.' : 'It has no open unit.'),
    admits: 'Admissions', admitsFrom: 'Admits from', admitsTo: 'Admits until', anyHour: 'at any hour', siblingsAtMost: 'Siblings together, at most', openNights: 'Open nights', allNights: 'all', capabilities: 'Capabilities', leaveEmpty: 'Empty: stays as it is.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    authorisation: 'Authorisation', authorised: 'Authorised places', financed: 'Financed places', installed: 'Installed places', asAuthorised: 'Empty: as authorised.', minAge: 'Age, from', maxAge: 'Age, to (included)', fromDay: 'From', lastDay: 'Last day', endless: 'Empty: without end.',
    decision: 'Reference of the decision', sexes: 'Whom', measures: 'Measures', careKinds: 'Care (none: all)', approval: 'Approval', places: 'Places', oneToThree: '1 to 3 (CASF L.421-5).', intermittent: 'Intermittent places', contracted: 'Contracted places',
    reference: 'Reference', referenceHint: 'The Département’s own; never a family name.', homeAddressHint: 'Kept apart: only the family reads it. Empty: stays as it is.', homeTelephone: 'Telephone of the family', dropTelephone: 'Take away the family’s recorded telephone',
    decisions: 'Decisions', noDecision: 'No decision: this host appears in no search.', what: 'What', says: 'What it says', noEnd: 'without end', derogation: 'Derogation', suspension: 'Suspension', leave: 'Leave', noMotive: 'No motive is kept.',
    authorisedText: (authorised, installed) => (installed === authorised ? `${authorised} places` : `${authorised} places, ${installed} installed`), ages: (from, to) => `${from} to ${to} years`,
    approvedText: (places, intermittent) => `${places} place${places > 1 ? 's' : ''}${intermittent > 0 ? `, ${intermittent} intermittent` : ''}`, morePlaces: (places) => `${places} more place${places > 1 ? 's' : ''}`,
    decide: { authorisation: 'New authorisation', approval: 'New approval', derogation: 'Derogation', suspension: 'Suspend', endSuspension: 'End the suspension', leave: 'Leave or rest' },
    decideHint: {
      authorisation: 'The one before ends the day before; capacity keeps its history.', approval: 'The one before ends the day before.', derogation: 'A separate, dated decision that adds places (CASF L.421-5).',
      suspension: 'The family vanishes from every search at once. No motive is kept.', endSuspension: 'The family can be asked again.', leave: 'Known ahead, to arrange relays.',
    },
    extraPlaces: 'More places', tonightIfEmpty: 'Empty: from tonight.', againFrom: 'Again from', leaveKind: 'Reason', firstNight: 'First night', lastNight: 'Last night',
    share: 'Share with a neighbour', unshare: 'Stop sharing', neighbour: 'Neighbouring Département', neighbourHint: 'Its code, such as 69.', mayAsk: 'May ask', mayAskLong: 'It may also address a request', noShare: 'No host is shared. Sharing begins on a host’s own page.',
    territory: 'Territory', homes: 'homes', homesByTerritory: 'Foster homes, by territory', noHome: 'No foster home is known.', noTerritoryName: 'without a territory',
    noTerritory: 'No territory: the Département is in one piece.', communes: 'Communes', communesHint: 'INSEE codes, separated by spaces.', communeCount: (count) => `${count} commune${count > 1 ? 's' : ''}`,
  },
};
