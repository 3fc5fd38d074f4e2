import { change, CONFIRM } from '../../apps/api/src/testing/availability-operations.js';
import type { Loire } from '../../apps/api/src/testing/loire.js';
import { ANSWER, hostChange, REQUEST_QUESTIONS, requestChange, SEARCH_FOR, TAKE, WITHDRAW, WRITE_NOTE } from '../../apps/api/src/testing/placement-operations.js';
import type { Place, Placing } from '../../apps/api/src/testing/placing.js';
import { ADMIT, stayChange } from '../../apps/api/src/testing/stay-operations.js';

type Json = Record<string, any>;

/** A mutation that may be sent now, with what it says. */
export interface Ready {
  readonly query: string;
  readonly input: Json;
  readonly token?: string;
  /** Whether answering it again reads something whose every reading leaves an audit line. */
  readonly traced?: boolean;
}

/** What mutations are about: two hosts with places enough for every round. */
export class Subjects {
  private constructor(readonly placing: Placing, readonly host: Place, readonly other: Place, readonly onCall: string, readonly manager: string, readonly administrator: string) {}

  static async open(placing: Placing, loire: Loire): Promise<Subjects> {
    const [host, other] = [await placing.place('Une', 4000), await placing.place('Autre', 4000)];
    const { data } = await placing['ugo'].query('{ me { id } }', {}, await loire.signedIn('enfanceWorker'));
    return new Subjects(placing, host, other, data!['me'].id, await loire.signedIn('manager'), await loire.signedIn('administrator'));
  }

  request(more: Json = {}): Promise<Json> {
    return this.placing.request({ people: this.placing.people('A', 'B'), from: undefined, ...more });
  }

  /** Both hosts asked. */
  async asked(...answering: Place[]): Promise<{ requestId: string; referralId: string }> {
    const { id: requestId } = await this.request();
    const { referrals } = await this.placing.send(requestChange('askHosts'), { requestId, asks: this.asks() });
    const of = ({ hostId }: Place): string => referrals.find((one: Json) => one.hostId === hostId).id;
    for (const place of answering) await this.placing.send(ANSWER, { referralId: of(place), yes: true }, place.staff);
    return { requestId, referralId: of(this.host) };
  }

  asks(): Json[] {
    return [this.host, this.other].map(({ hostId }) => ({ hostId, personKeys: ['A', 'B'] }));
  }

  async held(): Promise<{ requestId: string; referralId: string }> {
    const request = await this.request();
    return { requestId: request['id'], referralId: await this.placing.held(request, this.host) };
  }

  async stayId(): Promise<string> {
    return (await this.placing.living(this.host))[0]!['id'];
  }
}

const onRequest = (name: string, more: Json = {}, type?: string) => async (subjects: Subjects): Promise<Ready> => (
  { query: requestChange(name, type), input: { requestId: (await subjects.request())['id'], ...more } });
/** Of a host of its own, so that it always changes as much. */
const onPlaces = (name: string, more: Json = {}) => async ({ placing }: Subjects): Promise<Ready> => {
  const { hostId, staff } = await placing.place(`${name} ${placing.key()}`, 9);
  return { query: change(name), input: { hostId, ...more }, token: staff };
};
const inputOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
const bare = (name: string): string => `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { __typename ... on Refusal { code } } }`;
const onStay = (name: string, more: Json, before?: (subjects: Subjects, stayId: string) => Promise<unknown>) => async (subjects: Subjects): Promise<Ready> => {
  const stayId = await subjects.stayId();
  await before?.(subjects, stayId);
  return { query: stayChange(name), input: { stayId, ...more }, token: subjects.host.staff };
};

