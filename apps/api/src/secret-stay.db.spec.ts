import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TONIGHT } from '@ugo/domain/matching';
import { AbsorbChanges, ExportTable } from '@ugo/oversight';
import { type Em, inTerritory, OutboxEvent, OutboxFeed } from '@ugo/persistence';
import { createClient } from 'graphql-ws';
import readExcel from 'read-excel-file/node';
import WebSocket from 'ws';
import { idOf, signedIn } from './testing/directory-world.js';
import { Loire, LYON } from './testing/loire.js';
import { type Place, Placing } from './testing/placing.js';
import { ANSWER, requestChange, SEARCH_FOR } from './testing/placement-operations.js';
import { operationsOf, type Operation } from './testing/schema-walk.js';
import { REQUEST_STAYS, stayChange } from './testing/stay-operations.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

type Json = Record<string, any>;

/** Who is not on the list of any of the requests. */
const OUTSIDERS: readonly (readonly [name: string, role: Parameters<typeof signedIn>[2], departement: string, narrowing?: { hostId?: string; establishmentId?: string }])[] = [
  ['worker', 'enfanceWorker', '42'], ['manager', 'manager', '42'], ['administrator', 'administrator', '42'], ['observer', 'observer', '42'], ['service', 'placementService', '42'],
  ['workerNext', 'enfanceWorker', '69'], ['managerNext', 'manager', '69'], ['administratorNext', 'administrator', '69'],
];

/** What someone was shown: a line an answer. */
type Shown = Map<string, string>;

/**
 * Children whose places are secret (Code civil 375-7 al. 6), two by two: who goes to which of two like hosts is all that differs between two
 * worlds, in which the same happens at the same instants. Whoever is on no list reads the same in both, whatever is asked and by whatever id,
 * so nothing read links a child to its host. Counts of places are the same because each host takes one: a number is all that is shown.
 */
class World {
  readonly shown: Shown = new Map();
  readonly heard: Json[] = [];
  readonly notAsked = new Set<string>();
  readonly ids: Record<'request' | 'referral' | 'stay' | 'host' | 'establishment' | 'search' | 'question', string[]> = { request: [], referral: [], stay: [], host: [], establishment: [], search: [], question: [] };
  private readonly tokens = new Map<string, string>();
  private readonly staff = new Map<string, string>();
  private readonly requests: Json[] = [];
  private places: Place[] = [];
  private keys = 0;

  private constructor(readonly ugo: TestApplication, private readonly it42: Placing, private readonly swapped: boolean) {}

  static async told(swapped: boolean): Promise<World> {
    const ugo = await startTestApplication();
    const loire = await Loire.empty(ugo);
    const world = new World(ugo, new Placing(ugo, loire), swapped);
    try {
      await world.people(loire);
      await world.story();
    } finally {
      await ugo.close();
    }
    return world;
  }

  private async people(loire: Loire): Promise<void> {
    const { database } = this.ugo;
    this.it42.worker = await signedIn(database, 'follower', 'enfanceWorker');
    for (const [name, role, departement] of OUTSIDERS) this.tokens.set(name, await signedIn(database, name, role, departement));
    for (const [index, departement] of ['42', '42', '69', '69'].entries()) {
      const { hostId, establishmentId } = await loire.unit(`Lieu ${index}`, { places: 3, departement, ...(departement === '69' ? { point: LYON } : {}) });
      if (departement === '69') await loire.share(hostId, '69', '42', true);
      this.places.push({ hostId, staff: await signedIn(database, `staff${index}`, 'hostStaff', departement, { hostId }) });
      if (index % 2 === 0) this.staff.set(`ownStaff${index}`, this.places[index]!.staff);
      const beside = await loire.unit(`À côté ${index}`, { departement, establishmentId, ...(departement === '69' ? { point: LYON } : {}) });
      if (index % 2 === 0) this.tokens.set(`staffBeside${index}`, await signedIn(database, `beside${index}`, 'hostStaff', departement, { hostId: beside.hostId }));
      this.ids.host.push(hostId);
      this.ids.establishment.push(establishmentId);
    }
  }

  /** Where the `index`-th child goes, and the other host of its pair, which says no to it. */
  private goesTo(index: number, yes = true): Place {
    const pair = index - (index % 2);
    return this.places[pair + (((index % 2) + (this.swapped ? 1 : 0) + (yes ? 0 : 1)) % 2)]!;
  }

