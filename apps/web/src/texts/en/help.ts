import type { help as French } from '../fr/help.js';

type Tasks = (typeof French)['help']['tasks']['hostStaff'];

const host: Tasks = [
  ['Say that nothing has changed', 'Open “My places”.', 'Touch “Still right”: one tap, and what you publish is reliable again for whoever searches.'],
  ['Publish or change a number of places', '“Change the number”, the places you can take, “Publish”.', 'Zero is an answer: it saves calls.'],
  ['Close places', '“Close places”, how many (empty: all), the reason, the last night if you know it.', '“Open again” gives them back at once.'],
  ['Answer a referral', 'Open “Referrals”: those that wait come first, with the hour until which the place is left to you.', 'A yes keeps the place until the agreed arrival. A no says why; it never lowers your rank.'],
];

export const help: typeof French = {
  help: {
    title: 'Help', as: (role) => `For you: ${role}`, everybody: 'For everybody', keyboard: 'By keyboard',
    tasks: {
      enfanceWorker: [
        ['Find a place tonight', '“New request”: a reference (never a name), age and sex of each, where they are now.', '“Save and search”: the best proposal comes first, with its reasons; “Nearly possible” says what would have to change.', '“Ask”: the host has until the hour shown to answer, and nobody else can take the place.'],
        ['Record a yes given by telephone', 'On the request, “The host said yes”, then who said it.', '“Take this yes”: the other hosts are told at once and their places given back.'],
        ['Separate siblings', 'The search proposes all together first (Code civil 375-7).', 'If you separate them, a reason is asked for; it stays written.'],
        ['Follow what waits', '“Requests” shows yours; “All” those of the Département. A delay that is near or over is written out.'],
      ],
      hostStaff: host,
      placementService: host,
      manager: [
        ['Set what the Département decides for itself', 'Each setting counts from a day on; what counted yesterday stays, and last year’s figures are read with last year’s rules.'],
        ['See where the places are and who waits', '“Tonight”: who waits, what presses, the places by kind and by territory; “Map” shows them on the Département.', '“Waiting”, “Propose for all”: one proposal for all who wait, which nobody has to follow.'],
        ['Keep a request for a procedure', '“Kept”: the number that the worker gives you, and the reason. The request is neither purged nor erased until you end the hold.'],
        ['Take a table away', '“Download as CSV” or “for Excel” under each table. The export is written in the audit.'],
        ['Read occupancy', 'Three rates, never one: occupied of installed now; realised of authorised days; really available.', 'Over 100 % is a fact with a reason, not an error.'],
      ],
      administrator: [
        ['Let somebody in', '“Accounts”, “Create an account”, name and address.', 'Give a role, for the whole Département or for one host.', '“Issue a link” and hand it over: the person chooses the password.'],
        ['Shut somebody out', 'On the account, “Disable”: the person is signed out at once.'],
        ['Fill the directory at once', '“Imports”, your file, “See what changes”: nothing is written yet.', 'Check the lines passed over, then confirm: all of it, or nothing.'],
        ['Record a decision', '“Directory”, the host, “New authorisation” or “New approval” with its date: the one before ends the day before.', '“Suspend” makes a family vanish from every search; no motive is kept.'],
        ['Know who read what', '“Audit”: codes and numbers, never a child’s data. Your reading is written down too.'],
      ],
      observer: [
        ['What you see', '“Directory”: what exists. Establishments, units, their decisions and telephones; of foster homes, how many there are by territory.', 'No child’s data, no place of tonight, no confidential address.'],
        ['Find an establishment or a unit', 'Choose the list, then a few letters of the name, the organisation or the commune.', 'On a unit: ages, measures and authorised places, with their dates.'],
        ['Report an error', 'On the record, “Report an error in this record”: a wrong telephone, a closed unit. Whoever keeps the directory corrects it.'],
      ],
    },
    rules: [
      'Nothing is done twice: if no answer comes, try again.', 'After thirty minutes without activity the session ends; a warning comes five minutes before, and drafts are kept.',
      'A request bears a reference, never a name. The name is entered once a yes is taken, for that host alone.', 'A missing page and a forbidden one answer alike: it need not be a fault.',
      'Nothing of what you read stays in this browser after signing out.',
    ],
    keys: [
      ['Tab', 'to the next field or button; Shift + Tab goes back'], ['Enter', 'follow a link, press a button, send a form'], ['Space', 'tick, press a button'],
      ['↑ ↓', 'choose in a list, change a number'], ['Esc', 'close a list or a window'], ['Tab, Enter on arrival', '“Go to the content” skips the bar'],
    ],
  },
};
