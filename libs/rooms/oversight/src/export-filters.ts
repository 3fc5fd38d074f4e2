import type { Type } from '@nestjs/common';
import { invalid, problem, Refused } from '@ugo/access';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** What stands after the `?`: the arguments of the query of the same name, as text. */
export type Filters = Readonly<Record<string, unknown>>;

/** Arguments read by the rules of the query itself; what it does not know is left out. @throws Refused with each field that is wrong, never its value */
export function readFilters<T extends object>(args: Type<T>, filters: Filters): T {
  const read = plainToInstance(args, { ...filters });
  const problems = validateSync(read, { whitelist: true, forbidUnknownValues: false }).map(({ property }) => problem(property, 'unreadable', ['Ce filtre manque ou n’est pas lisible.', 'This filter is missing or can’t be read.']));
  if (problems.length > 0) throw new Refused(invalid(problems));
  return read;
}
