import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsDay } from '@ugo/access';
import { IsOptional, IsUUID } from 'class-validator';

@InputType({ description: 'Nuits d’astreinte : le lieu accueille à toute heure.' })
export class DeclareOnCallInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  hostId!: string;

  @Field(() => String)
  @IsDay()
  firstNight!: string;

  @Field(() => String, { nullable: true, description: 'La même nuit par défaut ; 62 nuits au plus.' })
  @IsOptional() @IsDay()
  lastNight?: string | null;
}
