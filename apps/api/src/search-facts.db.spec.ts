import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Availability, Claim } from '@ugo/availability';
import { Authorisation, Derogation, HostChanges, Leave } from '@ugo/directory';
import { type Em, inTerritory } from '@ugo/persistence';
import { Loire } from './testing/loire.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SEARCH = `mutation ($input: SearchInput!) { search(input: $input) {
  ... on Refusal { code problems { field code } }
  ... on SearchView { id
    plans(first: 10) { edges { node { assignments { personKey host { name } } reasons { code value sentence { fr } } questions { code sentence { fr } } warnings { code sentence { fr } } } } }
    excluded(first: 50) { edges { node { host { name } reasons { rule sentence { fr } waiver { fr } source } } } }
    nearMisses { host { name } reasons { rule } }
    reserved { host { name } places people longestStay warnings { code sentence { fr } } } } } }`;
const RESERVE = 'mutation ($input: ReserveEmergencyPlacesInput!) { reserveEmergencyPlaces(input: $input) { __typename } }';
const PUBLISH = `mutation ($input: PublishAvailabilityInput!) { publishAvailability(input: $input) {
  ... on HostAvailability { published { agePlaces { min max places } } } ... on Refusal { code problems { field code message } } } }`;
const CLOSE = 'mutation ($input: ClosePlacesInput!) { closePlaces(input: $input) { __typename } }';

type Json = Record<string, any>;

/** What a search knows of hosts: each fact goes the whole way, from what is published to what the worker reads. */
describe('the facts of hosts in a search', () => {
  let ugo: TestApplication;
  let loire: Loire;
  let worker: string;

  beforeAll(async () => {
    ugo = await startTestApplication();
    loire = await Loire.empty(ugo);
    worker = await loire.signedIn('enfanceWorker');
  });
  afterAll(() => ugo.close());

  const key = (): string => randomUUID();
  const child = (name: string, more: Json = {}): Json => ({ key: name, sex: 'female', completedYears: 9, ...more });
  const search = async (more: Json = {}): Promise<Json> => {
    const { data, errors } = await ugo.query(SEARCH, { input: { idempotencyKey: key(), departement: '42', measure: 'judgeOpp', people: [child('A')], ...more } }, worker);
    expect(errors).toBeUndefined();
    return data!['search'];
  };
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const reasons = (answer: Json, host: string): Json[] => answer['excluded'].edges.filter(({ node }: Json) => node.host.name === host).flatMap(({ node }: Json) => node.reasons);
  const sentences = (answer: Json, host: string): string[] => reasons(answer, host).map(({ sentence }) => plain(sentence.fr));
  const plansAt = (answer: Json, host: string): Json[] => answer['plans'].edges
    .map(({ node }: Json) => node).filter(({ assignments }: Json) => assignments.every((one: Json) => one.host.name === host));
  const write = <T>(work: (em: Em) => Promise<T>): Promise<T> => inTerritory(ugo.database.orm.em as Em, 'system', work);
  const send = async (mutation: string, input: Json, token: string): Promise<Json> => {
    const { data, errors } = await ugo.query(mutation, { input: { idempotencyKey: key(), ...input } }, token);
    expect(errors).toBeUndefined();
    return Object.values(data!)[0] as Json;
  };

  it('tell a closed host from a full one, whole or in part, and who may reopen it', async () => {
    const shut = await loire.unit('La Fermée');
    const partly = await loire.unit('L’Entrouverte', { places: 2 });
    const ordered = await loire.unit('L’Ordonnée');
    const staff = await loire.signedIn('hostStaff', '42', { establishmentId: shut.establishmentId });
    ugo.clock.advance(5);
    await send(CLOSE, { hostId: shut.hostId, reason: 'groupBalance', lastNight: '2026-11-21' }, staff);
    await send(CLOSE, { hostId: partly.hostId, reason: 'noStaff', places: 1 }, await loire.signedIn('hostStaff', '42', { establishmentId: partly.establishmentId }));
    await send(CLOSE, { hostId: ordered.hostId, reason: 'administrative' }, await loire.signedIn('hostStaff', '42', { establishmentId: ordered.establishmentId }));
    const one = await search();
    expect(sentences(one, 'La Fermée')).toEqual(['Fermé 2 nuits à partir du vendredi 20 novembre.']);
    expect(reasons(one, 'La Fermée')).toMatchObject([{ rule: 'closed', waiver: { fr: 'Le oui du lieu d’accueil suffit.' } }]);
    expect(sentences(one, 'L’Ordonnée')).toEqual(['Fermé 3 nuits à partir du vendredi 20 novembre, par décision.']);
    expect(reasons(one, 'L’Ordonnée')).toMatchObject([{ rule: 'closedByDecision', waiver: null }]);
    expect(reasons(one, 'L’Entrouverte')).toEqual([]);
    expect(one['nearMisses'].map(({ host, reasons: near }: Json) => [host.name, near.map(({ rule }: Json) => rule)])).toEqual([['La Fermée', ['closed']]]);
    const two = await search({ people: [child('A'), child('B')], together: [{ one: 'A', other: 'B' }] });
    const [miss] = two['nearMisses'].filter(({ host }: Json) => host.name === 'L’Entrouverte');
    expect(miss.reasons).toEqual([{ rule: 'closed' }]);
  });

  it('tell that a family is away, and never why', async () => {
    const hostId = await loire.home('Famille absente');
    await write(async (em) => {
      await em.insert(Leave, { id: randomUUID(), departement: '42', hostId, kind: 'sickLeave', firstNight: '2026-11-21', lastNight: '2026-11-21' });
      await ugo.app.get(HostChanges, { strict: false }).changed(em, [hostId]);
    });
    const answer = await search();
    expect(sentences(answer, 'Famille absente')).toEqual(['Indisponible une nuit à partir du samedi 21 novembre.']);
    expect(JSON.stringify(answer)).not.toMatch(/sick|health|arrêt|maladie|congé/i);
  });

  it('tell how many places are for which ages, where the host says so', async () => {
    const unit = await loire.unit('Les Mélangés', { ages: [0, 17] });
    const staff = await loire.signedIn('hostStaff', '42', { establishmentId: unit.establishmentId });
    const publish = (agePlaces: Json[]) => send(PUBLISH, { hostId: unit.hostId, places: 3, careKinds: ['emergency'], agePlaces }, staff);
    expect((await publish([{ min: 0, max: 2, places: 4 }, { min: 18, max: 20, places: 1 }]))['problems'].map(({ field, code }: Json) => `${field} ${code}`)).toEqual([
      'agePlaces.0.places agePlacesAbovePlaces', 'agePlaces.1 agesNotAuthorised',
    ]);
    expect((await publish([{ min: 0, max: 5, places: 1 }]))['published'].at(-1)).toEqual({ agePlaces: [{ min: 0, max: 5, places: 1 }] });
    const little = [child('A', { completedYears: 4 }), child('B', { completedYears: 2 })];
    const apart = await search({ people: little, together: [{ one: 'A', other: 'B' }] });
    expect(plansAt(apart, 'Les Mélangés')).toEqual([]);
    const one = await search({ people: [little[0]!, child('B')], together: [{ one: 'A', other: 'B' }] });
    expect(plansAt(one, 'Les Mélangés')).toHaveLength(1);
  });

  it('tell how long a child may stay on a reserved place, and warn where more is asked', async () => {
    const { hostId } = await loire.unit('La Réservée', { places: 1 });
    await send(RESERVE, { hostId, places: 1, maxStayDays: 5 }, await loire.signedIn('manager'));
    const reserved = async (more: Json = {}) => (await search(more))['reserved'].filter(({ host }: Json) => host.name === 'La Réservée');
    expect(await reserved()).toMatchObject([{ places: 1, people: ['A'], longestStay: 5, warnings: [] }]);
    const [long] = await reserved({ lastNight: '2026-11-26' });
    expect(long.warnings.map(({ code, sentence }: Json) => [code, plain(sentence.fr)])).toEqual([
      ['reservedTooShort', 'Séjour limité à 5 jours pour 7 nuits demandées : une autre place sera nécessaire le 25 novembre 2026.'],
    ]);
  });

  it('ask of sequential care its own evenings alone', async () => {
    const unit = await loire.unit('Les Relais', { places: 1 });
    await write(async (em) => {
      await em.nativeUpdate(Authorisation, { hostId: unit.hostId }, { careKinds: ['sequential'] });
      await em.nativeUpdate(Availability, { hostId: unit.hostId }, { careKinds: ['sequential'] });
      await em.insert(Claim, { id: randomUUID(), departement: '42', hostId: unit.hostId, firstNight: '2026-11-23', lastNight: '2026-11-26', sex: 'male', birthMonth: '2015-03' });
      await ugo.app.get(HostChanges, { strict: false }).changed(em, [unit.hostId]);
    });
    const asked = { care: 'sequential', lastNight: '2026-12-20' };
    expect(plansAt(await search(asked), 'Les Relais')).toEqual([]);
    expect(plansAt(await search({ ...asked, weekdays: [5, 6] }), 'Les Relais')).toHaveLength(1);
    expect(sentences(await search({ ...asked, weekdays: [4, 5] }), 'Les Relais')).toEqual([
      'Capacité autorisée : il manque une place, une nuit à partir du jeudi 26 novembre.', 'Places disponibles : il manque une place, une nuit à partir du jeudi 26 novembre.',
    ]);
    expect(await search({ weekdays: [5] })).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'weekdays', code: 'weekdaysOfSequential' }] });
  });

  it('tell that a place is there by derogation, and until when', async () => {
    const hostId = await loire.home('Famille dérogée');
    await write(async (em) => {
      await em.insert(Derogation, { id: randomUUID(), departement: '42', hostId, from: '2026-01-01', until: '2026-12-31', extraPlaces: 1, decision: 'D-1' });
      await em.nativeUpdate(Availability, { hostId }, { places: 2 });
      await ugo.app.get(HostChanges, { strict: false }).changed(em, [hostId]);
    });
    const answer = await search({ people: [child('A'), child('B')], together: [{ one: 'A', other: 'B' }] });
    const [plan] = plansAt(answer, 'Famille dérogée');
    const { value, sentence } = plan!['reasons'].find(({ code }: Json) => code === 'exceptions');
    expect([value, plain(sentence.fr)]).toEqual([1, 'Par dérogation ou suroccupation : une place (jusqu’au 31 décembre 2026)']);
  });
});
