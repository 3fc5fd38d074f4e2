import { ArgsType, Field, Float, Int } from '@nestjs/graphql';
import { IsDepartement, IsPlainText } from '@ugo/access';
import { IsInt, IsLatitude, IsLongitude, IsNumber, IsOptional, Max, MaxLength, Min } from 'class-validator';

@ArgsType()
export class CommunesArgs {
  @Field(() => String, { description: 'Code postal, code INSEE, nom ou début d’un de ses mots.' })
  @IsPlainText() @MaxLength(100)
  search!: string;

  @Field(() => Int, { defaultValue: 10, description: '1 à 50.' })
  @IsInt() @Min(1) @Max(50)
  first: number = 10;

  @Field(() => String, { nullable: true, description: 'Code INSEE du Département.' })
  @IsOptional() @IsDepartement()
  departement?: string | null;
}

@ArgsType()
export class CommuneAtArgs {
  @Field(() => Float)
  @IsNumber({ allowNaN: false, allowInfinity: false }) @IsLatitude()
  lat!: number;

  @Field(() => Float)
  @IsNumber({ allowNaN: false, allowInfinity: false }) @IsLongitude()
  lon!: number;
}

@ArgsType()
export class TerritoriesArgs {
  @Field(() => String, { nullable: true, description: 'Code INSEE du Département.' })
  @IsOptional() @IsDepartement()
  departement?: string | null;
}

@ArgsType()
export class FindPlaceArgs {
  @Field(() => String, { description: 'Adresse, ou code postal et commune.' })
  @IsPlainText() @MaxLength(200)
  text!: string;
}