  private index(place: Place): number {
    return this.places.indexOf(place);
  }

  /** Children asked for, host by host in one order whoever comes: what outsiders see happens in the same order. */
  private async byHost(act: (child: number, place: Place) => Promise<void>, yes = true): Promise<void> {
    const pairs = [0, 1, 2, 3].map((child) => ({ child, place: this.goesTo(child, yes) })).sort((a, b) => this.index(a.place) - this.index(b.place));
    for (const { child, place } of pairs) await act(child, place);
  }

  private async story(): Promise<void> {
    for (let child = 0; child < 4; child += 1) {
      // One of each pair soon outgrows its place and has a measure about to end: a forecast that knew would tell where it lives.
      const people = [{ key: `Repère-${child}`, sex: 'female', ...(child % 2 ? { birthMonth: '2015-04', needs: ['nightStaff'] } : { birthMonth: '2009-01' }) }];
      this.requests.push(await this.it42.request({ reference: `SECRET-${child}`, secret: true, people, ...(child % 2 ? {} : { measureStart: '2026-11-20T20:00:00Z' }) }));
    }
    this.ids.request = this.requests.map(({ id }) => id as string);
    const listening = await this.listen();
    await this.ask(false);
    await this.byHost(async (child, place) => { await this.answers(this.ids.referral[child]!, place, { yes: false, reason: 'profile' }); }, false);
    await this.search();
    await this.ask(true);
    await this.look('asked', ['worker', 'administrator', 'follower']);
    await this.byHost(async (child, place) => {
      const asked = await this.it42.send('mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { __typename } }', { referralId: this.referral(child), question: 'school' }, place.staff);
      expect(asked).toEqual({ __typename: 'ReceivedReferral' });
      await this.answers(this.referral(child), place, { yes: true });
    });
    for (let child = 0; child < 4; child += 1) {
      const [question] = await this.it42.ask('query ($id: ID!) { requestQuestions(id: $id) { id } }', { id: this.ids.request[child] }) as unknown as Json[];
      this.ids.question.push(question!['id']);
      await this.it42.send('mutation ($input: TakeAnswerInput!) { takeAnswer(input: $input) { __typename } }', { referralId: this.referral(child) });
    }
    await this.byHost(async (child, place) => { expect(await this.it42.admit(this.referral(child), child < 2 ? place.staff : this.it42.worker)).toMatchObject({ __typename: 'Admission' }); });
    for (const id of this.ids.request) this.ids.stay.push((await this.it42.ask(REQUEST_STAYS, { requestId: id }) as unknown as Json[])[0]!['id']);
    for (const stayId of this.ids.stay) await this.it42.send(stayChange('recordAbsence'), { stayId, kind: 'runaway', firstNight: '2026-11-20', lastNight: '2026-11-20' });
    await this.search();
    await this.look('lives', [...this.tokens.keys(), ...this.staff.keys(), 'follower']);
    this.ugo.clock.advance(24 * 60);
    await this.byHost(async (child, place) => { expect(await this.it42.send(stayChange('recordExit'), { stayId: this.ids.stay[child], exitOn: '2026-11-21', reason: 'returnHome' }, place.staff)).toMatchObject({ exitOn: '2026-11-21' }); });
    await this.look('left', ['worker', 'administrator']);
    await this.look('changes', ['worker', 'staffBeside0'], 'mutation');
    for (const { type, subjectId, departement } of await inTerritory(this.ugo.database.orm.em as Em, 'system', (em) => em.find(OutboxEvent, {}, { orderBy: { id: 'asc' } }))) {
      const event = `outbox ${type} ${subjectId} ${departement}`;
      this.shown.set(event, String(Number(this.shown.get(event) ?? 0) + 1));
    }
    await listening.end();
  }

  private referral(child: number): string {
    return this.ids.referral[4 + child]!;
  }

  private async answers(referralId: string, place: Place, answer: Json): Promise<void> {
    expect(await this.it42.send(ANSWER, { referralId, ...answer }, place.staff)).toMatchObject({ __typename: 'ReceivedReferral' });
  }

