/** What the specs of stays read and send. */
const REFUSAL = '... on Refusal { code message problems { field code } }';
export const STAY_VIEW = `id hostId requestId personKey sex birthMonth kind weekdays admittedOn expectedExit exitOn exitReason secret renewals familyConsultedOn judgeToldOn judgeToldBy
  missedDuties absences { id kind firstNight lastNight }`;

/** A mutation that answers a stay. */
export const stayChange = (name: string): string => (
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on StayView { ${STAY_VIEW} } ${REFUSAL} } }`);
export const ADMIT = `mutation ($input: AdmitInput!) { admit(input: $input) { __typename ... on Admission { stays { ${STAY_VIEW} } } ${REFUSAL} } }`;
export const READ_STAY = `query ($id: ID!) { stay(id: $id) { __typename ... on StayView { ${STAY_VIEW} } ${REFUSAL} } }`;
export const HOST_STAYS = `query ($hostId: ID!, $first: Int, $goingOn: Boolean) { hostStays(hostId: $hostId, first: $first, goingOn: $goingOn) { edges { cursor node { ${STAY_VIEW} } } pageInfo { hasNextPage endCursor } } }`;
export const REQUEST_STAYS = `query ($requestId: ID!) { requestStays(requestId: $requestId) { ${STAY_VIEW} } }`;
export const STAYS = `query ($departement: String!, $first: Int, $after: String) { stays(departement: $departement, first: $first, after: $after) { edges { cursor node { ${STAY_VIEW} } } pageInfo { hasNextPage endCursor } } }`;
