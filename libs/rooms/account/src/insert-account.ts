import type { Em } from '@ugo/persistence';

/** A new account, without a password. */
export interface NewAccount {
  readonly id: string;
  readonly departement: string;
  readonly email: string;
  readonly displayName: string;
  readonly createdAt: Date;
}

/** Inserts it, or says that the address is taken; the database decides, so that two at once don't both pass. */
export async function insertAccount(em: Em, { id, departement, email, displayName, createdAt }: NewAccount): Promise<boolean> {
  const inserted = await em.execute<unknown[]>(
    `insert into account (id, departement, email, display_name, disabled, created_at) values (?, ?, ?, ?, false, ?)
     on conflict (email) do nothing returning id`, [id, departement, email, displayName, createdAt]);
  return inserted.length > 0;
}
