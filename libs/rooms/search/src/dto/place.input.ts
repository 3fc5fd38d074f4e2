import { Field, Float, InputType } from '@nestjs/graphql';
import { IsInsee, IsPlainText, IsPostcode } from '@ugo/access';
import { IsLatitude, IsLongitude, IsNumber, IsOptional, MaxLength } from 'class-validator';

/** Where something is: a commune by INSEE code, a postcode with or without a name, or a point. No network is needed. */
@InputType({ description: 'Un lieu : code INSEE, ou code postal (et nom), ou point WGS 84.' })
export class PlaceInput {
  @Field(() => String, { nullable: true, description: 'Code INSEE de la commune.' })
  @IsOptional() @IsInsee()
  insee?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional() @IsPostcode()
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Nom de la commune, accents et tirets indifférents.' })
  @IsOptional() @IsPlainText() @MaxLength(100)
  name?: string | null;

  @Field(() => Float, { nullable: true })
  @IsOptional() @IsNumber() @IsLatitude()
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional() @IsNumber() @IsLongitude()
  lon?: number | null;
}
