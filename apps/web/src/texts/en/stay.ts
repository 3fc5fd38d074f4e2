import type { stay as French } from '../fr/stay.js';

export const stay: typeof French = {
  stays: {
    title: 'Stays', none: 'No host is yours to speak for.', host: 'Host', arrivals: 'Expected arrivals', people: (keys) => `People ${keys}`, arrivalAt: (when) => `arrival agreed for ${when}`,
    allHere: 'Everybody has arrived', someHere: 'Some of them, or another day', whoArrived: 'Who has arrived', recordArrival: (count) => `Record ${count} arrival${count === 1 ? '' : 's'}`,
    admittedOn: 'Day of the arrival', tonight: 'Empty: today.', expectedExit: 'Exit expected on', asAsked: 'Empty: as asked.', kind: 'Stay', asAskedKind: 'as asked',
    here: (count) => `${count} stay${count === 1 ? '' : 's'} under way`, nobody: 'Nobody is recorded here. Arrivals are recorded once a yes was taken; counts are published in “My places”.',
    left: (count) => `${count} exit${count === 1 ? '' : 's'}`, print: 'Print',
    since: (day) => `since ${day}`, leftOn: (day) => `left on ${day}`, exitExpected: (day) => `exit expected on ${day}`, exitOverdue: (day) => `exit expected on ${day}, to be recorded`,
    weekdays: (days) => `evenings: ${days}`, days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], reservedUntil: (day) => `reserved emergency place until ${day}`,
    away: (kind, first, last) => `${kind}: ${last ? `from ${first} to ${last}` : `since ${first}, return not known`}`, renewed: (times) => `renewed ${times} time${times === 1 ? '' : 's'}`,
    tellJudge: (when) => `Tell the judge before ${when} (CASF L.223-3).`,
    duties: { judgeNotTold: 'The judge had not been told of the move (CASF L.223-3).', judgeToldLate: 'The judge was told less than a month before (CASF L.223-3).', familyNotConsulted: 'The foster family had not been consulted (CASF L.421-16).' },
    acts: { exit: 'Exit', absence: 'Absence', endAbsence: 'Back again', plan: 'Expected exit', notice: 'Judge, family told', correct: 'Correct the exit' },
    renew: 'Renew the relay', record: 'Record', recordExit: 'Record the exit', exitOn: 'Day of the exit', exitHint: 'The place is free from that night.', reason: 'Reason', stillHere: 'The exit did not take place',
    firstNight: 'First night', lastNight: 'Last night', notKnown: 'Empty: return not known.', judgeToldOn: 'Judge told on', familyConsultedOn: 'Foster family consulted on',
    overReason: 'Above the number: reason', notOver: 'within the number', decision: 'Reference of the decision', decisionHint: 'Required above an approval (CASF L.421-5).',
  },
};
