import type { TestApplication } from './test-application.js';

const REFUSAL = '... on Refusal { code problems { field code } }';
const HOST = 'host { id name type kind area address admissionFrom admissionTo openNights closedOn authorisations { from until authorised financed installed } approvals { from until places } derogations { from until places } leave { kind from until } } warnings { field code }';
const ESTABLISHMENT = 'establishment { id name kind finess address postcode town point { lat } telephones { label number from to } confidentialAddress closedOn units { name } } warnings { field code }';

/** What each mutation of the directory answers. */
const ANSWERS: Readonly<Record<string, string>> = {
  createOrganisation: '... on Organisation { id departement name }', setTerritory: '... on Territory { id name communes }',
  shareHosts: '... on SharedHosts { neighbour changed }', unshareHosts: '... on SharedHosts { neighbour changed }',
  decideImportDefect: '... on ImportDefect { defect sentence decidedAt }',
  createEstablishment: `... on EstablishmentChanged { ${ESTABLISHMENT} }`, updateEstablishment: `... on EstablishmentChanged { ${ESTABLISHMENT} }`,
  closeEstablishment: `... on EstablishmentChanged { ${ESTABLISHMENT} }`,
};

let keys = 0;

/** Runs one mutation of the directory; gives its answer, or the extensions of the error. */
export async function mutate(ugo: TestApplication, token: string, name: string, input: Record<string, unknown>): Promise<any> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await ugo.query(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${ANSWERS[name] ?? `... on HostChanged { ${HOST} }`} ${REFUSAL} } }`,
    { input: { idempotencyKey: `directory-${keys += 1}`, ...input } }, token);
  return data?.[name] ?? errors?.[0]?.extensions ?? errors?.[0];
}

/** The code of a refusal and what it says of each field, to compare in one line. */
export const saying = ({ code, problems }: { code: string; problems: { field: string; code: string }[] }): unknown => [code, ...problems.map((each) => `${each.field} ${each.code}`)];
