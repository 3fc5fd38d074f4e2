import type { requestForm as French } from '../fr/request-form.js';

export const requestForm: typeof French = {
  ties: {
    title: 'Visits, school, wishes', visit: (key, number) => `Visit ${number} of ${key}`, visits: 'A parent’s visits', visitsAt: 'Where do they happen?',
    kinds: { open: 'open', mediated: 'mediated', suspended: 'suspended' }, removeVisit: (key, number) => `Remove visit ${number} of ${key}`,
    addVisit: 'Add visits', school: 'School to keep', wished: 'Wished, not indispensable',
  },
  limits: {
    measureStart: 'The measure began', measureStartHint: 'Its delays run from there.', decidedOn: 'Placement decided on',
    apart: 'Can’t live together', choose: 'Choose two people', pair: (one, other) => `${one} and ${other}`, removePair: (one, other) => `${one} and ${other} may live together`,
    addZone: 'Add a zone to avoid', zone: (number) => `Zone to avoid ${number}`, around: 'Not near', km: 'Within (km)', removeZone: (number) => `Remove zone ${number}`,
  },
  keeping: {
    notYet: 'The draft will be kept as soon as the reference and the ages are written.', soon: 'The draft keeps itself.', kept: (time) => `Draft kept at ${time}`,
    refused: (why) => `Draft not kept yet: ${why}`, finish: (reference) => `Draft ${reference}`, correct: (reference) => `Change ${reference}`,
    correctHint: 'While a host decides or keeps places, the people, the nights and the measure stay as it has read them.', save: 'Save the changes',
    notYours: 'Someone else follows this request: it can be read, not changed.', edit: 'Change', resume: 'Go on',
  },
};
