import { invalid, problem, type Problem, Refused } from '@ugo/access';
import type { Ids } from '@ugo/domain/kernel';
import type { Em } from '@ugo/persistence';
import type { PersonInput } from '@ugo/search';
import { PersonIdentity } from './person-identity.schema.js';
import { RequestPerson, type RequestPersonRow } from './placement-request.schema.js';
import type { RequestSubject } from './request-work.js';

type PersonColumns = Pick<RequestPersonRow, 'key' | 'kind' | 'sex' | 'birthMonth' | 'completedYears' | 'needs' | 'wished'>;

/** A person as it was typed, as it is stored. */
export function personColumns({ key, kind, sex, birthMonth, completedYears, needs, wished }: PersonInput): PersonColumns {
  return { key, kind, sex, birthMonth: birthMonth ?? null, completedYears: completedYears ?? null, needs, wished };
}

/**
 * Makes the people of a request those that are given: by their keys, new ones come in and missing ones go. Whoever lives somewhere stays as
 * it is. Names go where the sex or the age is no longer the same: they may be those of another child.
 * @param living - ids of those who live where the request brought them
 * @throws Refused when one of them is missing or altered
 */
export async function replacePeople(em: Em, ids: Ids, { request, people }: RequestSubject, living: ReadonlySet<string>, given: readonly PersonInput[]): Promise<void> {
  const wanted = given.map(personColumns);
  const problems = people.filter(({ id }) => living.has(id)).flatMap((person): Problem[] => {
    const index = wanted.findIndex(({ key }) => key === person.key);
    return index >= 0 && isSamePerson(person, wanted[index]!) ? [] : [arrivedAlready(index >= 0 ? `people.${index}` : 'people')];
  });
  if (problems.length > 0) throw new Refused(invalid(problems));
  const gone = people.filter(({ key }) => !wanted.some((one) => one.key === key)).map(({ id }) => id);
  const altered = people.filter((person) => wanted.some((one) => one.key === person.key && !isSamePerson(person, one))).map(({ id }) => id);
  await em.nativeDelete(PersonIdentity, { personId: { $in: [...gone, ...altered] } });
  await em.nativeDelete(RequestPerson, { id: { $in: gone } });
  for (const columns of wanted) {
    const known = people.find(({ key }) => key === columns.key);
    if (!known) await em.insert(RequestPerson, { id: ids.next(), departement: request.departement, requestId: request.id, ...columns, arrivedOn: null });
    else if (!living.has(known.id)) await em.nativeUpdate(RequestPerson, { id: known.id }, columns);
  }
}

const isSamePerson = (one: PersonColumns, other: PersonColumns): boolean => (
  one.sex === other.sex && (one.birthMonth ?? null) === other.birthMonth && (one.completedYears ?? null) === other.completedYears);

const arrivedAlready = (field: string): Problem => problem(field, 'arrived', [
  'Cette personne est déjà arrivée : laissez-la telle qu’elle est.', 'This person has already arrived: leave it as it is.',
]);
