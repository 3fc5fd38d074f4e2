import { IsDepartement, IsMonth, isMonthOfOurs } from '@ugo/access';
import { ArgsType, Field } from '@nestjs/graphql';
import { registerDecorator } from 'class-validator';

/** Months of one answer at most: two years side by side. */
export const MOST_MONTHS = 24;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** At most {@link MOST_MONTHS} months that begin with `firstMonth`, in order. */
function EndsPeriod(): PropertyDecorator {
  return (target, property) => registerDecorator({
    name: 'endsPeriod', target: target.constructor, propertyName: String(property),
    validator: {
      validate: (last: unknown, args) => {
        const { firstMonth: first } = args!.object as MonthsArgs;
        // Asked of whatever the other checks refuse too: months are counted, never walked through.
        return isMonthOfOurs(first) && isMonthOfOurs(last) && first <= last && monthNumber(last) - monthNumber(first) < MOST_MONTHS;
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
