import { ArgsType, Field } from '@nestjs/graphql';
import { IsDay, IsPlainText, PageArgs } from '@ugo/access';
import { IsOptional, MaxLength } from 'class-validator';

/** Which entries, newest first; every filter given must hold. */
@ArgsType()
export class AuditEntriesArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  @IsOptional() @IsPlainText() @MaxLength(100)
  action?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsPlainText() @MaxLength(100)
  subjectType?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsPlainText() @MaxLength(100)
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Premier jour (AAAA-MM-JJ), au fuseau du Département.' })
  @IsOptional() @IsDay()
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Dernier jour, compris.' })
  @IsOptional() @IsDay()
  until?: string | null;
}
