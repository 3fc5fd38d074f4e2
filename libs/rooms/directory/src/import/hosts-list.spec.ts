import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { CommuneIndex } from '../geography/commune-index.js';
import { HOST_FIELDS, HOST_COLUMNS, HOST_HEADER, type HostField } from './hosts-columns.js';
import { readHosts, type HostLine } from './hosts-list.js';
import { daysOf, isHotel } from './hosts-words.js';
import { bytesOf, collect, dataFile, latin9 } from './testing.js';

let communes: CommuneIndex;
beforeAll(async () => { communes = await CommuneIndex.load(dataFile('laposte_hexasmal_2022.csv')); });

type Cells = Partial<Record<HostField, string>>;
const UNIT: Cells = { type: 'unité', finess: '420009458', name: 'Les grands', authorised: '12', financed: '10', installed: '11', ageFrom: '12', ageTo: '17' };
const HOME: Cells = { type: "famille d'accueil", reference: 'AF-1', commune: 'Saint-Étienne', approvalPlaces: '3', approvedFrom: '01/09/2023', approvedUntil: '31/08/2028' };

const csvLine = (cells: Cells): string => HOST_FIELDS.map((field) => cells[field] ?? '').join(';');
const csv = (...rows: Cells[]): string => [HOST_HEADER, ...rows.map(csvLine)].join('\n');

function read(file: string | Uint8Array): Promise<HostLine[]> {
  return collect(readHosts(bytesOf(file, 64), { communes, today: '2026-03-01' }));
}

async function readOne(cells: Cells): Promise<HostLine> {
  return (await read(csv(cells)))[0]!;
}

