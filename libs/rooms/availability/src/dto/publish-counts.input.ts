import { Field, InputType, Int } from '@nestjs/graphql';
import { IsDay } from '@ugo/access';
import { SEXES } from '@ugo/domain/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { MOST_PLACES, PublishedTerms } from './published-terms.input.js';

@InputType({ description: 'Départ attendu : la place est libre à partir de cette nuit.' })
export class ExpectedExitInput {
  @Field(() => String)
  @IsDay()
  on!: string;

  @Field(() => String, { nullable: true, description: SEXES.join(', ') })
  @IsOptional() @IsIn(SEXES)
  sex?: string | null;
}

@InputType({ description: '« 9 sur 10, une fille part le 3 » : assez pour qui tient ses séjours ailleurs.' })
export class PublishCountsInput extends PublishedTerms {
  @Field(() => Int, { description: 'Enfants présents.' })
  @IsInt() @Min(0) @Max(MOST_PLACES)
  occupied!: number;

  @Field(() => Int, { description: 'Places encadrées.' })
  @IsInt() @Min(0) @Max(MOST_PLACES)
  staffed!: number;

  @Field(() => [ExpectedExitInput], { nullable: true })
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => ExpectedExitInput)
  expectedExits?: ExpectedExitInput[] | null;
}
