import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { Loire } from '../../apps/api/src/testing/loire.js';
import { startTestApplication, type TestApplication } from '../../apps/api/src/testing/test-application.js';

type Json = Record<string, any>;

/**
 * The whole path, told as it happens. A new MECS opens at Roanne on a Friday evening; half an hour later a worker on call
 * looks for a place for two sisters who are at the police station.
 */
describe('a place is published, and found', () => {
  let ugo: TestApplication;
  let administrator: string;
  let educator: string;
  let onCall: string;
  let unitId: string;
  let keys = 0;

  const ask = async (token: string, operation: 'mutation' | 'query', name: string, type: string, input: Json, answer: string): Promise<Json> => {
    const key = { idempotencyKey: `scenario-${String(keys += 1).padStart(4, '0')}` };
    const { data, errors } = await ugo.query(`${operation} ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code problems { field message } } ${answer} } }`, { input: { ...key, ...input } }, token);
    expect(errors).toBeUndefined();
    return data![name];
  };
  const search = (): Promise<Json> => ask(onCall, 'mutation', 'search', 'SearchInput', {
    departement: '42', measure: 'prosecutorOpp', care: 'emergency', from: { postcode: '42300' },
    people: [{ key: 'aînée', sex: 'female', birthMonth: '2015-04' }, { key: 'cadette', sex: 'female', birthMonth: '2018-09' }],
  }, `... on SearchView { firstNight lastNight counts { candidates fitting }
      plans(first: 5) { edges { node { assignments { personKey host { id name telephones { number } } } reasons { code sentence { fr } } } } }
      excluded(first: 5) { edges { node { host { name } reasons { rule sentence { fr } } } } } }`);

  beforeAll(async () => {
    ugo = await startTestApplication();
    const loire = await Loire.empty(ugo);
    administrator = await loire.signedIn('administrator');
    onCall = await loire.signedIn('enfanceWorker');

    const organisation = await ask(administrator, 'mutation', 'createOrganisation', 'CreateOrganisationInput', { departement: '42', name: 'Association du Roannais' }, '... on Organisation { id }');
    const { establishment } = await ask(administrator, 'mutation', 'createEstablishment', 'CreateEstablishmentInput', {
      organisationId: organisation['id'], kind: 'mecs', name: 'MECS du Roannais', communeInsee: '42187', postcode: '42300', address: '3 place du Marché',
      telephones: [{ label: 'veille de nuit', number: '0477000001', from: '00:00', to: '00:00' }],
    }, '... on EstablishmentChanged { establishment { id } }');
    const { host } = await ask(administrator, 'mutation', 'createUnit', 'CreateUnitInput', {
      establishmentId: establishment.id, name: 'Les Cèdres',
      authorisation: { authorised: 8, from: '2026-11-01', minAge: 6, maxAge: 17, sexes: ['female', 'male'], measures: ['prosecutorOpp', 'judgeOpp', 'judicialPlacement'] },
    }, '... on HostChanged { host { id } }');
    unitId = host.id;
    educator = await loire.signedIn('hostStaff', '42', { establishmentId: establishment.id });
  });
  afterAll(() => ugo.close());

  it('before anything is published, the search says why there is nothing', async () => {
    const answer = await search();
    expect(answer['plans'].edges).toEqual([]);
    const [{ node }] = answer['excluded'].edges;
    expect(node.host.name).toBe('Les Cèdres');
    expect(node.reasons.map(({ rule }: Json) => rule)).toContain('nothingPublished');
    expect(node.reasons.every(({ sentence }: Json) => sentence.fr.length > 10)).toBe(true);
  });

  it('the educator publishes three places; the watch of the Département sees it at once, and the next search proposes it', async () => {
    const client = createClient({ url: `${ugo.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: `Bearer ${onCall}` } });
    const heard = client.iterate({ query: 'subscription { availabilityChanged(departement: "42") { hostId freeTonight } }' }) as AsyncIterableIterator<Json>;
    const first = heard.next();

    // The socket opens while the educator types: publishing again until it is heard would hide a lost event, so wait for the reader.
    await ugo.watched(1);
    const published = await ask(educator, 'mutation', 'publishAvailability', 'PublishAvailabilityInput', { hostId: unitId, places: 3, careKinds: ['emergency', 'planned'] }, '... on HostAvailability { hostId }');
    expect(published['hostId']).toBe(unitId);
    expect((await first).value['data'].availabilityChanged).toEqual({ hostId: unitId, freeTonight: 3 });
    await client.dispose();

    const answer = await search();
    const [{ node: best }] = answer['plans'].edges;
    expect(best.assignments.map(({ personKey, host }: Json) => [personKey, host.name])).toEqual([['aînée', 'Les Cèdres'], ['cadette', 'Les Cèdres']]);
    expect(best.assignments[0].host.telephones).toEqual([{ number: '0477000001' }]);
    expect(best.reasons.find(({ code }: Json) => code === 'chance').sentence.fr).toContain('confirmé à l’instant par l’établissement');
  });

  it('« plus d’éducateur jusqu’à lundi »: the educator closes the places, and the search leaves the unit out with its reason', async () => {
    await ask(educator, 'mutation', 'closePlaces', 'ClosePlacesInput', { hostId: unitId, firstNight: '2026-11-20', lastNight: '2026-11-22', reason: 'noStaff' }, '... on HostAvailability { hostId }');
    const answer = await search();
    expect(answer['plans'].edges).toEqual([]);
    expect(answer['excluded'].edges[0].node.reasons.map(({ rule }: Json) => rule)).toEqual(expect.arrayContaining(['closed']));
  });
});