describe("a Département's list", () => {
  it('reads a unit', async () => {
    const cells = { ...UNIT, kind: 'Maison d’enfants', sexes: 'garçons', measures: 'OPP parquet, placement judiciaire', careKinds: 'urgence + durable', capabilities: 'autisme/nightStaff', admissionFrom: '8h', admissionUntil: '22:30', openingDays: 'lundi-vendredi', siblingsAtMost: '3', childrenHosted: '9' };
    expect(await readOne(cells)).toEqual({
      ok: true, line: 2, defects: [], row: {
        line: 2, type: 'unit', key: 'unit:420009458:LES GRANDS', finess: '420009458', name: 'Les grands', kind: 'mecs', capacity: { authorised: 12, financed: 10, installed: 11 },
        ages: { from: 12, to: 17 }, sexes: ['male'], measures: ['prosecutorOpp', 'judicialPlacement'], careKinds: ['emergency', 'planned'], capabilities: ['autism', 'nightStaff'],
        admission: { from: '08:00', until: '22:30' }, openingDays: [1, 2, 3, 4, 5], siblingsAtMost: 3, childrenHosted: 9,
      },
    });
  });

  it('reads a foster home by commune or by postcode', async () => {
    const home = await readOne({ ...HOME, intermittent: '1', address: '1 rue X', sexes: 'mixte' });
    expect(home).toMatchObject({
      ok: true, defects: [], row: {
        type: 'fosterHome', key: 'fosterHome:AF 1', communeInsee: '42218', departement: '42', serviceFiness: null, approval: { places: 3, from: '2023-09-01', until: '2028-08-31' },
        intermittentPlaces: 1, derogation: null, address: '1 rue X', sexes: ['female', 'male'], ages: null,
      },
    });
    expect(await readOne({ ...HOME, commune: '', postcode: '42153' })).toMatchObject({ ok: true, row: { communeInsee: '42184' } });
    expect(await readOne({ ...HOME, commune: 'Saint-Denis', postcode: '97400' })).toMatchObject({ ok: true, row: { departement: '974' } });
  });

  it('does not refuse reality: four children and no derogation come in as a defect that awaits a decision', async () => {
    expect(await readOne({ ...HOME, childrenHosted: '4' })).toMatchObject({ ok: true, defects: ['overApprovalWithoutDerogation'] });
    const derogation = { derogationExtra: '1', derogationUntil: '31/12/2026', derogationDecision: '2025-114' };
    expect(await readOne({ ...HOME, ...derogation, childrenHosted: '4' })).toMatchObject({ ok: true, defects: [] });
    expect(await readOne({ ...HOME, ...derogation, derogationUntil: '31/12/2025', childrenHosted: '4' })).toMatchObject({ ok: true, defects: ['overApprovalWithoutDerogation'] });
    expect(await readOne({ ...HOME, derogationExtra: '1' })).toMatchObject({ ok: true, defects: ['derogationWithoutDecision'] });
    expect(await readOne({ ...HOME, approvedUntil: '2025-08-31' })).toMatchObject({ ok: true, defects: ['approvalExpired'] });
    expect(await readOne({ ...UNIT, installed: '14', childrenHosted: '13' })).toMatchObject({ ok: true, defects: ['installedAboveAuthorised', 'hostedAboveAuthorised'] });
    expect(await readOne({ ...UNIT, kind: 'lieu de vie' })).toMatchObject({ ok: true, defects: ['lieuDeVieCapacity'] });
  });

  it.each<[string, Cells, string, string]>([
    ['ages upside down', { ...UNIT, ageFrom: '17', ageTo: '12' }, 'age_a', 'agesReversed'],
    ['an age over 60', { ...UNIT, ageTo: '61' }, 'age_a', 'outOfRange'],
    ['a capacity financed above the authorised one', { ...UNIT, financed: '13' }, 'capacite_financee', 'financedAboveAuthorised'],
    ['a capacity that is no number', { ...UNIT, authorised: 'douze' }, 'capacite_autorisee', 'notANumber'],
    ['a negative capacity', { ...UNIT, authorised: '-3' }, 'capacite_autorisee', 'notANumber'],
    ['no capacity', { ...UNIT, authorised: '' }, 'capacite_autorisee', 'required'],
    ['a wrong FINESS number', { ...UNIT, finess: '420009459' }, 'finess_etablissement', 'invalidFiness'],
    ['an unknown measure', { ...UNIT, measures: 'OPP parquet, prison' }, 'mesures', 'unknownValue'],
    ['an unknown kind', { ...UNIT, kind: 'château' }, 'genre', 'unknownValue'],
    ['an unknown day', { ...UNIT, openingDays: 'lundi, jamais' }, 'jours_ouverture', 'unknownValue'],
    ['an impossible hour', { ...UNIT, admissionFrom: '25h' }, 'admission_de', 'invalidHour'],
    ['an unknown type', { ...UNIT, type: 'château' }, 'type', 'unknownValue'],
    ['no type', { ...UNIT, type: '' }, 'type', 'required'],
    ['an approval of four', { ...HOME, approvalPlaces: '4' }, 'agrement_places', 'approvalOutside'],
    ['an approval of none', { ...HOME, approvalPlaces: '0' }, 'agrement_places', 'approvalOutside'],
    ['an approval that ends before it starts', { ...HOME, approvedUntil: '2020-01-01' }, 'agrement_au', 'datesReversed'],
    ['a day that is none', { ...HOME, approvedFrom: '31/02/2024' }, 'agrement_du', 'invalidDate'],
    ['an unknown commune', { ...HOME, commune: 'Atlantis' }, 'commune', 'unknownCommune'],
    ['a commune of many namesakes', { ...HOME, commune: 'Saint-Just' }, 'commune', 'ambiguousCommune'],
    ['an unknown postcode', { ...HOME, commune: '', postcode: '42999' }, 'code_postal', 'unknownCommune'],
    ['a commune that the postcode does not serve', { ...HOME, commune: 'Roanne', postcode: '99999' }, 'code_postal', 'unknownCommune'],
    ['neither commune nor postcode', { ...HOME, commune: '' }, 'commune', 'required'],
    ['a hotel by its kind', { ...UNIT, kind: 'Hôtel' }, 'genre', 'hotelForbidden'],
    ['a hotel by its name', { ...UNIT, name: 'Hôtel des Voyageurs' }, 'nom', 'hotelForbidden'],
    ['a hotel by its type', { ...UNIT, type: 'hotel' }, 'type', 'hotelForbidden'],
  ])('reports %s', async (_, cells, field, code) => {
    const line = await readOne(cells);
    expect(line).toMatchObject({ ok: false, line: 2, problems: [{ line: 2, field, code }] });
    if (!line.ok) expect(Object.keys(line.problems[0]!.message)).toEqual(['fr', 'en']);
  });

  it('reports every problem of a line at once, and a host described twice', async () => {
    const [first, second, third] = await read(csv(UNIT, { ...UNIT, authorised: 'x', ageTo: '99' }, { ...UNIT, name: 'LES  GRANDS' }));
    expect(first!.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, problems: [{ code: 'notANumber' }, { code: 'outOfRange' }] });
    expect(third).toMatchObject({ ok: false, line: 4, problems: [{ field: 'nom', code: 'duplicateRow' }] });
  });

  it.each(['HOTEL', 'hôtel social', 'Résidence hôtelière', "Appart'hôtel", 'motel'])('takes %s for a hotel', (text) => { expect(isHotel(text)).toBe(true); });
  it.each(['Hôtel maternel Le Relais', 'Hôtel du Département', "Rue de l'Hôtel-de-Ville", 'Hostellerie', 'Lhôtellier'])('does not take %s for one', (text) => { expect(isHotel(text)).toBe(false); });

  it.each([['tous', [1, 2, 3, 4, 5, 6, 7]], ['', [1, 2, 3, 4, 5, 6, 7]], ['lun, mar', [1, 2]], ['vendredi-lundi', [1, 5, 6, 7]], ['1-5', [1, 2, 3, 4, 5]], ['samedi', [6]], ['demain', null]])('reads the days %j', (text, days) => {
    expect(daysOf(text)).toEqual(days);
  });
});

