import { type Refusal, refuse } from '@ugo/access';

/** An address as it is stored and compared. */
export const addressOf = (email: string): string => email.trim().toLowerCase();

/** One answer for an unknown address, a wrong password, a disabled account and too many tries. */
export function wrongCredentials(now: Date, slowedUntil: Date | null): Refusal {
  const seconds = slowedUntil && Math.ceil((slowedUntil.getTime() - now.getTime()) / 1000);
  return refuse('WRONG_CREDENTIALS', [
    'Adresse ou mot de passe incorrects, ou trop d’essais : réessayez un peu plus tard.',
    'Wrong address or password, or too many tries: try again a little later.',
  ], [], seconds);
}
