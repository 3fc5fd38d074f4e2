import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Un travailleur de l’enfance du Département, à qui une demande peut être confiée.' })
export class Colleague {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;
}
