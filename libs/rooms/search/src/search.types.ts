import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion } from '@ugo/access';
import { HostCard } from '@ugo/directory';

@ObjectType({ description: 'Une phrase, en français et en anglais.' })
export class Said {
  @Field(() => String)
  fr!: string;

  @Field(() => String)
  en!: string;
}

@ObjectType({ description: 'Qui irait où.' })
export class PlanAssignment {
  @Field(() => String, { description: 'Repère de la personne dans la demande.' })
  personKey!: string;

  @Field(() => HostCard)
  host!: HostCard;

  @Field(() => Int, { nullable: true, description: 'Kilomètres, estimés, depuis l’endroit où sont les personnes ; vide si l’un des deux n’est pas connu, ou hors des listes de propositions.' })
  kmFromStart!: number | null;
}

@ObjectType({ description: 'Un critère du classement : son rang, sa valeur (plus petit = mieux) et sa phrase.' })
export class PlanReason {
  @Field(() => String)
  tier!: string;

  @Field(() => String)
  code!: string;

  @Field(() => Float, { description: 'Nombre entier (le tirage au sort dépasse 2³¹).' })
  value!: number;

  @Field(() => Said)
  sentence!: Said;
}

@ObjectType({ description: 'Une question à poser, un avertissement, une chose inconnue.' })
export class PlanNotice {
  @Field(() => String)
  code!: string;

  @Field(() => String, { nullable: true })
  personKey!: string | null;

  @Field(() => ID, { nullable: true })
  hostId!: string | null;

  @Field(() => Said)
  sentence!: Said;
}

@ObjectType({ description: 'Une proposition. L’outil propose ; une personne décide (RGPD, art. 22).' })
export class SearchPlan {
  @Field(() => Int, { description: '1 = première.' })
  rank!: number;

  @Field(() => [PlanAssignment])
  assignments!: PlanAssignment[];

  @Field(() => [String], { description: 'Personnes sans place dans cette proposition ; vide sauf parmi les incomplètes.' })
  unplaced!: string[];

  @Field(() => [Float])
  vector!: number[];

  @Field(() => [PlanReason])
  reasons!: PlanReason[];

  @Field(() => [PlanNotice])
  questions!: PlanNotice[];

  @Field(() => [PlanNotice])
  warnings!: PlanNotice[];

  @Field(() => [PlanNotice])
  unknowns!: PlanNotice[];

  @Field(() => Said, { nullable: true, description: 'Ce qui la distingue de la suivante.' })
  differsFromNext!: Said | null;
}

@ObjectType({ description: 'Un lieu cette nuit, un autre ensuite : quand aucun ne couvre toutes les nuits d’une urgence.' })
export class PlanBridge {
  @Field(() => String, { description: 'Première nuit au second lieu.' })
  switchNight!: string;

  @Field(() => Said)
  sentence!: Said;

  @Field(() => [String], { description: 'Repères des personnes qui changent de lieu.' })
  moving!: string[];

  @Field(() => SearchPlan)
  tonight!: SearchPlan;

  @Field(() => SearchPlan)
  then!: SearchPlan;
}

@ObjectType({ description: 'La meilleure séparation, à côté de la meilleure proposition qui réunit la fratrie, quand les besoins ou les trajets diffèrent beaucoup (Code civil, art. 375-7).' })
export class PlanSplitBeside {
  @Field(() => SearchPlan)
  plan!: SearchPlan;

  @Field(() => [Said], { description: 'Ce que la séparation servirait mieux, d’au moins deux paliers.' })
  because!: Said[];
}

@ObjectType({ description: 'Pourquoi un lieu d’accueil ne convient pas.' })
export class Exclusion {
  @Field(() => String, { description: 'Règle ; voir docs/glossary.md.' })
  rule!: string;

  @Field(() => String, { nullable: true, description: 'Personne concernée ; vide = tout le monde.' })
  personKey!: string | null;

  @Field(() => Said)
  sentence!: Said;

