import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsDepartement } from '@ugo/access';
import { IsInt, IsUUID, Max, Min } from 'class-validator';

@InputType()
export class ValidateChoiceInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  choiceId!: string;
}

@ArgsType()
export class DepartementArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;
}

@ArgsType()
export class ChoiceCountsArgs extends DepartementArgs {
  @Field(() => Int, { defaultValue: 12, description: 'Mois comptés, celui-ci compris.' })
  @IsInt() @Min(1) @Max(36)
  months: number = 12;
}
