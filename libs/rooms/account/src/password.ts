import { hash, verify } from '@node-rs/argon2';

/** The package's own code for argon2id: its constant enum can't be read module by module. */
const ARGON2ID = 2;
/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password (argon2id, PHC string). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Checked when there is no account, so that an unknown one takes as long as a wrong password: made at start, or the first would take twice as long. */
const decoy = hashPassword('no account has this password');

/** Whether the password is the account's; without an account the answer takes the same time and is no. */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const against = passwordHash ?? await decoy;
  const matches = await verify(against, password);
  return matches && Boolean(passwordHash);
}
