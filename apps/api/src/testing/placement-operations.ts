/** What the specs of placement requests read and send. */
const REFUSAL = '... on Refusal { code message problems { field code message } }';
export const REQUEST_VIEW = `id reference state urgency mode firstNight lastNight secret decidedNotCarriedOut people { key sex birthMonth completedYears needs }
  clocks { code due status source } referrals { id hostId state firstNight lastNight personKeys acceptedKeys askedAtOnce hasOption dueAt readAt answeredAt channel saidBy reason arrivalAt } freeNow { hostId status rank places answeredAt until reason } closeReason version followedBy onCallBy createdAt`;
export const RECEIVED_VIEW = 'id hostId state departement firstNight lastNight urgency askedAtOnce dueAt acceptedKeys noteUntil people { key sex birthMonth needs }';

/** A mutation that answers a request. */
export const requestChange = (name: string, input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`): string => (
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on PlacementRequestView { ${REQUEST_VIEW} } ${REFUSAL} } }`);
export const TAKE = requestChange('takeAnswer');
export const WITHDRAW = requestChange('withdrawReferral', 'ReferralInput');
export const ANSWER = `mutation ($input: AnswerReferralInput!) { answerReferral(input: $input) { __typename ... on ReceivedReferral { ${RECEIVED_VIEW} } ${REFUSAL} } }`;
/** What the host does to a referral that it received. */
export const hostChange = (name: string, input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`): string => (
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename ... on ReceivedReferral { ${RECEIVED_VIEW} channel saidBy answeredAt } ${REFUSAL} } }`);
const QUESTION_VIEW = 'id referralId question label askedAt answer answerLabel answerLabelEn answeredAt';
export const REQUEST_QUESTIONS = `query ($id: ID!) { requestQuestions(id: $id) { ${QUESTION_VIEW} } }`;
export const REFERRAL_QUESTIONS = `query ($id: ID!) { referralQuestions(id: $id) { ${QUESTION_VIEW} } }`;
export const READ_REQUEST = `query ($id: ID!) { placementRequest(id: $id) { __typename ... on PlacementRequestView { ${REQUEST_VIEW} } ${REFUSAL} } }`;
export const REQUESTS = `query ($departement: String!) { placementRequests(departement: $departement) { edges { node { ${REQUEST_VIEW} } } } }`;
export const READ_REFERRAL = `query ($id: ID!) { receivedReferral(id: $id) { __typename ... on ReceivedReferral { ${RECEIVED_VIEW} } ${REFUSAL} } }`;
export const REFERRALS = `query { receivedReferrals { edges { node { ${RECEIVED_VIEW} } } } }`;
export const SEARCH_FOR = `mutation ($input: RequestInput!) { searchForRequest(input: $input) { __typename
  ... on SearchView { id counts { fitting } plans(first: 5) { edges { node { assignments { personKey host { id } } } } } excluded(first: 20) { edges { node { host { id } reasons { rule } } } } } ${REFUSAL} } }`;
/** The list with its filters, as ids. */
export const FILTERED = `query ($departement: String! $first: Int $after: String $states: [String!] $urgencies: [String!] $followedBy: ID $reference: String $from: String $until: String) {
  placementRequests(departement: $departement first: $first after: $after states: $states urgencies: $urgencies followedBy: $followedBy reference: $reference from: $from until: $until) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
export const WRITE_NOTE = `mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename ... on NoteWritten { expiresAt } ${REFUSAL} } }`;
export const REQUEST_NOTE = `query ($id: ID!) { requestNote(id: $id) { __typename ... on NoteView { text writtenAt expiresAt } ${REFUSAL} } }`;
export const REFERRAL_NOTE = REQUEST_NOTE.replace('requestNote', 'referralNote');
export const QUESTION_TEXTS = 'query { questionTexts { code label labelEn answers { code label labelEn } } }';
export const DECIDED = 'query ($departement: String!) { decidedNotCarriedOut(departement: $departement) { children others bands { fromDays toDays children others reported } } }';
