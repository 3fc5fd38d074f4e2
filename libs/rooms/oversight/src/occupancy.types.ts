import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, resultUnion } from '@ugo/access';

@ObjectType({ description: 'Un taux, en deux nombres entiers : rien n’est arrondi. Un tout nul n’a pas de taux.' })
export class OccupancyRatio {
  @Field(() => Int)
  part!: number;

  @Field(() => Int)
  whole!: number;
}

@ObjectType({ description: 'De quoi les chiffres sont comptés : accueils nommés, effectifs publiés, les deux, ou rien.' })
export class OccupancySources {
  @Field(() => Int)
  stays!: number;

  @Field(() => Int)
  counts!: number;

  @Field(() => Int)
  mixed!: number;

  @Field(() => Int, { description: 'Ni accueil nommé ni effectif publié : ces lieux ne disent rien, ils ne sont pas vides.' })
  none!: number;
}

@ObjectType({ description: 'Au-dessus du nombre autorisé : un fait, avec son motif.' })
export class OverOccupancyDays {
  @Field(() => String, { nullable: true, description: 'Motif codé ; vide : aucun n’a été donné.' })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => Int, { description: 'Journées de personnes en plus.' })
  days!: number;
}

@ObjectType({ description: 'Les trois taux sur une période, et ce qu’ils divisent.' })
export class OccupancyPeriod {
  @Field(() => String)
  first!: string;

  @Field(() => String, { description: 'Dernière nuit, comprise.' })
  last!: string;

  @Field(() => OccupancyRatio, { description: 'Personnes présentes / places installées et ouvertes, la dernière nuit.' })
  instant!: OccupancyRatio;

  @Field(() => OccupancyRatio, { description: 'Journées réalisées / journées théoriques (CASF R.314-113).' })
  activity!: OccupancyRatio;

  @Field(() => OccupancyRatio, { description: 'Places vraiment disponibles / places ouvertes, la dernière nuit.' })
  reallyAvailable!: OccupancyRatio;

  @Field(() => Int, { description: 'Places autorisées, la dernière nuit.' })
  authorised!: number;

  @Field(() => Int, { description: 'Places optionnées ou réservées, la dernière nuit.' })
  held!: number;

  @Field(() => Int, { description: 'Places fermées, la dernière nuit.' })
  closed!: number;

  @Field(() => OccupancySources, { description: 'Lieux, la dernière nuit.' })
  hosts!: OccupancySources;

  @Field(() => OccupancySources, { description: 'Nuits de lieux, sur la période.' })
  nights!: OccupancySources;

  @Field(() => [OverOccupancyDays])
  over!: OverOccupancyDays[];
}

@ObjectType({ description: 'Les chiffres d’une rubrique.' })
export class OccupancyRow {
  @Field(() => String, { description: 'Identifiant ou code de la rubrique ; « none » : les lieux qui n’en ont pas.' })
  key!: string;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => [OccupancyPeriod])
  periods!: OccupancyPeriod[];
}

@ObjectType()
export class OccupancyRowEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => OccupancyRow)
  node!: OccupancyRow;
}

@ObjectType({ description: 'L’occupation d’un Département ou de ses propres lieux. Un enfant au lieu secret compte comme un autre : une place prise est un nombre.' })
export class OccupancyFigures {
  @Field(() => String)
  departement!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String)
  step!: string;

  @Field(() => String, { description: 'Quand ces chiffres ont été lus.' })
  computedAt!: string;

  @Field(() => Int, { description: 'Lieux du Département dont un changement n’est pas encore compté : à refaire dans une minute.' })
  pendingHosts!: number;

  @Field(() => [OccupancyPeriod], { description: 'Toutes les rubriques ensemble.' })
  total!: OccupancyPeriod[];

  @Field(() => [OccupancyRowEdge])
  edges!: OccupancyRowEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export const OccupancyResult = resultUnion('OccupancyResult', OccupancyFigures);
