import { Field, Float, InputType } from '@nestjs/graphql';
import { IsPlainText } from '@ugo/access';
import { IsLatitude, IsLongitude, IsNumber, Matches, MaxLength } from 'class-validator';
import { CLOCK_TEXT } from '../wall-time.js';

@InputType({ description: 'WGS 84, en degrés.' })
export class GeoPointInput {
  @Field(() => Float)
  @IsNumber({ allowNaN: false, allowInfinity: false }) @IsLatitude()
  lat!: number;

  @Field(() => Float)
  @IsNumber({ allowNaN: false, allowInfinity: false }) @IsLongitude()
  lon!: number;
}

@InputType({ description: 'Qui répond, et à quelles heures.' })
export class TelephoneLineInput {
  @Field(() => String, { description: 'Fonction de la personne, telle que « veilleur » : jamais un nom.' })
  @IsPlainText() @MaxLength(60)
  label!: string;

  @Field(() => String, { description: 'Dix chiffres.' })
  @Matches(/^0[1-9](?:[ .]?\d{2}){4}$/)
  number!: string;

  @Field(() => String, { description: 'HH:MM ; égal à « to » : à toute heure.' })
  @Matches(CLOCK_TEXT)
  from!: string;

  @Field(() => String, { description: 'HH:MM ; avant « from » : passe minuit.' })
  @Matches(CLOCK_TEXT)
  to!: string;
}
