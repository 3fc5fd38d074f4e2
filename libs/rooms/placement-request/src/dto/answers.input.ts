import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, IsInstant } from '@ugo/access';
import { NO_REASONS, type NoReason, QUESTION_ANSWERS, type QuestionAnswer, type QuestionCode, QUESTIONS, SAID_BY, type SaidBy } from '@ugo/domain/placement';
import { IsIn, IsUUID } from 'class-validator';
import { AnswerReferralInput } from './answer-referral.input.js';
import { ReferralInput, RequestInput } from './referral.input.js';

@InputType({ description: 'Réponse donnée par téléphone, notée au nom du lieu.' })
export class RecordAnswerInput extends AnswerReferralInput {
  @Field(() => String, { description: `Fonction de la personne qui l’a dite, jamais un nom : ${SAID_BY.join(', ')}` })
  @IsIn(SAID_BY)
  saidBy!: SaidBy;
}

@InputType({ description: 'Garder les places plus longtemps, jusqu’à une arrivée nouvelle.' })
export class ExtendHoldInput extends ReferralInput {
  @Field(() => String, { description: 'Arrivée convenue (instant ISO).' })
  @IsInstant()
  arrivalAt!: string;
}

@InputType({ description: 'Le lieu ne peut plus tenir son accord.' })
export class ReleaseHoldInput extends ReferralInput {
  @Field(() => String, { description: NO_REASONS.join(', ') })
  @IsIn(NO_REASONS)
  reason!: NoReason;
}

@InputType({ description: 'Une question du lieu sur une sollicitation.' })
export class AskQuestionInput extends ReferralInput {
  @Field(() => String, { description: QUESTIONS.join(', ') })
  @IsIn(QUESTIONS)
  question!: QuestionCode;
}

@InputType({ description: 'La réponse à une question d’un lieu.' })
export class AnswerQuestionInput extends CommandInput {
  @Field(() => ID)
  @IsUUID('all')
  questionId!: string;

  @Field(() => String, { description: QUESTION_ANSWERS.join(', ') })
  @IsIn(QUESTION_ANSWERS)
  answer!: QuestionAnswer;
}

@InputType({ description: '« Libre maintenant ? » : interroger les meilleurs lieux d’une recherche faite pour la demande.' })
export class AskFreeNowInput extends RequestInput {
  @Field(() => ID)
  @IsUUID('all')
  searchId!: string;
}
