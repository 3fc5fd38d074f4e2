import { Field, Int, ObjectType } from '@nestjs/graphql';

/** What people read for a code, in both languages. */
@ObjectType({ isAbstract: true })
export abstract class Labelled {
  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;
}

/** How figures of requests begin. */
@ObjectType({ isAbstract: true })
export abstract class FiguresHead {
  @Field(() => String)
  computedAt!: string;

  @Field(() => Boolean, { description: 'Vrai : tout le Département ; faux : vos territoires.' })
  wholeDepartement!: boolean;
}

@ObjectType({ description: 'Un nombre, par code.' })
export class CodeCount {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  count!: number;
}
