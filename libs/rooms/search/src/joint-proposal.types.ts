import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';
import { HostCard } from '@ugo/directory';
import { PlanReason, Said } from './search.types.js';

@ObjectType({ description: 'Un lieu d’une proposition d’ensemble, et combien y iraient.' })
export class JointHost {
  @Field(() => HostCard)
  host!: HostCard;

  @Field(() => Int)
  people!: number;

  @Field(() => Said, { nullable: true, description: 'Sa rareté pour eux : « seul lieu à moins de 20 km qui en prend trois ».' })
  scarcity!: Said | null;
}

@ObjectType({ description: 'Une demande placée. Sans donnée sur les enfants : leur nombre, et la recherche à ouvrir pour qui en a le droit.' })
export class JointLine {
  @Field(() => ID)
  searchId!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => Int, { description: '0 = urgence de cette nuit, 1 = relais, puis par semaine de la première nuit.' })
  urgency!: number;

  @Field(() => String, { description: 'Première nuit.' })
  firstNight!: string;

  @Field(() => [JointHost])
  hosts!: JointHost[];

  @Field(() => Int, { description: 'Rang de cette proposition parmi les siennes ; 1 = sa meilleure.' })
  rank!: number;

  @Field(() => Said, { nullable: true, description: 'Ce que l’ensemble lui coûte ; vide quand elle a sa meilleure proposition.' })
  cost!: Said | null;

  @Field(() => [PlanReason])
  reasons!: PlanReason[];
}

@ObjectType({ description: 'Un lieu dont les places manquent à une demande.' })
export class JointBottleneck {
  @Field(() => HostCard)
  host!: HostCard;

  @Field(() => String, { description: 'Le compte qui manque : places autorisées ou disponibles, filles, garçons, moins de 3 ans.' })
  ceiling!: string;

  @Field(() => Int)
  missing!: number;

  @Field(() => Said)
  sentence!: Said;
}

@ObjectType({ description: 'Une demande sans place dans l’ensemble, et pourquoi.' })
export class JointUnplaced {
  @Field(() => ID)
  searchId!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => Int)
  urgency!: number;

  @Field(() => String, { description: '« noPlan » : rien ne convient à tous, même seule ; « placesTaken » : ses places vont à d’autres.' })
  why!: string;

  @Field(() => Said)
  sentence!: Said;

  @Field(() => [JointBottleneck])
  bottlenecks!: JointBottleneck[];
}

@ObjectType({ description: 'Un objectif, dans l’ordre : plus petit = mieux, sauf « placed » (enfants accueillis).' })
export class JointObjective {
  @Field(() => String, { description: '« placed », « component », « ownRank » ou « draw ».' })
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'Classe d’urgence, pour « placed ».' })
  urgency!: number | null;

  @Field(() => String, { nullable: true })
  tier!: string | null;

  @Field(() => String, { nullable: true })
  component!: string | null;

  @Field(() => Float)
  value!: number;

  @Field(() => Float, { nullable: true, description: 'Aucun choix ne peut aller au-delà ; vide si inconnu.' })
  bound!: number | null;

  @Field(() => Boolean)
  proven!: boolean;
}

@ObjectType({ description: 'Ce que vaut une place d’un lieu : combien d’enfants seraient sans place s’il y en avait une de moins.' })
export class JointPrice {
  @Field(() => HostCard)
  host!: HostCard;

  @Field(() => Float)
  price!: number;
}

@ObjectType({ description: 'Un total, ensemble et demande par demande.' })
export class JointTotals {
  @Field(() => Int)
  childrenPlaced!: number;

  @Field(() => Int)
  requestsPlaced!: number;

  @Field(() => Int, { description: 'Enfants séparés de toute leur fratrie.' })
  separated!: number;

  @Field(() => Int, { description: 'Liens de fratrie sur le même site.' })
  pairsTogether!: number;
}

@ObjectType({ description: 'Les enfants d’un Département qui attendent, ensemble. L’outil propose ; une personne décide (RGPD, art. 22). Rien n’est gardé ni réservé.' })
export class JointProposal {
  @Field(() => String)
  departement!: string;

  @Field(() => String)
  at!: string;

  @Field(() => Int, { description: 'Demandes prises ensemble.' })
  requests!: number;

  @Field(() => [JointLine])
  lines!: JointLine[];

  @Field(() => [JointUnplaced])
  unplaced!: JointUnplaced[];

  @Field(() => JointTotals)
  joint!: JointTotals;

  @Field(() => JointTotals, { description: 'Les plus urgentes d’abord, chacune à son meilleur lieu encore libre.' })
  oneByOne!: JointTotals;

  @Field(() => Said, { description: 'Ce que l’ensemble gagne sur demande par demande.' })
  gain!: Said;

  @Field(() => String, { description: '« optimal » : prouvé ; « feasible » : le meilleur trouvé ; « oneByOne » : le calcul n’a pas abouti.' })
  status!: string;

  @Field(() => Said, { description: 'Ce que vaut la réponse.' })
  worth!: Said;

  @Field(() => [JointObjective])
  objectives!: JointObjective[];

  @Field(() => Int, { description: 'Propositions retenues par demande, ses meilleures : une autre pourrait faire mieux.' })
  plansPerRequest!: number;

  @Field(() => [JointPrice], { description: 'Les places les plus rares d’abord.' })
  prices!: JointPrice[];
}

export const JointProposalResult = resultUnion('JointProposalResult', JointProposal);
