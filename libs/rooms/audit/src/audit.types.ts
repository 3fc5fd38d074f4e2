import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@ugo/access';

@ObjectType({ description: 'Qui a fait ou lu quoi, quand : identifiants, codes et nombres ; jamais une donnée personnelle.' })
export class AuditEntryView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String, { description: 'ISO 8601, UTC.' })
  at!: string;

  @Field(() => ID, { nullable: true, description: 'Le compte ; absent pour le système.' })
  actorId!: string | null;

  @Field(() => String, { description: 'Le verbe du cas d’usage, comme « publishAvailability ».' })
  action!: string;

  @Field(() => String)
  subjectType!: string;

  @Field(() => String, { nullable: true })
  subjectId!: string | null;

  @Field(() => String, { description: 'Codes et nombres, en JSON.' })
  details!: string;
}

export const AuditEntryConnection = connectionOf(AuditEntryView, 'AuditEntry');
