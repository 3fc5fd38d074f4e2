import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDepartement } from '@ugo/access';
import { MOST_REQUESTS } from '@ugo/domain/matching';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';

@InputType({ description: 'Qui attend : les recherches nommées, ou toutes celles du Département dont la première nuit n’est pas passée.' })
export class JointProposalInput {
  @Field(() => String, { description: 'Département (code INSEE).' })
  @IsDepartement()
  departement!: string;

  @Field(() => [ID], {
    nullable: true,
    description: `Recherches à prendre ensemble, ${MOST_REQUESTS} au plus ; par défaut, pour chaque groupe de personnes, la dernière des 7 derniers jours.`,
  })
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_REQUESTS) @ArrayUnique() @IsUUID('all', { each: true })
  searchIds?: string[] | null;
}