  private async ask(yes: boolean): Promise<void> {
    for (let child = 0; child < 4; child += 1) {
      const { hostId } = this.goesTo(child, yes);
      const asked = await this.it42.send(requestChange('askHosts'), { requestId: this.ids.request[child], asks: [{ hostId, personKeys: [`Repère-${child}`], passedReason: 'hostAgrees' }] });
      expect(asked).toMatchObject({ __typename: 'PlacementRequestView' });
      this.ids.referral.push(asked['referrals'].find(({ state }: Json) => state === 'sent').id);
    }
  }

  private async search(): Promise<void> {
    for (const requestId of this.ids.request) this.ids.search.push((await this.it42.send(SEARCH_FOR, { requestId }))['id'] ?? idOf('none'));
  }

  /** What everybody is answered, whatever they ask: by each field, and by every id there is. */
  private async look(step: string, who: readonly string[], kind: 'query' | 'mutation' = 'query'): Promise<void> {
    await this.ugo.app.get(AbsorbChanges, { strict: false }).run(); // figures of occupancy are a minute behind
    const { schema } = this.ugo.app.get(GraphQLSchemaHost);
    const everybody = [...this.tokens, ...this.staff, ['follower', this.it42.worker] as const].filter(([name]) => who.includes(name));
    for (const [name, token] of everybody) {
      const about = (field: { name: string; args: readonly { type: unknown }[] }): boolean => (kind === 'query' ? (step === 'lives' && name === 'worker') || !COMMON.includes(field.name) : field.name === 'search' || field.args.some(({ type }) => ABOUT_CHILDREN.test(JSON.stringify((type as { ofType: { getFields(): object } }).ofType.getFields()))));
      if (kind === 'query') await this.files(`${step} ${name}`, token);
      for (const operation of operationsOf(schema, kind, (input, of) => this.values(input, of), about)) await this.try(`${step} ${name}`, operation, token);
    }
  }

  /** Every file and page there is, with the filters of all of them: each takes those it knows. */
  private async files(who: string, token: string): Promise<void> {
    const keep = async (path: string, shown: (answer: Response) => Promise<string>): Promise<void> => {
      const answer = await fetch(`${this.ugo.url}/exports/${path}`, { headers: { authorization: `Bearer ${token}` } });
      if (answer.status === 400) this.notAsked.add(`exports ${path}`);
      this.shown.set(`${who} exports ${path}`, `${answer.status} ${answer.headers.get('content-disposition')}\n${await shown(answer)}`);
    };
    const period = 'by=host&step=day&from=2026-11-19&until=2026-11-20&firstMonth=2026-11&lastMonth=2026-11';
    for (const [departement, establishmentId] of [['42', this.ids.establishment[0]!], ['69', this.ids.establishment[2]!]] as const) {
      for (const key of this.ugo.app.get(ExportTable, { strict: false }).keys) {
        const filters = `departement=${departement}&establishmentId=${establishmentId}&quarter=${key === 'fairness' ? '2026-Q3' : '2026-Q4'}&${period}`;
        await keep(`${key}.csv?${filters}`, (answer) => answer.text());
        // A workbook is a zip, with the time in it: its lines are compared.
        if (who.endsWith('manager')) await keep(`${key}.xlsx?${filters}`, async (answer) => (answer.status === 200 ? JSON.stringify(await readExcel(Buffer.from(await answer.arrayBuffer()))) : answer.text()));
      }
      await keep(`establishment/${establishmentId}/2026-11`, (answer) => answer.text());
    }
  }

  private async try(who: string, { name, document, variables }: Operation, token: string): Promise<void> {
    const { data, errors } = await this.ugo.query(document, variables, token);
    const codes = errors?.map(({ extensions }) => extensions['code']) ?? [];
    // A question that is refused for its form has not been asked.
    if (codes.some((code) => NOT_ASKED.includes(code))) this.notAsked.add(`${name}: ${errors!.map(({ message }) => message).join(' ')} ${JSON.stringify(errors![0]!.extensions['problems'] ?? '')}`);
    // Questions are numbered as hosts ask them; entries of one instant come in the order of the hosts, whoever goes there.
    const asked = this.ids.question.reduce((text, id, index) => text.replaceAll(id, `question ${index}`), JSON.stringify(variables));
    this.shown.set(`${who} ${name} ${asked}`, name === 'auditEntries' && data ? (data['auditEntries'].edges as Json[]).map(({ node: { id: _id, ...entry } }) => JSON.stringify(entry)).sort().join('\n') : JSON.stringify({ data, codes }));
  }

