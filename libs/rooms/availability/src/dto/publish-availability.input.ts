import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { MOST_PLACES, PublishedTerms } from './published-terms.input.js';

@InputType({ description: '« Je peux accueillir deux enfants, dont une fille au plus. »' })
export class PublishAvailabilityInput extends PublishedTerms {
  @Field(() => Int)
  @IsInt() @Min(0) @Max(MOST_PLACES)
  places!: number;
}
