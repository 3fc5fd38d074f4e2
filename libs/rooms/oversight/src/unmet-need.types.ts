import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CodeCount } from './common.types.js';

@ObjectType({ description: 'Une place qui n’existe pas et qui aurait répondu ; jamais pour moins de 11 personnes.' })
export class NewPlaceView {
  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  sentenceEn!: string;

  @Field(() => String)
  care!: string;

  @Field(() => String, { description: 'Commune la plus proche du milieu de la zone, à un dixième de degré.' })
  area!: string;

  @Field(() => Int, { description: 'Personnes accueillies ensemble.' })
  size!: number;

  @Field(() => [String])
  ageBands!: string[];

  @Field(() => [String])
  sexes!: string[];

  @Field(() => Int, { description: 'Demandes auxquelles elle aurait répondu ; celle cherchée dix fois compte une fois.' })
  needs!: number;

  @Field(() => Int)
  searches!: number;

  @Field(() => Int)
  people!: number;

  @Field(() => String, { description: 'Premier mois.' })
  since!: string;
}

@ObjectType({ description: 'Un besoin ou un assouplissement, en personnes, sur les trimestres achevés de la période ; un trimestre où elles sont moins de 11 est tu.' })
export class CountedPeople {
  @Field(() => String)
  code!: string;

  @Field(() => Boolean, { description: 'Vrai : un trimestre au moins est tu, le nombre est un minimum.' })
  suppressed!: boolean;

  @Field(() => Int, { nullable: true })
  people!: number | null;
}

@ObjectType({ description: 'Ce que les recherches n’ont pas trouvé, ou mal, et ce qui y aurait répondu.' })
export class UnmetNeeds {
  @Field(() => String)
  computedAt!: string;

  @Field(() => Boolean, { description: 'Vrai : tout le Département ; faux : vos territoires, d’après la zone cherchée.' })
  wholeDepartement!: boolean;

  @Field(() => Int)
  needs!: number;

  @Field(() => Int)
  searches!: number;

  @Field(() => Int)
  people!: number;

  @Field(() => [CodeCount], { description: 'Demandes : noPlan, incomplete, split, bridge, far.' })
  outcomes!: CodeCount[];

  @Field(() => [NewPlaceView], { description: 'La place qui aurait répondu au plus de personnes, puis la suivante parmi les autres.' })
  newPlaces!: NewPlaceView[];

  @Field(() => Int, { description: 'Personnes auxquelles aucune de ces places n’aurait répondu, ou dont la zone n’est pas dite.' })
  peopleLeft!: number;

  @Field(() => [String], { description: 'Trimestres achevés dont les deux listes suivantes sont tirées.' })
  quarters!: string[];

  @Field(() => [CountedPeople], { description: 'La règle qui, seule, aurait dû céder.' })
  relaxations!: CountedPeople[];

  @Field(() => [CountedPeople], { description: 'Besoins des personnes.' })
  capabilities!: CountedPeople[];
}
