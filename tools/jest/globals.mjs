// What specs import as '@jest/globals': the words that the runner put on the process.
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest, test } = globalThis;
