import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '@ugo/access';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';

@InputType({ description: '« Toujours exact », pour un ou plusieurs de mes lieux d’accueil.' })
export class ConfirmAvailabilityInput extends CommandInput {
  @Field(() => [ID])
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ArrayUnique() @IsUUID('all', { each: true })
  hostIds!: string[];
}

@InputType({ description: 'Le service confirme ce que l’assistant familial a déclaré.' })
export class ConfirmCarerAvailabilityInput extends CommandInput {
  @Field(() => ID, { description: 'La publication confirmée : si elle a changé entre-temps, rien n’est confirmé.' })
  @IsUUID()
  availabilityId!: string;
}
