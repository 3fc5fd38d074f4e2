import { describe, expect, it } from '@jest/globals';
import { MEASURES } from '../kernel/vocabulary.js';
import { checkMove, judgeMustBeTold, MOVE_DUTIES, type MoveInput } from './move-rules.js';

const move = (over: Partial<MoveInput> = {}): string[] => checkMove({
  stay: { admittedOn: '2027-01-01', exitOn: null }, movedOn: '2028-03-31', measure: 'judicialPlacement', isEmergency: false, judgeToldOn: '2028-02-29',
  leavesFosterHome: true, familyConsultedOn: '2028-03-20', today: '2028-03-31', ...over,
}).map(({ field, code }) => `${field}: ${code}`);

describe('checkMove', () => {
  it.each<[string, Partial<MoveInput>, string[]]>([
    ['all done in time, to the last day of February', {}, []],
    ['told a day late', { judgeToldOn: '2028-03-01' }, ['judgeToldOn: judgeToldLate']],
    ['not told', { judgeToldOn: null }, ['judgeToldOn: judgeNotTold']],
    ['not told, no judge’s measure', { judgeToldOn: null, measure: 'administrativePlacement' }, []],
    ['not told, no measure yet', { judgeToldOn: null, measure: null }, []],
    ['family not consulted', { familyConsultedOn: null }, ['familyConsultedOn: familyNotConsulted']],
    ['no family', { familyConsultedOn: null, leavesFosterHome: false }, []],
    ['family consulted after the move', { movedOn: '2028-03-29', familyConsultedOn: '2028-03-30' }, ['familyConsultedOn: familyNotConsulted']],
    ['an emergency', { isEmergency: true, judgeToldOn: null, familyConsultedOn: null }, []],
    ['days to come', { isEmergency: true, judgeToldOn: '2028-04-01', familyConsultedOn: '2028-04-02' }, ['judgeToldOn: inFuture', 'familyConsultedOn: inFuture']],
    ['days that are none', { isEmergency: true, judgeToldOn: '2027-02-29', familyConsultedOn: 'x', movedOn: 'y' }, ['movedOn: notADay', 'judgeToldOn: notADay', 'familyConsultedOn: notADay']],
    ['before the arrival', { isEmergency: true, movedOn: '2026-12-31' }, ['movedOn: exitBeforeEntry']],
    ['to come', { isEmergency: true, movedOn: '2028-04-01' }, ['movedOn: exitInFuture']],
    ['of a child that has left', { isEmergency: true, stay: { admittedOn: '2027-01-01', exitOn: '2028-01-01' } }, ['stay: alreadyLeft']],
  ])('%s', (_, over, problems) => expect(move(over)).toEqual(problems));

  it('asks nothing of a move in preparation before the month begins', () => {
    const planned = { isPlanned: true, movedOn: '2028-04-30', judgeToldOn: null };
    expect(move({ ...planned, today: '2028-03-30' })).toEqual([]);
    expect(move({ ...planned, today: '2028-03-31' })).toEqual(['judgeToldOn: judgeNotTold']);
  });

  it('tells duties from impossible facts', () => {
    expect(MOVE_DUTIES).toEqual(['judgeNotTold', 'judgeToldLate', 'familyNotConsulted']);
  });

  it('tells the judge under his own measures and the prosecutor’s', () => {
    expect(MEASURES.filter(judgeMustBeTold)).toEqual(['prosecutorOpp', 'judgeOpp', 'judicialPlacement']);
  });
});
