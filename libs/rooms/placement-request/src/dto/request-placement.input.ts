import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDay, IsInstant, IsPlainText } from '@ugo/access';
import { RELATIVES_ASSESSED, SLEEPS_AT, URGENCIES } from '@ugo/domain/placement';
import { SearchInput } from '@ugo/search';
import { IsBoolean, IsIn, IsOptional, IsUUID, MaxLength } from 'class-validator';

@InputType({ description: 'Une demande d’accueil : la recherche d’une à huit personnes, et ce qui la suit jusqu’à l’arrivée. Jamais de nom.' })
export class RequestPlacementInput extends SearchInput {
  @Field(() => String, { description: 'Votre référence. Pas un nom.' })
  @IsPlainText() @MaxLength(40)
  reference!: string;

  @Field(() => String, { description: URGENCIES.join(', ') })
  @IsIn(URGENCIES)
  urgency!: (typeof URGENCIES)[number];

  @Field(() => String, { description: `Proches évalués (Code civil 375-3) : ${RELATIVES_ASSESSED.join(', ')}` })
  @IsIn(RELATIVES_ASSESSED)
  relativesAssessed!: (typeof RELATIVES_ASSESSED)[number];

  @Field(() => String, { nullable: true, description: 'Début de la mesure (instant ISO) : ses délais courent de là.' })
  @IsOptional() @IsInstant()
  measureStart?: string | null;

  @Field(() => String, { nullable: true, description: 'Jour de la décision de placement.' })
  @IsOptional() @IsDay()
  decidedOn?: string | null;

  @Field(() => String, { nullable: true, description: `Où les personnes dorment ce soir : ${SLEEPS_AT.join(', ')}` })
  @IsOptional() @IsIn(SLEEPS_AT)
  sleepsAt?: (typeof SLEEPS_AT)[number] | null;

  @Field(() => ID, { nullable: true, description: 'Territoire de l’équipe qui suit ; vide = tout le Département.' })
  @IsOptional() @IsUUID('all')
  territoryId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Lieu tenu secret par le juge (Code civil 375-7) : seules les personnes de sa liste relient l’enfant au lieu.' })
  @IsBoolean()
  secret: boolean = false;

  @Field(() => Boolean, { defaultValue: false, description: 'Garder en brouillon : rien n’est cherché ni demandé.' })
  @IsBoolean()
  draft: boolean = false;
}