  @Field(() => String, { description: 'D’où vient la règle : article, décision, déclaration ou demande.' })
  source!: string;

  @Field(() => Said, { nullable: true, description: 'Qui pourrait passer outre.' })
  waiver!: Said | null;
}

@ObjectType({ description: 'Un lieu d’accueil écarté, avec toutes ses raisons.' })
export class ExcludedHost {
  @Field(() => HostCard)
  host!: HostCard;

  @Field(() => [Exclusion])
  reasons!: Exclusion[];
}

@ObjectType({ description: 'Un lieu qui conviendrait si peu de chose changeait.' })
export class NearMissHost extends ExcludedHost {
  @Field(() => [String], { description: 'Personnes qu’il prendrait alors.' })
  people!: string[];
}

@ObjectType({ description: 'Places d’urgence que le Département se réserve : jamais prises sans lui.' })
export class ReservedHost {
  @Field(() => HostCard)
  host!: HostCard;

  @Field(() => Int)
  places!: number;

  @Field(() => [String])
  people!: string[];

  @Field(() => Int, { nullable: true, description: 'Durée maximale d’un séjour, en jours ; vide = aucune convenue.' })
  longestStay!: number | null;

  @Field(() => [PlanNotice])
  warnings!: PlanNotice[];
}

@ObjectType()
export class RuleCount {
  @Field(() => String)
  rule!: string;

  @Field(() => Int)
  hosts!: number;
}

@ObjectType({ description: 'Combien de lieux regardés, convenables, écartés, et par quelle règle.' })
export class SearchCounts {
  @Field(() => Int)
  candidates!: number;

  @Field(() => Int)
  fitting!: number;

  @Field(() => Int)
  excluded!: number;

  @Field(() => Int)
  nearMisses!: number;

  @Field(() => Int, { description: 'Au-delà du rayon et de sa marge.' })
  beyond!: number;

  @Field(() => [RuleCount])
  byRule!: RuleCount[];
}

export const SearchPlanConnection = connectionOf(SearchPlan, 'SearchPlan');
export const ExcludedHostConnection = connectionOf(ExcludedHost, 'ExcludedHost');

@ObjectType({ description: 'Une recherche, telle qu’elle a été demandée et répondue.' })
export class SearchView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String)
  createdAt!: string;

  @Field(() => String, { description: 'Première nuit.' })
  firstNight!: string;

  @Field(() => String, { description: 'Dernière nuit.' })
  lastNight!: string;

  @Field(() => String, { description: 'Politique de classement : « tonight » ou « planned ».' })
  policyName!: string;

  @Field(() => Int)
  policyVersion!: number;

  @Field(() => String)
  engineVersion!: string;

  @Field(() => Boolean, { description: 'Aucune proposition hors des listes ne peut être meilleure.' })
  proven!: boolean;

  @Field(() => SearchCounts)
  counts!: SearchCounts;
}

export const SearchResult = resultUnion('SearchResult', SearchView);

@ObjectType({ description: 'Une règle, et ce qu’elle dit d’un lieu.' })
export class RuleVerdict {
  @Field(() => String)
  rule!: string;

  @Field(() => Said, { description: 'Ce que la règle exige.' })
  requires!: Said;

  @Field(() => String, { description: 'D’où vient la règle, en clair : article, décision, déclaration ou demande.' })
  source!: string;

  @Field(() => Boolean)
  passed!: boolean;

  @Field(() => [Exclusion])
  reasons!: Exclusion[];
}

@ObjectType({ description: '« Pourquoi pas celui-ci ? » : chaque règle et chaque critère pour un lieu.' })
export class HostExplanation {
  @Field(() => HostCard)
  host!: HostCard;

  @Field(() => Boolean)
  fits!: boolean;

  @Field(() => [RuleVerdict])
  rules!: RuleVerdict[];

  @Field(() => [PlanReason], { description: 'Les critères comme si tout le monde y allait.' })
  asPlan!: PlanReason[];
}

export const ExplainResult = resultUnion('ExplainResult', HostExplanation);
