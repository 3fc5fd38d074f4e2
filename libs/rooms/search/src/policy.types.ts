import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';
import { HostCard } from '@ugo/directory';

@ObjectType('PolicyVersion', { description: 'Une version de l’ordre de classement d’un Département. La version 1 est l’ordre par défaut, que personne n’a signé.' })
export class PolicyVersionView {
  @Field(() => String, { description: '« tonight » ou « planned ».' })
  name!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: '« running », « coming » ou « past » : passée, ou remplacée avant d’avoir valu.' })
  status!: string;

  @Field(() => String, { nullable: true, description: 'Premier jour ; absent : politique par défaut.' })
  from!: string | null;

  @Field(() => ID, { nullable: true, description: 'Compte qui l’a signée.' })
  signedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601.' })
  signedAt!: string | null;

  @Field(() => [String], { description: 'Les critères, dans l’ordre où ils décident.' })
  tiers!: string[];

  @Field(() => [Int], { description: 'Bornes des trajets, en mètres : chacune commence un palier.' })
  travelBandsMetres!: number[];

  @Field(() => [Int], { description: 'Bornes de la distance entre deux sites d’une fratrie, en mètres.' })
  siteBandsMetres!: number[];

  @Field(() => [Int], { description: 'Bornes de l’âge d’une confirmation, en heures.' })
  freshnessBandsHours!: number[];

  @Field(() => Int, { description: 'Propositions montrées.' })
  plans!: number;
}

export const SignPolicyResult = resultUnion('SignPolicyResult', PolicyVersionView);

@ObjectType({ description: 'Ce que donnent les premières propositions de plusieurs recherches.' })
export class PreviewFigures {
  @Field(() => Int, { description: 'Recherches qui ont une proposition.' })
  withPlan!: number;

  @Field(() => Int, { description: 'Recherches pour une fratrie.' })
  groups!: number;

  @Field(() => Int, { description: 'Fratries entières sur un même site.' })
  groupsOnOneSite!: number;

  @Field(() => Int, { description: 'Enfants d’une fratrie avec au moins un frère ou une sœur sur leur site.' })
  childrenTogether!: number;

  @Field(() => Int, { description: 'Enfants séparés de toute leur fratrie.' })
  childrenSeparated!: number;

  @Field(() => Int, { description: 'Trajets de visite.' })
  visits!: number;

  @Field(() => Int, { description: 'Ceux dont la distance est connue.' })
  visitsMeasured!: number;

  @Field(() => Int, { nullable: true })
  meanVisitMetres!: number | null;

  @Field(() => Float, { nullable: true })
  medianVisitMetres!: number | null;

  @Field(() => Int, { description: 'Lieux proposés, un lieu comptant une fois par recherche.' })
  hosts!: number;

  @Field(() => Int, { description: 'Ceux dont personne n’a jamais confirmé la disponibilité.' })
  hostsNeverConfirmed!: number;

  @Field(() => Float, { nullable: true, description: 'Heures depuis la confirmation, médiane.' })
  medianConfirmedHours!: number | null;
}

@ObjectType({ description: 'Une recherche dont la première proposition changerait. Rien sur les enfants.' })
export class PreviewLine {
  @Field(() => ID)
  searchId!: string;

  @Field(() => String, { description: 'ISO 8601.' })
  createdAt!: string;

  @Field(() => [HostCard], { description: 'Lieux de la première proposition avec la politique d’alors, que vous pouvez voir.' })
  before!: HostCard[];

  @Field(() => [HostCard], { description: 'Avec la politique essayée.' })
  after!: HostCard[];
}

@ObjectType({ description: 'Ce qu’une politique aurait changé : les recherches du dernier mois refaites avec elle. Rien n’est gardé.' })
export class PolicyPreview {
  @Field(() => String)
  departement!: string;

  @Field(() => String, { description: 'Depuis quand, ISO 8601.' })
  since!: string;

  @Field(() => Int, { description: 'Recherches de ce mode gardées depuis.' })
  stored!: number;

  @Field(() => Int, { description: 'Recherches refaites : les plus récentes, 500 au plus.' })
  looked!: number;

  @Field(() => Int, { description: 'Celles qui ne peuvent plus l’être : un lieu qu’elles ont vu est effacé, ou caché.' })
  unreadable!: number;

  @Field(() => Int, { description: 'Celles dont la première proposition changerait.' })
  changed!: number;

  @Field(() => PreviewFigures, { description: 'Avec la politique d’alors.' })
  before!: PreviewFigures;

  @Field(() => PreviewFigures, { description: 'Avec la politique essayée.' })
  after!: PreviewFigures;

  @Field(() => [PreviewLine], { description: 'Les recherches qui changeraient, les plus récentes d’abord, 100 au plus.' })
  lines!: PreviewLine[];
}

export const PreviewPolicyResult = resultUnion('PreviewPolicyResult', PolicyPreview);
