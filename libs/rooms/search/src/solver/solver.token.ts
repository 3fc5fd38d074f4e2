/** The solver of joint proposals: HiGHS in a thread of its own, or what a test gives. */
export const SOLVER = Symbol('SOLVER');
