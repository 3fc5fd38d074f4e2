import { Field, Int, ObjectType } from '@nestjs/graphql';

/** One thing that is wrong with the input, and what would be right. */
@ObjectType({ description: 'Ce qui ne va pas dans la saisie, et ce qui conviendrait.' })
export class Problem {
  @Field(() => String, { nullable: true, description: 'Path of the input field, such as `people.0.birthMonth`.' })
  field!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'En français.' })
  message!: string;

  @Field(() => String, { description: 'In English.' })
  messageEn!: string;
}

/** An expected refusal: nothing was changed. */
@ObjectType({ description: 'Refus attendu : rien n’a été modifié.' })
export class Refusal {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => String)
  messageEn!: string;

  @Field(() => [Problem])
  problems!: Problem[];

  @Field(() => Int, { nullable: true, description: 'Seconds to wait before trying again, when waiting helps.' })
  retryAfterSeconds!: number | null;
}

type Sentence = readonly [fr: string, en: string];

/** Makes a refusal; messages are constant sentences, never data about a child. */
export function refuse(code: string, [message, messageEn]: Sentence, problems: readonly Problem[] = [], retryAfterSeconds: number | null = null): Refusal {
  return Object.assign(new Refusal(), { code, message, messageEn, problems: [...problems], retryAfterSeconds });
}

/** Makes one problem of a field. */
export function problem(field: string | null, code: string, [message, messageEn]: Sentence): Problem {
  return Object.assign(new Problem(), { field, code, message, messageEn });
}

/** The same answer for what is missing and what is forbidden. */
export const notFound = (): Refusal => refuse('NOT_FOUND', ['Introuvable, ou hors de vos droits.', 'Not found, or not yours to see.']);

/** The input is wrong; every problem is named. */
export const invalid = (problems: readonly Problem[]): Refusal =>
  refuse('INVALID_INPUT', ['La saisie est à corriger : voyez chaque champ.', 'The input needs correcting: see each field.'], problems);

/** Ends a unit of work without leaving a trace in the database; the caller gets the refusal. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
