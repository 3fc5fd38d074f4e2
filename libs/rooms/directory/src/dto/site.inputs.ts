import { Field, Float, InputType } from '@nestjs/graphql';
import { IsPlainText, IsTelephone, IsWallTime } from '@ugo/access';
import { IsLatitude, IsLongitude, IsNumber, MaxLength } from 'class-validator';

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
  @IsTelephone()
  number!: string;

  @Field(() => String, { description: 'HH:MM ; égal à « to » : à toute heure.' })
  @IsWallTime()
  from!: string;

  @Field(() => String, { description: 'HH:MM ; avant « from » : passe minuit.' })
  @IsWallTime()
  to!: string;
}
