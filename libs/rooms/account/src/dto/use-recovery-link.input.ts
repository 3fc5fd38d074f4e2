import { Field, InputType } from '@nestjs/graphql';
import { CommandInput } from '@ugo/access';
import { IsString, Matches, MaxLength } from 'class-validator';

@InputType()
export class UseRecoveryLinkInput extends CommandInput {
  @Field(() => String, { description: 'Le jeton du lien, remis par l’administrateur.' })
  @Matches(/^[\w-]{1,200}$/)
  token!: string;

  @Field(() => String, { description: '12 caractères au moins.' })
  @IsString() @MaxLength(200)
  newPassword!: string;
}
