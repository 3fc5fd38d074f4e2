import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Em, inTerritory } from '@ugo/persistence';
import { mutate, saying } from './testing/directory-operations.js';
import { idOf, seedDirectory, signedIn } from './testing/directory-world.js';
import { startTestApplication, type TestApplication } from './testing/test-application.js';

const SITE = { kind: 'mecs', name: 'MECS des Tilleuls', address: '5 rue du Test', postcode: '42300', communeInsee: '42187', finess: '420009466', telephones: [{ label: 'veilleur', number: '04 77 00 00 01', from: '22:00', to: '07:00' }] };
const LAW = { from: '2026-01-01', authorised: 12, minAge: 6, maxAge: 17, sexes: ['female', 'male'], measures: ['judicialPlacement'] };
const APPROVAL = { from: '2026-01-01', places: 2 };

describe('keeping the directory', () => {
  let ugo: TestApplication;
  let admin: string;
  beforeAll(async () => {
    ugo = await startTestApplication();
    await seedDirectory(ugo.database);
    admin = await signedIn(ugo.database, 'Admin', 'administrator');
  });
  afterAll(() => ugo.close());

  const run = (name: string, input: Record<string, unknown>, token = admin) => mutate(ugo, token, name, input);
  const site = (more: Record<string, unknown> = {}) => run('createEstablishment', { organisationId: idOf('ANEF'), ...SITE, finess: null, ...more });
  const unit = (more: Record<string, unknown> = {}) => run('createUnit', { establishmentId: idOf('MECS'), name: 'Les moyens', authorisation: LAW, ...more });
  const home = (more: Record<string, unknown> = {}) => run('createFosterHome', { departement: '42', reference: 'AF-100', communeInsee: '42187', serviceId: idOf('Service'), approval: APPROVAL, ...more });
  const read = <T>(sql: string) => inTerritory(ugo.database.orm.em as Em, 'system', (em) => em.execute<T[]>(sql));

  it('makes an organisation, an establishment, a unit and a foster home, each with its audit', async () => {
    const organisation = await run('createOrganisation', { departement: '42', name: 'Association Test', finessEj: '420000010' });
    expect(organisation).toMatchObject({ __typename: 'Organisation', name: 'Association Test' });
    const made = await run('createEstablishment', { organisationId: organisation.id, ...SITE });
    expect(made).toMatchObject({ establishment: { name: 'MECS des Tilleuls', town: 'Roanne', point: { lat: 46.0449 }, telephones: [{ label: 'veilleur', number: '0477000001', from: '22:00', to: '07:00' }] }, warnings: [] });
    const housed = await unit({ establishmentId: made.establishment.id, admissionFrom: '08:00', admissionTo: '24:00', capabilities: ['autism'], openNights: [1, 2, 3] });
    expect(housed).toMatchObject({ host: { name: 'Les moyens', kind: 'mecs', area: 'Roanne', admissionFrom: '08:00', admissionTo: '24:00', openNights: [1, 2, 3], authorisations: [{ from: '2026-01-01', until: null, authorised: 12, financed: 12, installed: 12 }] }, warnings: [] });
    expect(await home({ address: '8 rue Cachée', telephone: '0600000002' })).toMatchObject({ host: { name: 'Famille d’accueil AF-100', address: null, approvals: [{ places: 2 }] } });
    expect(await read(`select action from audit_entry where action like 'create%' order by id`)).toEqual(['createOrganisation', 'createEstablishment', 'createUnit', 'createFosterHome'].map((action) => ({ action })));
    expect(await read(`select count(*)::int as offers from offer where current and host_id = '${housed.host.id}'`)).toEqual([{ offers: 1 }]);
    expect(JSON.stringify(await read('select * from audit_entry')) + JSON.stringify(await read('select * from idempotency_key'))).not.toContain('Cachée');
  });

  it('answers the same when the same call comes again, and refuses the key for another', async () => {
    const input = { idempotencyKey: 'twice-the-same-key', departement: '42', name: 'Rejouée' };
    const first = await run('createOrganisation', input);
    expect(await run('createOrganisation', input)).toEqual(first);
    expect(await run('createOrganisation', { ...input, name: 'Autre' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await read(`select count(*)::int as count from organisation where name in ('Rejouée', 'Autre')`)).toEqual([{ count: 1 }]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a hotel', { name: 'Hôtel de la Gare' }, ['name hotelForbidden']],
    ['a wrong check digit', { finess: '420009467' }, ['finess finessChecksum']],
    ['a number of another Département', { finess: '690781810' }, ['finess finessElsewhere']],
    ['a number already taken', { finess: '420009458' }, ['finess taken']],
    ['an unknown commune', { communeInsee: '42999' }, ['communeInsee unknownCommune']],
    ['a commune of another Département', { communeInsee: '69123', postcode: '69001' }, ['communeInsee communeElsewhere']],
    ['a postcode that is not the commune\'s', { postcode: '42000' }, ['postcode postcodeMismatch']],
    ['a point in the sea', { point: { lat: 47, lon: -6 } }, ['point pointOutsideFrance']],
    ['a point abroad', { point: { lat: 51.5, lon: -0.12 } }, ['point pointOutsideFrance']],
    ['a point far outside its Département', { point: { lat: 48.85, lon: 2.35 } }, ['point pointFarOutside']],
    ['an unknown organisation', { organisationId: idOf('nobody') }, ['organisationId unknownOrganisation']],
    ['everything at once', { name: 'Hôtel', communeInsee: '42999', point: { lat: 0, lon: 0 } }, ['name hotelForbidden', 'communeInsee unknownCommune', 'point pointOutsideFrance']],
  ])('refuses %s, by its field', async (_, more, problems) => {
    const before = await read('select count(*)::int as count from establishment');
    expect(saying(await site(more))).toEqual(['INVALID_INPUT', ...problems]);
    expect(await read('select count(*)::int as count from establishment')).toEqual(before);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['communeInsee', 'an impossible code', { communeInsee: 'abc' }], ['point.lat', 'a latitude beyond the pole', { point: { lat: 91, lon: 4 } }],
    ['name', 'a blank name', { name: '   ' }], ['name', 'a NUL', { name: 'a\u0000' }], ['name', 'half a letter', { name: '\ud83d' }], ['name', 'an endless name', { name: 'x'.repeat(10_000) }],
    ['kind', 'an unknown kind', { kind: 'hotel' }], ['telephones', 'a hundred telephones', { telephones: Array.from({ length: 100 }, () => SITE.telephones[0]) }],
    ['telephones.0.number', 'a telephone that is none', { telephones: [{ ...SITE.telephones[0], number: '12' }] }], ['telephones.0.from', 'an hour that is none', { telephones: [{ ...SITE.telephones[0], from: '25:00' }] }],
    ['openedOn', 'a day that does not exist', { openedOn: '2025-02-30' }], ['postcode', 'a postcode that is none', { postcode: '4230' }],
  ])('names the field %s: %s', async (field, _, more) => {
    expect(await site(more)).toMatchObject({ code: 'INVALID_INPUT', problems: expect.arrayContaining([expect.objectContaining({ field })]) });
  });

  it('changes only what is given of an establishment', async () => {
    const { establishment: { id } } = await site({ name: 'À corriger' });
    expect(await run('updateEstablishment', { establishmentId: id, confidentialAddress: true })).toMatchObject({ establishment: { name: 'À corriger', address: '5 rue du Test', confidentialAddress: true, point: null } });
    expect(await run('updateEstablishment', { establishmentId: id, communeInsee: '42218', postcode: '42100', address: null })).toMatchObject({ establishment: { town: 'Saint-Étienne', postcode: '42100', address: null } });
    expect(saying(await run('updateEstablishment', { establishmentId: id, communeInsee: '42187' }))).toEqual(['INVALID_INPUT', 'postcode postcodeMismatch']);
    expect(await run('updateEstablishment', { establishmentId: id, name: null })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(saying(await run('updateEstablishment', { establishmentId: idOf('MECS'), kind: 'fosterHome' }))).toEqual(['INVALID_INPUT', 'kind serviceHasNoUnits']);
    expect(saying(await run('updateEstablishment', { establishmentId: idOf('Service'), kind: 'mecs' }))).toEqual(['INVALID_INPUT', 'kind homesWithoutService']);
  });

  it('takes away what is given as nothing: numbers, hours, a telephone, a service', async () => {
    const { establishment: { id } } = await site({ name: 'À vider', openedOn: '2020-01-01' });
    expect(await run('updateEstablishment', { establishmentId: id, address: null, postcode: null, openedOn: null })).toMatchObject({ establishment: { name: 'À vider', address: null, postcode: null, town: 'Roanne' } });
    expect(await read(`select opened_on, finess from establishment where id = '${id}'`)).toEqual([{ opened_on: null, finess: null }]);
    const housed = await unit({ name: 'À vider aussi', admissionFrom: '08:00', admissionTo: '20:00', siblingsAtMost: 3 });
    expect(await run('updateUnit', { hostId: housed.host.id, admissionFrom: null, admissionTo: null, siblingsAtMost: null })).toMatchObject({ host: { name: 'À vider aussi', admissionFrom: null, admissionTo: null } });
    expect(await read(`select siblings_at_most from host where id = '${housed.host.id}'`)).toEqual([{ siblings_at_most: null }]);
    const family = await home({ reference: 'AF-190', address: '9 rue Cachée', telephone: '0600000003' });
    expect(await run('updateFosterHome', { hostId: family.host.id, telephone: null, serviceId: null })).toMatchObject({ host: { id: family.host.id } });
    expect(await read(`select a.telephone, a.address, h.service_id from home_address a join host h on h.id = a.host_id where h.id = '${family.host.id}'`)).toEqual([{ telephone: null, address: '9 rue Cachée', service_id: null }]);
    const without = await home({ reference: 'AF-191' });
    expect(await run('updateFosterHome', { hostId: without.host.id, telephone: null })).toMatchObject({ host: { id: without.host.id } });
  });

  it('moves the offers of a site that becomes confidential to its commune\'s centre', async () => {
    await run('updateEstablishment', { establishmentId: idOf('MECS'), confidentialAddress: true });
    const [offer] = await read<{ point: string }>(`select st_astext(point) as point from offer where current and host_id = '${idOf('Grands')}'`);
    expect(offer!.point).toBe('POINT(4.0797 46.0449)');
    await run('updateEstablishment', { establishmentId: idOf('MECS'), confidentialAddress: false });
  });

  it('closes an establishment with its units', async () => {
    const { establishment: { id } } = await site({ name: 'À fermer' });
    await unit({ establishmentId: id, name: 'Unité à fermer' });
    expect(await run('closeEstablishment', { establishmentId: id, closedOn: '2026-11-20' })).toMatchObject({ establishment: { closedOn: '2026-11-20', units: [] } });
    expect(saying(await unit({ establishmentId: id, name: 'Trop tard' }))).toEqual(['INVALID_INPUT', 'establishmentId establishmentClosed']);
    expect(await run('closeEstablishment', { establishmentId: idOf('Service'), closedOn: '2099-01-01' })).toMatchObject({ warnings: [{ code: 'homesWithoutService' }] });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a hotel', { name: 'Appart hôtel' }, ['name hotelForbidden']], ['the unit of a service', { establishmentId: idOf('Service') }, ['establishmentId serviceHasNoUnits']],
    ['half an opening', { name: 'Heures', admissionFrom: '08:00' }, ['admissionTo hoursIncomplete']],
    ['more paid than authorised', { name: 'Payée', authorisation: { ...LAW, financed: 13 } }, ['authorisation.financed financedAboveAuthorised']],
    ['ages and dates upside down', { name: 'Retournée', authorisation: { ...LAW, minAge: 12, maxAge: 6, until: '2025-12-31' } }, ['authorisation.until datesReversed', 'authorisation.maxAge agesReversed']],
  ])('refuses for a unit %s', async (_, more, problems) => {
    expect(saying(await unit(more))).toEqual(['INVALID_INPUT', ...problems]);
  });

  it('refuses two units of one name in one house, and knows the name whatever its accents', async () => {
    await unit({ name: 'Été' });
    expect(saying(await unit({ name: 'ETE' }))).toEqual(['INVALID_INPUT', 'name taken']);
  });

  it('takes reality in with a warning', async () => {
    expect(await unit({ name: 'Serrée', authorisation: { ...LAW, installed: 14 } })).toMatchObject({ warnings: [{ field: 'authorisation.installed', code: 'installedAboveAuthorised' }] });
    expect(await unit({ name: 'Petits', kind: 'lieuDeVie', authorisation: { ...LAW, authorised: 12 } })).toMatchObject({ warnings: [{ code: 'lieuDeVieCapacity' }] });
    expect(await unit({ name: 'Bébés', kind: 'pouponniere', authorisation: { ...LAW, authorised: 40, minAge: 0 } })).toMatchObject({ warnings: [{ code: 'pouponniereCapacity' }] });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['authorisation.authorised', { authorisation: { ...LAW, authorised: 2 ** 31 } }, 'authorised'], ['authorisation.minAge', { authorisation: { ...LAW, minAge: -1 } }, 'min'],
    ['authorisation.sexes', { authorisation: { ...LAW, sexes: [] } }, 'none'], ['openNights', { openNights: [8] }, 'eighth day'], ['openNights', { openNights: [] }, 'no day'], ['capabilities', { capabilities: ['flying'] }, 'unknown'],
  ])('names the field %s of a unit', async (field, more) => {
    const answer = await unit({ name: 'Mauvaise', ...more });
    if (JSON.stringify(more).includes('2147483648')) expect(answer.code).toBe('BAD_USER_INPUT');
    else expect(answer).toMatchObject({ code: 'INVALID_INPUT', problems: expect.arrayContaining([expect.objectContaining({ field })]) });
  });

  it('changes a unit, and closes it', async () => {
    const { host: { id } } = await unit({ name: 'Changeante' });
    expect(await run('updateUnit', { hostId: id, name: 'Changée', openNights: [6, 7] })).toMatchObject({ host: { name: 'Changée', openNights: [6, 7], kind: 'mecs' } });
    expect(await run('updateUnit', { hostId: id, closedOn: '2026-12-01' })).toMatchObject({ host: { closedOn: '2026-12-01' } });
    expect(saying(await run('updateUnit', { hostId: idOf('AF-1'), name: 'x' }))).toEqual(['INVALID_INPUT', 'hostId notAUnit']);
  });

  it('checks a foster home, keeps its address apart, and lets it live across the border', async () => {
    expect(saying(await home({ reference: 'AF-101', communeInsee: '42998', serviceId: idOf('MECS') }))).toEqual(['INVALID_INPUT', 'communeInsee unknownCommune', 'serviceId notAPlacementService']);
    expect(saying(await home({ reference: 'af 100' }))).toEqual(['INVALID_INPUT', 'reference taken']);
    expect(await home({ reference: 'AF-102', approval: { ...APPROVAL, places: 4 } })).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'approval.places' }] });
    const across = await home({ reference: 'AF-103', communeInsee: '69123', serviceId: null });
    expect(across).toMatchObject({ host: { type: 'fosterHome' } });
    expect(saying(await run('updateFosterHome', { hostId: across.host.id, telephone: '0600000003' }))).toEqual(['INVALID_INPUT', 'address noAddressYet']);
    expect(await run('updateFosterHome', { hostId: across.host.id, communeInsee: '42187', address: '1 impasse Discrète' })).toMatchObject({ host: { area: 'Roanne' } });
    expect(await read(`select address from home_address where host_id = '${across.host.id}'`)).toEqual([{ address: '1 impasse Discrète' }]);
  });

  it('makes one home of two calls that come at once with the same reference', async () => {
    const answers = await Promise.all([home({ reference: 'AF-200' }), home({ reference: 'AF-200' }), home({ reference: 'AF-200' })]);
    expect(answers.map((answer) => ('host' in answer ? 'made' : saying(answer))).sort()).toEqual([['INVALID_INPUT', 'reference taken'], ['INVALID_INPUT', 'reference taken'], 'made']);
  });

  it('draws territories without overlap', async () => {
    const made = await run('setTerritory', { departement: '42', name: 'Forez', communes: ['42147'] });
    expect(made).toMatchObject({ __typename: 'Territory', communes: ['42147'] });
    expect(saying(await run('setTerritory', { departement: '42', name: 'Autre', communes: ['42147'] }))).toEqual(['INVALID_INPUT', 'communes communeOfOther']);
    expect(saying(await run('setTerritory', { departement: '42', name: 'Autre', communes: ['69123'] }))).toEqual(['INVALID_INPUT', 'communes unknownCommune']);
    expect(saying(await run('setTerritory', { departement: '42', name: 'Roanne', communes: ['42147'], territoryId: made.id }))).toEqual(['INVALID_INPUT', 'name taken']);
    expect(await run('setTerritory', { departement: '42', name: 'Forez', communes: ['42147'], territoryId: idOf('nowhere') })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await ugo.query('query ($id: ID!) { host(id: $id) { area territoryId } }', { id: idOf('AF-1') }, admin)).data!['host']).toEqual({ area: 'secteur Forez', territoryId: made.id });
  });

  it('is for administrators of that Département: the others are told nothing', async () => {
    const worker = await signedIn(ugo.database, 'Worker', 'enfanceWorker');
    const elsewhere = await signedIn(ugo.database, 'Elsewhere', 'administrator', '69');
    const narrow = await signedIn(ugo.database, 'Narrow', 'administrator', '42', { territoryId: idOf('Saint-Étienne') });
    expect(await run('createOrganisation', { departement: '42', name: 'x' }, worker)).toMatchObject({ code: 'FORBIDDEN' });
    for (const token of [elsewhere, narrow]) {
      expect(await run('createOrganisation', { departement: '42', name: 'x' }, token)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await run('updateUnit', { hostId: idOf('Grands'), name: 'x' }, token)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await run('updateEstablishment', { establishmentId: idOf('MECS'), name: 'x' }, token)).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await run('updateUnit', { hostId: idOf('missing'), name: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
    // Shared with the Loire: it can be seen there, not changed.
    expect(await run('updateUnit', { hostId: idOf('Lyon unité'), name: 'x' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
