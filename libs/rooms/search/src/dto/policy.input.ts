import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { CommandInput, IsDay, IsDepartement } from '@ugo/access';
import { EXTRA_TIERS, TIERS } from '@ugo/domain/matching';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';

/** Longest list read; how long a scale may really be is the library's affair, which names what is wrong. */
const LONGEST = 50;

/** An order as a manager writes it. Only its shape is checked here: what it means is checked by the library, field by field. */
@InputType({ description: 'Un ordre de classement ; la version lui est donnée à la signature.' })
export class PolicyInput {
  @Field(() => String, { description: '« tonight » ou « planned ».' })
  @IsString() @MaxLength(20)
  name!: string;

  @Field(() => [String], { description: `Dans l’ordre : siblings d’abord, scarcity à la fin, chacun de ${TIERS.join(', ')} une fois ; en plus, au choix : ${EXTRA_TIERS.join(', ')}.` })
  @IsArray() @ArrayMaxSize(LONGEST) @IsString({ each: true }) @MaxLength(40, { each: true })
  tiers!: string[];

  @Field(() => [Int], { description: 'En mètres, croissantes : chacune commence un palier.' })
  @IsArray() @ArrayMaxSize(LONGEST) @IsInt({ each: true })
  travelBandsMetres!: number[];

  @Field(() => [Int], { description: 'Entre deux sites d’une fratrie, en mètres, croissantes.' })
  @IsArray() @ArrayMaxSize(LONGEST) @IsInt({ each: true })
  siteBandsMetres!: number[];

  @Field(() => [Int], { description: 'Âge d’une confirmation, en heures, croissantes.' })
  @IsArray() @ArrayMaxSize(LONGEST) @IsInt({ each: true })
  freshnessBandsHours!: number[];

  @Field(() => Int, { description: 'Propositions montrées.' })
  @IsInt()
  plans!: number;
}

@InputType({ description: 'Signe une politique, qui vaut d’aujourd’hui ou d’un jour à venir.' })
export class SignPolicyInput extends CommandInput {
  @Field(() => String)
  @IsDepartement()
  departement!: string;

  @Field(() => String, { nullable: true, description: 'Premier jour ; par défaut aujourd’hui.' })
  @IsOptional() @IsDay()
  from?: string | null;

  @Field(() => PolicyInput)
  @ValidateNested() @Type(() => PolicyInput)
  policy!: PolicyInput;
}

@InputType({ description: 'Essaie une politique sur les recherches du dernier mois.' })
export class PreviewPolicyInput {
  @Field(() => String)
  @IsDepartement()
  departement!: string;

  @Field(() => PolicyInput)
  @ValidateNested() @Type(() => PolicyInput)
  policy!: PolicyInput;
}

@ArgsType()
export class PoliciesArgs {
  @Field(() => String)
  @IsDepartement()
  departement!: string;
}
