// What others did before a journey begins: told to the API as a program would.
import { PASSWORD } from '../browser.mjs';

/** Each on a connection of its own: one that was kept may end just as it is used again. */
async function post(url, query, variables, token) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', connection: 'close', ...(token ? { authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}

/** A person of the demo who asks and changes; a refusal is handed back, its code with it. */
export async function as(url, email) {
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedInSession { token } } }';
  const { signIn: { token } } = await post(url, signIn, { input: { email, password: PASSWORD } });
  return {
    ask: (query, variables = {}) => post(url, query, variables, token),
    async change(name, input, shows, type = `${name[0].toUpperCase()}${name.slice(1)}Input`) {
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code message problems { field message } } ${shows} } }`;
      return (await post(url, query, { input: { idempotencyKey: crypto.randomUUID(), ...input } }, token))[name];
    },
  };
}

/** A worker asks a unit of the host's people for children who may live there; gives both, the request and the referral. The keys tell these children from those of other journeys. */
export async function askTheHost(page, hostEmail, { keys = ['A'], reference = 'R-2026-118' } = {}) {
  const url = new URL(page.url()).origin;
  const [worker, staff] = [await as(url, 'enfance@loire.example'), await as(url, hostEmail)];
  const hosts = await withRoom(staff, keys.length);
  const { communes: [roanne] } = await worker.ask('{ communes(search: "42300", departement: "42", first: 1) { insee } }');
  const refusals = [];
  for (const host of hosts) {
    const { hostId, published } = host;
    const { host: { authorisations } } = await worker.ask('query ($id: ID!) { host(id: $id) { authorisations { minAge maxAge sexes measures careKinds } } }', { id: hostId });
    const terms = authorisations.at(-1);
    const care = published[0]?.careKinds.includes('planned') ? 'planned' : published[0]?.careKinds[0] ?? 'planned';
    await publishAllFree(staff, host, published[0]?.careKinds ?? [care]);
    const person = (key) => ({ key, kind: 'child', sex: terms.sexes[0], completedYears: Math.floor((terms.minAge + Math.min(terms.maxAge, 17)) / 2), needs: [] });
    const request = await worker.change('requestPlacement', {
      departement: '42', reference, mode: 'tonight', care, urgency: 'urgent', measure: terms.measures.includes('judicialPlacement') ? 'judicialPlacement' : terms.measures[0], relativesAssessed: 'yes', people: keys.map(person), from: { insee: roanne.insee },
    }, '... on PlacementRequestView { id }');
    await worker.change('writeNote', { requestId: request.id, text: 'Traitement du soir dans le sac. Calme quand on lui parle doucement.' }, '');
    const asked = await worker.change('askHosts', { requestId: request.id, asks: [{ hostId, personKeys: keys }] }, '... on PlacementRequestView { referrals { id hostId } }');
    if (asked.referrals) return { worker, staff, hostId, requestId: request.id, referralId: asked.referrals.at(-1).id };
    refusals.push(asked.problems?.[0]?.message ?? asked.message);
  }
  throw new Error(`no unit could be asked: ${refusals.join(' ; ')}`);
}

/** The host's units where so many people more can live tonight. */
async function withRoom({ ask }, people) {
  const { myPlaces } = await ask('{ myPlaces(first: 100) { edges { node { hostId name tonight { installed occupied held closed } published { careKinds } } } } }');
  return myPlaces.edges.map(({ node }) => node).filter(({ tonight: { installed, occupied, held, closed } }) => installed - occupied - held - closed >= people);
}

/** All that is free or held: what is held is taken out of what is published (`free-places.ts`). */
const publishAllFree = (staff, { hostId, tonight: { installed, occupied, closed } }, careKinds) => done(staff.change('publishAvailability', { hostId, places: installed - occupied - closed, careKinds }, ''));

/** The host publishes, for emergencies too, all that is free: whatever others did before, a unit can be proposed tonight. */
export async function freeForEmergencies(page, hostEmail) {
  const staff = await as(new URL(page.url()).origin, hostEmail);
  const [unit] = await withRoom(staff, 1);
  if (!unit) throw new Error('no unit has a free place');
  await publishAllFree(staff, unit, ['emergency', 'planned', 'relay']);
}

/** The host has said yes, the worker has taken it. */
export async function heldByTheHost(page, hostEmail, options) {
  const asked = await askTheHost(page, hostEmail, options);
  await done(asked.staff.change('answerReferral', { referralId: asked.referralId, yes: true }, ''));
  await done(asked.worker.change('takeAnswer', { referralId: asked.referralId }, ''));
  return asked;
}

/** And they live there: their stays beside the rest. */
export async function livingAtTheHost(page, hostEmail, options, { by = 'staff', ...admission } = {}) {
  const held = await heldByTheHost(page, hostEmail, options);
  const { stays } = await done(held[by].change('admit', { referralId: held.referralId, ...admission }, '... on Admission { stays { id personKey } }'));
  return { ...held, stays };
}

/** Who lived somewhere for a journey leaves as if they had not slept there, so that the next one finds the place free. */
export async function goHome({ ask, change }, requestId) {
  const { requestStays } = await ask('query ($id: ID!) { requestStays(requestId: $id) { id exitOn admittedOn } }', { id: requestId });
  for (const { id, exitOn, admittedOn } of requestStays) {
    if (exitOn !== admittedOn) await done(change(exitOn ? 'correctExit' : 'recordExit', { stayId: id, exitOn: admittedOn, reason: 'returnHome' }, ''));
  }
}

/** What was changed; a refusal ends the journey. */
export async function done(changing) {
  const answer = await changing;
  if (answer.code) throw new Error([answer.message, ...answer.problems.map(({ field, message }) => `${field}: ${message}`)].join(' '));
  return answer;
}

/** The Département reserves, for its emergencies, a place of the best unit for the request that the page shows. */
export async function reserveForTheRequest(page) {
  const { origin, pathname } = new URL(page.url());
  const [worker, manager] = [await as(origin, 'enfance@loire.example'), await as(origin, 'direction@loire.example')];
  const found = await worker.change('searchForRequest', { requestId: pathname.split('/').at(-1) }, '... on SearchView { plans(first: 100) { edges { node { assignments { host { id name type } } } } } }', 'RequestInput');
  const hosts = found.plans.edges.map(({ node }) => node.assignments[0].host);
  const unit = hosts.find(({ type }) => type === 'unit');
  if (!unit) throw new Error(`no unit is proposed: ${hosts.map(({ name }) => name).join(', ')}`);
  const reserved = await manager.change('reserveEmergencyPlaces', { hostId: unit.id, places: 1 }, '');
  if (reserved.code) throw new Error(`no place could be reserved: ${reserved.message}`);
}
