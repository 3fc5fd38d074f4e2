import type { settings as French } from '../fr/settings.js';

export const settings: typeof French = {
  settings: {
    title: 'Settings', intro: 'Each value counts from a day on; what counted yesterday stays. Last year’s figures are read with last year’s rules.',
    subjects: { placement: 'Requests, referrals and stays', occupancy: 'How occupancy is counted', oversight: 'Working lists' },
    byDefault: 'default value', since: (day) => `since ${day}`, from: (day) => `from ${day}`, defaultIs: (value) => `by default: ${value}`, bounds: (least, most) => `${least} to ${most}`,
    coming: (day, value) => `from ${day}: ${value}`, history: 'Past values', countsNot: 'out of bounds, does not count', change: 'Change', value: 'Value', firstDay: 'First day', firstDayHint: 'Today or later.', set: 'Save',
    values: { true: 'yes', false: 'no', authorised: 'authorised places', financed: 'financed places', installed: 'installed places', contracted: 'contracted places', approved: 'approved places' },
  },
};
