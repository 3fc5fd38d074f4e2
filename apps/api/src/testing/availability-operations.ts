/** Everything a host's view can show. */
export const VIEW = `hostId departement name fictitious freeTonight serviceConfirmed
  published { id publishedAs from until places female male agePlaces { min max places } occupied staffed expectedExits { on sex } minAge maxAge sexes careKinds capabilities siblingsAtMost
    overOccupancyReason overOccupancyPlaces intermittent serviceConfirmedAt }
  tonight { night installed extra available reserved occupied held closed closedFor vacant } intermittentTonight { installed available }
  freshness { confirmedAt confirmedBy sentence sentenceEn }
  closures { id firstNight lastNight places reason } onCall { firstNight lastNight } reserved { id places from until maxStayDays }`;

const REFUSAL = '... on Refusal { code problems { field code message } }';

export const READ = `query ($hostId: ID!) { availability(hostId: $hostId) { __typename ... on HostAvailability { ${VIEW} } ${REFUSAL} } }`;
export const MINE = `query ($first: Int! = 20, $after: String) { myPlaces(first: $first, after: $after) { edges { node { hostId name freeTonight } } pageInfo { hasNextPage endCursor } } }`;

export const PLANNING = `query ($first: Int! = 20, $after: String, $from: String, $nights: Int! = 35, $search: String) { myPlanning(first: $first, after: $after, from: $from, nights: $nights, search: $search) {
  edges { node { hostId name fictitious nights { night installed available reserved occupied held optioned closed closedFor vacant arriving leaving onCall schoolHoliday } } } pageInfo { hasNextPage endCursor } } }`;

/** A mutation that answers a host's view. */
export const change = (name: string): string => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on HostAvailability { ${VIEW} } ${REFUSAL} } }`;
};
export const CONFIRM = `mutation ($input: ConfirmAvailabilityInput!) { confirmAvailability(input: $input) {
  __typename ... on ConfirmedAvailabilities { hosts { ${VIEW} } } ${REFUSAL} } }`;
