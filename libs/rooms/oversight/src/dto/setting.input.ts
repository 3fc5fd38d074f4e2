import { Field, InputType } from '@nestjs/graphql';
import { CommandInput, IsDay, IsDepartement, IsPlainText } from '@ugo/access';
import { MaxLength } from 'class-validator';

const MOST_LETTERS = 100;

@InputType({ description: 'Une valeur d’un réglage, à partir d’un jour.' })
export class SetSettingInput extends CommandInput {
  @Field(() => String)
  @IsDepartement()
  departement!: string;

  @Field(() => String, { description: 'La clé d’un réglage de `settings`.' })
  @IsPlainText() @MaxLength(MOST_LETTERS)
  key!: string;

  @Field(() => String, { description: 'AAAA-MM-JJ : aujourd’hui ou plus tard. La toute première valeur d’un réglage peut partir d’un jour passé, pour que l’historique se lise avec elle.' })
  @IsDay()
  from!: string;

  @Field(() => String, { description: 'En toutes lettres : un nombre entier, true ou false, ou un des codes du réglage.' })
  @IsPlainText() @MaxLength(MOST_LETTERS)
  value!: string;
}
