/** Most plans a policy may list. */
export const MOST_PLANS = 100;
/** Most bounds of one scale: past that nobody could read what a band means. */
export const MOST_BANDS = 12;
/** Largest bound of a distance, in metres, and of a declaration's age, in hours: half the Earth's girth, ten years. */
export const LARGEST_BOUND = { metres: 20_000_000, hours: 87_600 } as const;
