import { ArgsType, Field } from '@nestjs/graphql';
import { IsDepartement, PageArgs } from '@ugo/access';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';

@ArgsType()
export class HostSharesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Code INSEE du Département voisin.' })
  @IsOptional() @IsDepartement()
  neighbour?: string | null;
}

@ArgsType()
export class ImportDefectsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'finess ou hosts.' })
  @IsOptional() @IsIn(['finess', 'hosts'])
  source?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Montre aussi ceux dont la décision est prise.' })
  @IsBoolean()
  decidedToo: boolean = false;
}
