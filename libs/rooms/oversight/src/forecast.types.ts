import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, resultUnion } from '@ugo/access';
import { Labelled } from './common.types.js';

@ObjectType({ description: 'Des places entières, par leur cause.' })
export class ForecastCausePlaces extends Labelled {
  @Field(() => String)
  cause!: string;

  @Field(() => Int)
  freed!: number;

  @Field(() => Int)
  lost!: number;
}

@ObjectType({ description: 'Des places entières, et d’où elles viennent.' })
export class ForecastPlaces {
  @Field(() => Int, { description: 'Places qui se libèrent ou ouvrent.' })
  freed!: number;

  @Field(() => Int, { description: 'Places qui disparaissent ou sont prises.' })
  lost!: number;

  @Field(() => [ForecastCausePlaces])
  causes!: ForecastCausePlaces[];
}

@ObjectType({ description: 'Ce qui change d’ici une nuit, le certain à part de l’attendu.' })
export class ForecastAhead {
  @Field(() => Int, { description: 'Dans tant de nuits.' })
  nights!: number;

  @Field(() => String)
  until!: string;

  @Field(() => ForecastPlaces, { description: 'Fixé par la loi ou par une décision datée, jusqu’à une autre décision.' })
  certain!: ForecastPlaces;

  @Field(() => ForecastPlaces, { description: 'Seulement prévu ou annoncé.' })
  expected!: ForecastPlaces;
}

@ObjectType()
export class ForecastRow {
  @Field(() => String, { description: 'Identifiant ou code de la rubrique ; « none » : aucune.' })
  key!: string;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => [ForecastAhead])
  ahead!: ForecastAhead[];
}

@ObjectType()
export class ForecastRowEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => ForecastRow)
  node!: ForecastRow;
}

@ObjectType({ description: 'Les places qui se libèrent ou disparaissent. Aucun accueil ni aucune demande tenus secrets n’y compte : leur fin est un fait de l’enfant. Sans places intermittentes ni options.' })
export class ForecastFigures {
  @Field(() => String)
  departement!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String, { description: 'Quand ces chiffres ont été lus.' })
  computedAt!: string;

  @Field(() => String, { description: 'La nuit qui est « cette nuit » : ce qui change vient après elle.' })
  from!: string;

  @Field(() => Int, { description: 'Lieux comptés.' })
  hosts!: number;

  @Field(() => [ForecastAhead], { description: 'Toutes les rubriques ensemble.' })
  total!: ForecastAhead[];

  @Field(() => [ForecastRowEdge])
  edges!: ForecastRowEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

export const ForecastResult = resultUnion('ForecastResult', ForecastFigures);
