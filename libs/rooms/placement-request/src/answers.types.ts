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

  @Field(() => String, { nullable: true, description: 'La réponse, en français.' })
  answerLabel!: string | null;

  @Field(() => String, { nullable: true })
  answerLabelEn!: string | null;

  @Field(() => String, { nullable: true })
  answeredAt!: string | null;
}

@ObjectType({ description: 'Un code et sa phrase.' })
export class CodeText {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'En français.' })
  label!: string;

  @Field(() => String)
  labelEn!: string;
}

@ObjectType({ description: 'Une question qu’un lieu peut poser, et les réponses qui y conviennent.' })
export class QuestionText extends CodeText {
  @Field(() => [CodeText])
  answers!: CodeText[];
}

/** Something changed for referrals of one's own hosts: which, and nothing more. */
@ObjectType()
export class ReceivedChange {
  @Field(() => [ID])
  referralIds!: string[];
}