  /** One child of each pair: the other is its mirror. */
  private values(name: string, of: string): readonly unknown[] {
    const [referrals, searches] = [[0, 4, 6].map((at) => this.ids.referral[at]!), [this.ids.search[4] ?? this.ids.search[0]!]];
    const pairs = (ids: readonly string[]): string[] => (ids.length > 0 ? [ids[0]!, ids[2]!] : [idOf('none')]);
    const byId: Readonly<Record<string, readonly string[]>> = {
      placementRequest: pairs(this.ids.request), requestQuestions: pairs(this.ids.request), requestNote: pairs(this.ids.request), requestChoices: pairs(this.ids.request), receivedReferral: referrals, referralQuestions: referrals, referralNote: referrals, stay: pairs(this.ids.stay), search: searches,
      host: pairs(this.ids.host), establishment: [idOf('none')],
    };
    switch (name) {
      case 'idempotencyKey': return [`walk-${String(this.keys += 1).padStart(6, '0')}`];
      case 'first': return of === 'auditEntries' ? [100] : [];
      case 'id': return byId[of] ?? [];
      case 'hostId': return pairs(this.ids.host);
      case 'establishmentId': return pairs(this.ids.establishment);
      case 'requestId': return pairs(this.ids.request);
      case 'referralId': return referrals;
      case 'stayId': return pairs(this.ids.stay);
      case 'searchId': return searches;
      case 'questionId': return pairs(this.ids.question);
      case 'subjectId': return of === 'auditEntries' ? [null, referrals[1], pairs(this.ids.stay)[0]] : [];
      case 'action': return of === 'auditEntries' ? ['answerReferral', 'askQuestion', 'readReferral', 'admit', 'recordExit'] : [];
      case 'departement': return of === 'auditEntries' ? [] : ['42', '69'].slice(0, COMMON.includes(of.split('.')[0]!) ? 1 : 2);
      case 'search': return of === 'communes' ? ['Roanne'] : [];
      case 'lat': case 'lon': return of === 'communeAt' ? [name === 'lat' ? 46.03 : 4.07] : [];
      case 'reason': return REASONS[of] ?? [];
      case 'kind': return of === 'recordAbsence.input' ? ['runaway'] : [];
      case 'from': return of === 'search.input' ? [{ postcode: '42300' }] : OCCUPANCY.includes(of) ? ['2026-11-19'] : [];
      case 'until': return OCCUPANCY.includes(of) ? ['2026-11-20'] : [];
      case 'by': return [...OCCUPANCY, ...FORECAST].includes(of) ? ['host', 'kind'] : [];
      case 'step': return OCCUPANCY.includes(of) ? ['day'] : [];
      default: return SAMPLES[name] ?? [];
    }
  }

