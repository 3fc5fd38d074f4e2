import { Field, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';

@ObjectType({ description: 'Ce qui a été effacé, en nombres : rien n’en est montré.' })
export class ChildErased {
  @Field(() => Int)
  people!: number;

  @Field(() => Int)
  requests!: number;

  @Field(() => Int)
  searches!: number;

  @Field(() => Int)
  stays!: number;
}

export const ChildErasedResult = resultUnion('ChildErasedResult', ChildErased);