describe('forms of the list', () => {
  it('reads commas, Latin-9, other headers and other columns', async () => {
    const file = 'Type,FINESS,Nom unité,Capacité autorisée,Âge min,Âge max,Remarque\nUnité,420009458,"Les Éclaireurs, garçons",8,6,11,x\n';
    for (const bytes of [Buffer.from(file), latin9(file)]) expect(await read(bytes)).toMatchObject([{ ok: true, row: { name: 'Les Éclaireurs, garçons', ages: { from: 6, to: 11 } } }]);
  });

  it('reads a workbook, its dates, its hours and its numbers without their leading zero', async () => {
    const header = ['type', 'finess_etablissement', 'nom', 'capacite_autorisee', 'age_de', 'age_a', 'admission_de', 'reference', 'code_postal', 'agrement_places', 'agrement_du'];
    const rows = [['unité', 10001295, 'Les petits', 8, 0, 6, 0.25], ['assistant familial', null, null, null, null, null, null, 'AF-2', 1000, 2, new Date('2024-09-01T00:00:00Z')]];
    const cells = [header, ...rows].map((row) => row.map((value) => (value === null ? null : { value, ...(value instanceof Date ? { format: 'dd/mm/yyyy' } : {}) })));
    const workbook = await writeXlsxFile(cells as SheetData).toBuffer();
    expect(await read(workbook)).toMatchObject([
      { ok: true, line: 2, row: { finess: '010001295', admission: { from: '06:00', until: '24:00' }, capacity: { authorised: 8 } } },
      { ok: false, line: 3, problems: [{ field: 'code_postal', code: 'ambiguousCommune' }] },
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'emptyFile'], ['a header alone', HOST_HEADER, 'emptyFile'], ['tabs', HOST_HEADER.replaceAll(';', '\t'), 'wrongSeparator'], ['no type column', HOST_HEADER.replace('type;', ''), 'missingColumns'],
    ['a column twice', `${HOST_HEADER};nom`, 'missingColumns'], ['another file', 'a;b;c\n1;2;3', 'unknownFormat'], ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unknownFormat'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004broken'), 'brokenFile'], ['UTF-16', Buffer.from('\uFEFFtype;nom\n', 'utf16le'), 'wrongEncoding'],
  ])('refuses %s', async (_, file, code) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'ImportFileRefusal', code });
  });

  it('ships a template whose examples are read, and which is empty as it is', async () => {
    const template = readFileSync(new URL('./hosts-template.csv', import.meta.url), 'utf8');
    await expect(read(template)).rejects.toMatchObject({ code: 'emptyFile' });
    expect(template.replace('\uFEFF', '').split('\n')[0]).toBe(HOST_HEADER);
    expect((await read(template.replaceAll('\n# ', '\n'))).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('documents every column', () => {
    const manual = readFileSync(new URL('../../../../../docs/import-hosts.md', import.meta.url), 'utf8');
    expect(HOST_FIELDS.filter((field) => !manual.includes(`\`${HOST_COLUMNS[field].header}\``))).toEqual([]);
  });
});
