import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '@ugo/access';
import { IsUUID } from 'class-validator';

@InputType()
export class EndOwnSessionInput extends CommandInput {
  @Field(() => ID)
  @IsUUID()
  sessionId!: string;
}
