import type { planning as French } from '../fr/planning.js';

const s = (count: number): string => (count === 1 ? '' : 's');

export const planning: typeof French = {
  planning: {
    title: 'Places, night by night', view: 'View', asPicture: 'Picture', asTable: 'Table', length: 'Length', weeks: (count) => `${count} weeks`, from: 'From',
    states: { occupied: 'Living here', granted: 'Held', optioned: 'Optioned', reserved: 'Emergencies of the Département', available: 'Free', vacant: 'Empty, not offered', closed: 'Closed' },
    legend: { arriving: 'expected arrival', leaving: 'expected exit', onCall: 'on call: admits at any hour', holidays: 'school holidays' },
    arriving: (count) => `${count} expected arrival${s(count)}`, leaving: (count) => `${count} expected exit${s(count)}`, onCall: 'on call', holidays: 'school holidays',
    region: (name) => `Nights to come: ${name}`, picture: (name, nights) => `${name}, ${nights} nights drawn; the table says the same.`, caption: (name) => `Places of ${name}, night by night`,
    night: 'Night of', remarks: 'To know', summary: (here, all) => `this first night: ${here} living here of ${all}`, firstFree: (day, count) => `${count} free on ${day}`,
    neverFree: 'no free place in this time', nextExit: (day, count) => `next expected exit on ${day}${count > 1 ? ` (${count})` : ''}`,
  },
};
