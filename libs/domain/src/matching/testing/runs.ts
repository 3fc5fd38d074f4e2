/**
 * Cases of each property: 1,000, or what `UGO_PROPERTY_RUNS` says. Mutation testing runs fewer, thousands of times.
 * The seed is fixed, so that a failure comes back.
 */
export const RUNS = Number(process.env['UGO_PROPERTY_RUNS'] ?? 1000);

/** Whether there are enough cases to say what they were about. */
export const MANY = RUNS >= 500;
