import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Une question d’un lieu, et sa réponse.' })
export class ReferralQuestionView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  referralId!: string;

  @Field(() => String)
  question!: string;

  @Field(() => String, { description: 'En français.' })
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String)
  askedAt!: string;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true })
  answeredAt!: string | null;
}