/** Every kind of change between a request and an exit, each on a subject of its own. The test's clock stands at 2026-11-20, 22:30 in France. */
export const MUTATIONS: Readonly<Record<string, (subjects: Subjects) => Promise<Ready>>> = {
  requestPlacement: async ({ placing }) => ({ query: requestChange('requestPlacement'), input: {
    departement: '42', reference: 'R', urgency: 'immediate', relativesAssessed: 'emergency', measure: 'prosecutorOpp', care: 'emergency', lastNight: '2026-11-22', people: placing.people('A', 'B') } }),
  submitRequest: async (subjects) => ({ query: requestChange('submitRequest', 'RequestInput'), input: { requestId: (await subjects.request({ draft: true }))['id'] } }),
  searchForRequest: async (subjects) => ({ query: SEARCH_FOR, input: { requestId: (await subjects.request())['id'] }, traced: true }),
  recordSleepsAt: onRequest('recordSleepsAt', { sleepsAt: 'hospital' }),
  recordAct: async (subjects) => ({ query: requestChange('recordAct'), input: { requestId: (await subjects.request({ measureStart: '2026-11-20T20:00:00Z' }))['id'], act: 'seizeJudge', at: '2026-11-20T21:00:00Z' } }),
  handOverRequest: async (subjects) => onRequest('handOverRequest', { accountId: subjects.onCall })(subjects),
  nameConfidant: async (subjects) => ({ query: requestChange('nameConfidant'), input: { requestId: (await subjects.request({ secret: true }))['id'], accountId: subjects.onCall } }),
  askHosts: async (subjects) => ({ query: requestChange('askHosts'), input: { requestId: (await subjects.request())['id'], asks: subjects.asks() } }),
  answerYes: async (subjects) => ({ query: ANSWER, input: { referralId: (await subjects.asked()).referralId, yes: true, acceptedKeys: ['A'] }, token: subjects.host.staff }),
  answerNo: async (subjects) => ({ query: ANSWER, input: { referralId: (await subjects.asked()).referralId, yes: false, reason: 'profile' }, token: subjects.host.staff }),
  recordAnswer: async (subjects) => ({ query: requestChange('recordAnswer'), input: { referralId: (await subjects.asked()).referralId, yes: true, saidBy: 'nightWatch' } }),
  askQuestion: async (subjects) => ({ query: hostChange('askQuestion'), input: { referralId: (await subjects.asked()).referralId, question: 'whoDrives' }, token: subjects.host.staff }),
  takeAnswer: async (subjects) => ({ query: TAKE, input: { referralId: (await subjects.asked(subjects.host, subjects.other)).referralId } }),
  extendHold: async (subjects) => ({ query: requestChange('extendHold'), input: { referralId: (await subjects.held()).referralId, arrivalAt: '2026-11-20T23:00:00Z' } }),
  releaseHold: async (subjects) => ({ query: hostChange('releaseHold'), input: { referralId: (await subjects.held()).referralId, reason: 'staff' }, token: subjects.host.staff }),
  enterIdentity: async (subjects) => ({ query: bare('enterIdentity'), input: { referralId: (await subjects.held()).referralId, personKey: 'A', firstNames: 'Léa', lastName: 'Exemple' } }),
  withdrawReferral: async (subjects) => ({ query: WITHDRAW, input: { referralId: (await subjects.asked()).referralId } }),
  closeRequest: async (subjects) => ({ query: requestChange('closeRequest'), input: { requestId: (await subjects.asked(subjects.host)).requestId, reason: 'familySolution' } }),
  admit: async (subjects) => ({ query: ADMIT, input: { referralId: (await subjects.held()).referralId }, token: subjects.host.staff }),
  planExit: onStay('planExit', { expectedExit: '2026-11-25' }),
  recordAbsence: onStay('recordAbsence', { kind: 'hospital', firstNight: '2026-11-20' }),
  recordNotice: onStay('recordNotice', { judgeToldOn: '2026-11-20' }),
  recordExit: onStay('recordExit', { exitOn: '2026-11-20', reason: 'returnHome' }),
  updateRequest: onRequest('updateRequest', { version: 1, urgency: 'planned' }),
  writeNote: async (subjects) => ({ query: WRITE_NOTE, input: { requestId: (await subjects.asked()).requestId, text: 'Traitement le soir.' } }),
  answerQuestion: async (subjects) => {
    const { requestId, referralId } = await subjects.asked();
    await subjects.placing.send(hostChange('askQuestion'), { referralId, question: 'whoDrives' }, subjects.host.staff);
    const [question] = await subjects.placing.ask(REQUEST_QUESTIONS, { id: requestId }) as Json[];
    return { query: requestChange('answerQuestion'), input: { questionId: question!['id'], answer: 'called' } };
  },
  askFreeNow: async ({ placing }) => {
    const request = await placing.request({ people: placing.people('A') });
    return { query: requestChange('askFreeNow'), input: { requestId: request['id'], searchId: (await placing.send(SEARCH_FOR, { requestId: request['id'] }))['id'] } };
  },
  holdReservedPlaces: async (subjects) => {
    await subjects.placing.send(change('reserveEmergencyPlaces'), { hostId: subjects.other.hostId, places: 1 }, subjects.manager);
    const { id: requestId } = await subjects.placing.request({ people: subjects.placing.people('A'), from: undefined });
    return { query: requestChange('holdReservedPlaces'), input: { requestId, place: { hostId: subjects.other.hostId, personKeys: ['A'] } } };
  },
  validateChoice: async (subjects) => {
    const { id: requestId } = await subjects.request();
    await subjects.placing.send(requestChange('askHosts'), { requestId, asks: [{ hostId: subjects.host.hostId, personKeys: ['A'] }], splitReason: 'noPlaceTogether' });
    const [choice] = await subjects.placing.ask('query ($id: ID!) { requestChoices(id: $id) { id } }', { id: requestId }) as Json[];
    return { query: bare('validateChoice'), input: { choiceId: choice!['id'] }, token: subjects.manager };
  },
  setLegalHold: async (subjects) => ({ query: bare('setLegalHold'), input: { requestId: (await subjects.request())['id'], reason: 'litigation' }, token: subjects.manager }),
  liftLegalHold: async (subjects) => {
    const { id: requestId } = await subjects.request();
    await subjects.placing.send(bare('setLegalHold'), { requestId, reason: 'litigation' }, subjects.manager);
    return { query: bare('liftLegalHold'), input: { requestId, reason: 'ended' }, token: subjects.manager };
  },
  eraseChild: async (subjects) => {
    const { id: requestId } = await subjects.request();
    await subjects.placing.send(requestChange('closeRequest'), { requestId, reason: 'error' });
    return { query: bare('eraseChild'), input: { requestId, reason: 'courtDecision' }, token: subjects.administrator };
  },
  endAbsence: async (subjects) => {
    const stayId = await subjects.stayId();
    const { absences } = await subjects.placing.send(stayChange('recordAbsence'), { stayId, kind: 'hospital', firstNight: '2026-11-20' }, subjects.host.staff);
    return { query: stayChange('endAbsence'), input: { stayId, absenceId: absences[0].id, lastNight: '2026-11-20' }, token: subjects.host.staff };
  },
  renewRelay: async (subjects) => {
    const [first] = await subjects.placing.living(subjects.host, { lastNight: '2027-03-01' });
    const referralId = await subjects.placing.held(await subjects.placing.request({ care: 'relay', lastNight: '2027-01-31', from: undefined }), subjects.other);
    const { stays } = await subjects.placing.admit(referralId, subjects.placing.worker, { kind: 'relay', formerStays: [{ personKey: 'A', stayId: first!['id'] }], formerPlace: 'kept' });
    return { query: stayChange('renewRelay'), input: { stayId: stays[0].id } };
  },
  publishAvailability: onPlaces('publishAvailability', { places: 8, careKinds: ['emergency', 'relay', 'planned'] }),
  publishCounts: onPlaces('publishCounts', { occupied: 1, staffed: 8, careKinds: ['emergency', 'relay', 'planned'] }),
  confirmAvailability: async ({ host }) => ({ query: CONFIRM, input: { hostIds: [host.hostId] }, token: host.staff }),
  closePlaces: onPlaces('closePlaces', { places: 1, reason: 'works', firstNight: '2027-06-01', lastNight: '2027-06-02' }),
  reopenPlaces: async (subjects) => {
    const { closures } = await subjects.placing.send(change('closePlaces'), { hostId: subjects.host.hostId, places: 1, reason: 'works', firstNight: '2027-06-01', lastNight: '2027-06-02' }, subjects.host.staff);
    return { query: change('reopenPlaces'), input: { closureId: closures[0].id }, token: subjects.host.staff };
  },
  declareOnCall: onPlaces('declareOnCall', { firstNight: '2026-12-01' }),
  reserveEmergencyPlaces: async ({ other, manager }) => ({ query: change('reserveEmergencyPlaces'), input: { hostId: other.hostId, places: 1 }, token: manager }),
  releaseReservedPlaces: async (subjects) => {
    const { reserved } = await subjects.placing.send(change('reserveEmergencyPlaces'), { hostId: subjects.other.hostId, places: 1 }, subjects.manager);
    return { query: change('releaseReservedPlaces'), input: { reservedPlacesId: reserved[0].id }, token: subjects.manager };
  },
  correctExit: onStay('correctExit', {}, ({ placing, host }, stayId) => placing.send(stayChange('recordExit'), { stayId, exitOn: '2026-11-20', reason: 'returnHome' }, host.staff)),
};

/** Changes that place nobody: accounts, the directory, decisions, settings and policies. Each has its own spec; they share their unit of work with those above. */
export const PLACE_NOBODY: readonly string[] = [
  'addDerogation', 'addLeave', 'changeOwnPassword', 'closeEstablishment', 'confirmCarerAvailability', 'createAccount', 'createEstablishment', 'createFosterHome', 'createOrganisation', 'createUnit',
  'decideImportDefect', 'disableAccount', 'followAnomaly', 'reportAnomaly', 'setSetting', 'enableAccount', 'endOwnSession', 'endSuspension', 'grantRole', 'issueRecoveryLink', 'revokeRole', 'search', 'setApproval', 'setAuthorisation', 'setTerritory',
  'shareHosts', 'signIn', 'signOut', 'signPolicy', 'suspendApproval', 'unshareHosts', 'updateEstablishment', 'updateFosterHome', 'updateUnit', 'useRecoveryLink',
];
