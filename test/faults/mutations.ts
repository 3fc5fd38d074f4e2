import type { Loire } from '../../apps/api/src/testing/loire.js';
import { ANSWER, hostChange, requestChange, SEARCH_FOR, TAKE, WITHDRAW } from '../../apps/api/src/testing/placement-operations.js';
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
  private constructor(readonly placing: Placing, readonly host: Place, readonly other: Place, readonly onCall: string) {}

  static async open(placing: Placing, loire: Loire): Promise<Subjects> {
    const [host, other] = [await placing.place('Une', 4000), await placing.place('Autre', 4000)];
    const { data } = await placing['ugo'].query('{ me { id } }', {}, await loire.signedIn('enfanceWorker'));
    return new Subjects(placing, host, other, data!['me'].id);
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

const IDENTITY = 'mutation ($input: EnterIdentityInput!) { enterIdentity(input: $input) { __typename ... on Refusal { code } } }';
const onRequest = (name: string, more: Json = {}, type?: string) => async (subjects: Subjects): Promise<Ready> => (
  { query: requestChange(name, type), input: { requestId: (await subjects.request())['id'], ...more } });
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
  enterIdentity: async (subjects) => ({ query: IDENTITY, input: { referralId: (await subjects.held()).referralId, personKey: 'A', firstNames: 'Léa', lastName: 'Exemple' } }),
  withdrawReferral: async (subjects) => ({ query: WITHDRAW, input: { referralId: (await subjects.asked()).referralId } }),
  closeRequest: async (subjects) => ({ query: requestChange('closeRequest'), input: { requestId: (await subjects.asked(subjects.host)).requestId, reason: 'familySolution' } }),
  admit: async (subjects) => ({ query: ADMIT, input: { referralId: (await subjects.held()).referralId }, token: subjects.host.staff }),
  planExit: onStay('planExit', { expectedExit: '2026-11-25' }),
  recordAbsence: onStay('recordAbsence', { kind: 'hospital', firstNight: '2026-11-20' }),
  recordNotice: onStay('recordNotice', { judgeToldOn: '2026-11-20' }),
  recordExit: onStay('recordExit', { exitOn: '2026-11-20', reason: 'returnHome' }),
  correctExit: onStay('correctExit', {}, ({ placing, host }, stayId) => placing.send(stayChange('recordExit'), { stayId, exitOn: '2026-11-20', reason: 'returnHome' }, host.staff)),
};
