import { Field, InputType } from '@nestjs/graphql';
import { Matches } from 'class-validator';

/** What every mutation's input carries: a key of the caller's, so that sending it twice changes nothing more. */
@InputType({ isAbstract: true })
export abstract class CommandInput {
  @Field(() => String, { description: 'Clé choisie par l’appelant (8 à 100 caractères : lettres, chiffres, tirets) ; la même clé rejouée ne change rien de plus.' })
  @Matches(/^[\w-]{8,100}$/)
  idempotencyKey!: string;
}
