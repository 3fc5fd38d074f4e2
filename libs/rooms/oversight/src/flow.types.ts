import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CodeCount, FiguresHead } from './common.types.js';
import { PeopleCount } from './waiting.types.js';

@ObjectType({ description: 'Combien de temps, en personnes. Médiane et neuvième décile sur les seules personnes atteintes, en minutes entières.' })
export class DelayView {
  @Field(() => Int)
  people!: number;

  @Field(() => Int, { description: 'Celles à qui c’est arrivé.' })
  reached!: number;

  @Field(() => Int, { nullable: true })
  medianMinutes!: number | null;

  @Field(() => Int, { nullable: true })
  p90Minutes!: number | null;

  @Field(() => Int, { description: 'En moins de 24 heures.' })
  under24h!: number;
}

@ObjectType({ description: 'Un délai de la loi ou du Département, en personnes.' })
export class FlowClock {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  inTime!: number;

  @Field(() => Int, { description: 'Dépassé.' })
  late!: number;

  @Field(() => Int)
  running!: number;

  @Field(() => Int, { description: 'Échu sans qu’un acte ait été noté avant la clôture.' })
  unknown!: number;
}

@ObjectType({ description: 'Refus d’un lieu, par motif ; sans ceux des demandes tenues secrètes.' })
export class HostRefusals {
  @Field(() => ID)
  hostId!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => [CodeCount])
  reasons!: CodeCount[];
}

@ObjectType({ description: 'Personnes, par distance du lieu pris ; la distance est inconnue quand la recherche n’est plus gardée entière, et jamais dite d’un accueil secret.' })
export class DistanceBandView {
  @Field(() => Int, { nullable: true, description: 'À partir de tant de kilomètres ; rien = inconnue.' })
  fromKm!: number | null;

  @Field(() => Int)
  visits!: number;

  @Field(() => Int)
  school!: number;
}

@ObjectType({ description: 'Fratries arrivées, en personnes.' })
export class SiblingsFlow {
  @Field(() => Int)
  groups!: number;

  @Field(() => Int)
  together!: number;

  @Field(() => Int)
  split!: number;

  @Field(() => Int, { description: 'Parmi les séparés : vivent à nouveau sur un même site.' })
  reunited!: number;
}

@ObjectType({ description: 'Ce que sont devenues les personnes dont la demande a été déposée ce mois-là.' })
export class FlowMonth extends PeopleCount {
  @Field(() => String)
  month!: string;

  @Field(() => DelayView, { description: 'De la demande à la première réponse d’un lieu.' })
  firstAnswer!: DelayView;

  @Field(() => DelayView, { description: 'De la demande au premier oui.' })
  firstYes!: DelayView;

  @Field(() => DelayView, { description: 'De la demande à l’arrivée.' })
  arrival!: DelayView;

  @Field(() => Int, { description: 'Arrivées dont l’heure n’a pas été notée le jour même : comptées au plus tard.' })
  estimatedArrivals!: number;

  @Field(() => [FlowClock])
  clocks!: FlowClock[];

  @Field(() => [CodeCount], { description: 'Réponses, par canal : écran, téléphone, lien, service.' })
  channels!: CodeCount[];

  @Field(() => SiblingsFlow)
  siblings!: SiblingsFlow;

  @Field(() => Int, { description: 'Nuits passées en relais ce mois-là, par les enfants du Département.' })
  relayNights!: number;

  @Field(() => Int, { description: 'Nuits passées en urgence.' })
  emergencyNights!: number;
}

@ObjectType({ description: 'Séjours d’un Département chez un autre : qui accueille, qui paie (CASF L.228-3). Sans les accueils tenus secrets.' })
export class AcrossDepartements {
  @Field(() => String, { description: 'Département de l’enfant : il paie.' })
  payer!: string;

  @Field(() => String, { description: 'Département du lieu.' })
  host!: string;

  @Field(() => Int, { description: 'Séjours commencés dans la période.' })
  admissions!: number;

  @Field(() => Int, { description: 'Nuits de la période.' })
  nights!: number;
}

@ObjectType({ description: 'De la demande à l’arrivée, mois par mois ; des personnes, non des demandes.' })
export class FlowFigures extends FiguresHead {
  @Field(() => Int, { description: 'Demandes dont les chiffres sont tirés.' })
  requests!: number;

  @Field(() => [FlowMonth])
  months!: FlowMonth[];

  @Field(() => [CodeCount], { description: 'Refus des lieux, par motif ; tous comptent.' })
  refusals!: CodeCount[];

  @Field(() => [HostRefusals], { description: 'Les mêmes par lieu, sans ceux des demandes tenues secrètes (Code civil 375-7).' })
  refusalsByHost!: HostRefusals[];

  @Field(() => [DistanceBandView])
  distances!: DistanceBandView[];

  @Field(() => [AcrossDepartements], { description: 'Les accueils de vos enfants ailleurs ; ceux des enfants d’ailleurs ici, si vous voyez tout le Département.' })
  across!: AcrossDepartements[];
}