  /** What the streams tell an outsider. */
  private async listen(): Promise<{ end(): Promise<void> }> {
    const clients = [...this.tokens].filter(([name]) => ['worker', 'workerNext'].includes(name)).map(([name, token]) => ({
      name, client: createClient({ url: `${this.ugo.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, connectionParams: { authorization: `Bearer ${token}` } }),
    }));
    let readers = 0;
    for (const { name, client } of clients) {
      const hear = (query: string, variables: Json): void => { client.subscribe({ query, variables }, { next: (message) => { this.heard.push({ name, ...message }); }, error: () => {}, complete: () => {} }); };
      hear('subscription ($departement: String!) { availabilityChanged(departement: $departement) { hostId } }', { departement: name === 'worker' ? '42' : '69' });
      readers += 1;
      if (name !== 'worker') continue;
      for (const id of this.ids.request) hear('subscription ($id: ID!) { placementRequestChanged(id: $id) { id state referrals { id hostId } } }', { id });
      readers += this.ids.request.length;
    }
    await this.ugo.watched(readers);
    return {
      end: async () => {
        const events = await inTerritory(this.ugo.database.orm.em as Em, 'system', (em) => em.count(OutboxEvent, { type: 'placementRequestChanged' }));
        const deadline = performance.now() + 20_000;
        while (this.heard.length < events && performance.now() < deadline) await new Promise((next) => { setImmediate(next); });
        for (const { client } of clients) await client.dispose();
        const feed = this.ugo.app.get(OutboxFeed);
        while (feed.readers > 0 && performance.now() < deadline) await new Promise((next) => { setImmediate(next); });
      },
    };
  }
}

/** Inputs that name a request, a referral, a stay or a question; those about a host alone change what everybody sees of it. */
const ABOUT_CHILDREN = /"(requestId|referralId|stayId|questionId)"/;
/** What is known to all, or says nothing that a placement changes: looked at once, of one Département. */
const COMMON = ['communes', 'communeAt', 'findPlace', 'establishments', 'organisations', 'territories', 'placementServices', 'policies', 'accounts', 'fosterHomeCounts', 'homeAddress', 'importDefects', 'me', 'mySessions'];
const [OCCUPANCY, FORECAST] = [['occupancy', 'ownOccupancy'], ['forecast', 'ownForecast']];
const NOT_ASKED = ['QUERY_TOO_LARGE', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR', 'BAD_USER_INPUT'];
const { version: _, ...POLICY } = { ...TONIGHT, tiers: ['siblings', 'whereTheyAre', ...TONIGHT.tiers.slice(1)] };
const REASONS: Readonly<Record<string, readonly string[]>> = { 'recordExit.input': ['returnHome'], 'releaseHold.input': ['profile'], 'closeRequest.input': ['error'], 'setLegalHold.input': ['litigation'], 'liftLegalHold.input': ['error'], 'eraseChild.input': ['courtDecision'] };
const SAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  list: ['emergencies', 'complexSituations', 'siblingsApart', 'relays', 'reservedPlaces', 'endingDecisions', 'doubtfulDeclarations'], quarter: ['2026-Q4', '2026-Q3'], firstMonth: ['2026-11'], lastMonth: ['2026-11'],
  text: ['Roanne'], policy: [POLICY], asks: [], version: [1], choiceId: [idOf('none')], yes: [true], saidBy: ['director'], question: ['school'], answer: ['inTheNote'], personKeys: [['Repère-0']], personKey: ['Repère-0'], firstNames: ['X'], lastName: ['Y'], exitOn: ['2026-11-21'], expectedExit: ['2026-11-22'], firstNight: ['2026-11-20'], lastNight: ['2026-11-20'],
  sleepsAt: ['police'], measure: ['judgeOpp'], people: [[{ key: 'Z', sex: 'female', birthMonth: '2015-04' }]], absenceId: [idOf('none')], accountId: [idOf('none')], act: ['seizeJudge'], at: ['2026-11-20T21:00:00Z'], arrivalAt: ['2026-11-21T23:30:00Z'],
};

/** Lines that the one has and the other has not. */
const linesApart = (one = '', other = ''): string[] => one.split('\n').filter((line, index) => line !== other.split('\n')[index]);

describe('a secret stay', () => {
  let one: World, other: World;
  beforeAll(async () => {
    one = await World.told(false);
    other = await World.told(true);
  }, 1_800_000);

  const differing = (): string[] => [...new Set([...one.shown.keys(), ...other.shown.keys()])].filter((key) => one.shown.get(key) !== other.shown.get(key));
  const isInsider = (line: string): boolean => /^\S+ (follower|ownStaff\d) /.test(line);

  it('shows nobody outside its list which of two children lives with which of two hosts: by no field, filter, count, order, refusal, change or event', () => {
    expect([...one.notAsked]).toEqual([]);
    expect(one.shown.size).toBeGreaterThan(500);
    expect(differing().filter((line) => !isInsider(line)).map((line) => [line, linesApart(one.shown.get(line), other.shown.get(line)), linesApart(other.shown.get(line), one.shown.get(line))])).toEqual([]);
  });

  it('shows it to who follows and to the host itself, at every step', () => {
    const insiders = new Set(differing().filter(isInsider).map((line) => line.split(' ', 2).join(' ')));
    expect([...insiders]).toEqual(expect.arrayContaining(['asked follower', 'lives follower', 'lives ownStaff0', 'lives ownStaff2']));
  });

  it('tells it in no stream: an outsider hears that a request moves on, without a host, and of no place taken', () => {
    for (const { heard } of [one, other]) {
      const requests = heard.flatMap(({ data }) => data?.placementRequestChanged ?? []);
      expect(requests.length).toBeGreaterThan(8);
      expect(requests.every(({ referrals }: Json) => referrals.length === 0)).toBe(true);
      expect(heard.filter(({ data }) => data?.availabilityChanged)).toEqual([]);
    }
  });
});
