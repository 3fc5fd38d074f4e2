import { type Actor, forbidden, grantsFor } from '@ugo/access';

/** Territories of which a manager reads figures; null = the whole Département. @throws forbidden when it reads none */
export function figuresReach(actor: Actor, departement: string): string[] | null {
  const grants = grantsFor(actor, 'oversight.read', departement);
  if (grants.length === 0) throw forbidden();
  return grants.some(({ territoryId }) => territoryId === null) ? null : [...new Set(grants.map(({ territoryId }) => territoryId!))];
}
