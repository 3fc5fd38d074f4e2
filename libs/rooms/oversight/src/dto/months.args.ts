import { IsDepartement, IsMonth } from '@ugo/access';
import { monthsFrom } from '@ugo/domain/oversight';
import { ArgsType, Field } from '@nestjs/graphql';
import { registerDecorator } from 'class-validator';

/** Months of one answer at most: two years side by side. */
export const MOST_MONTHS = 24;

/** At most {@link MOST_MONTHS} months that begin with `firstMonth`, in order. */
function EndsPeriod(): PropertyDecorator {
  return (target, property) => registerDecorator({
    name: 'endsPeriod', target: target.constructor, propertyName: String(property),
    validator: {
      validate: (last: unknown, args) => {
        const { firstMonth: first } = args!.object as MonthsArgs;
        // Years first: a period of centuries is refused without being walked through.
        return typeof last === 'string' && first <= last && Number(last.slice(0, 4)) - Number(first.slice(0, 4)) <= 2 && monthsFrom(first, last).length <= MOST_MONTHS;
      },
      defaultMessage: () => `$property must end a period of 1 to ${MOST_MONTHS} months`,
    },
  });
}

@ArgsType()
export class MonthsArgs {
  @Field(() => String, { description: 'Code INSEE du Département.' })
  @IsDepartement()
  departement!: string;

  @Field(() => String, { description: 'Premier mois, AAAA-MM, dans le fuseau du Département.' })
  @IsMonth()
  firstMonth!: string;

  @Field(() => String, { description: `Dernier mois, compris ; ${MOST_MONTHS} mois au plus.` })
  @IsMonth() @EndsPeriod()
  lastMonth!: string;
}
