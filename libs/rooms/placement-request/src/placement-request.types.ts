import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion } from '@ugo/access';
import { AskedForm } from './asked-form.types.js';

@ObjectType({ description: 'Une personne de la demande, telle que le lieu sollicité la lit : jamais de nom.' })
export class RequestedPerson {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  sex!: string;

  @Field(() => String, { nullable: true })
  birthMonth!: string | null;

  @Field(() => Int, { nullable: true })
  completedYears!: number | null;

  @Field(() => [String])
  needs!: string[];

  @Field(() => [String])
  wished!: string[];
}

@ObjectType({ description: 'Un délai qui court : de la loi, ou réglé par le Département.' })
export class RequestClockView {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => String, { description: 'Instant ISO après lequel il est trop tard.' })
  due!: string;

  @Field(() => String, { description: 'Article de loi, ou réglage du Département.' })
  source!: string;

  @Field(() => String, { description: 'running, soon, over' })
  status!: string;

  @Field(() => Boolean, { description: 'Vrai tant que l’acte qui fait courir ce délai n’est pas noté.' })
  estimated!: boolean;
}

@ObjectType({ description: 'Une sollicitation, pour qui suit la demande.' })
export class ReferralView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hostId!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String, { description: 'Nuits demandées à ce lieu : celles de la demande, ou une partie (relais entre deux lieux).' })
  firstNight!: string;

  @Field(() => String)
  lastNight!: string;

  @Field(() => [String], { description: 'Repères des personnes demandées.' })
  personKeys!: string[];

  @Field(() => [String], { description: 'Repères des personnes que le lieu accepte.' })
  acceptedKeys!: string[];

  @Field(() => String)
  askedAt!: string;

  @Field(() => Int, { description: 'Lieux sollicités en même temps.' })
  askedAtOnce!: number;

  @Field(() => Boolean, { description: 'Vrai si des places sont gardées pendant que le lieu décide.' })
  hasOption!: boolean;

  @Field(() => String, { nullable: true, description: 'Fin de l’option, ou des places gardées depuis l’accord.' })
  dueAt!: string | null;

  @Field(() => String, { nullable: true })
  readAt!: string | null;

  @Field(() => String, { nullable: true })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'screen, telephone, link, service' })
  channel!: string | null;

  @Field(() => String, { nullable: true, description: 'Fonction de la personne qui l’a dit.' })
  saidBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Motif codé d’un refus.' })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  arrivalAt!: string | null;

  @Field(() => Boolean)
  visitPlanned!: boolean;

  @Field(() => Boolean, { description: 'Places d’urgence réservées du Département, gardées sans accord à attendre.' })
  reserved!: boolean;

  @Field(() => Int, { nullable: true, description: 'Durée maximale du séjour en place réservée, en jours.' })
  maxStayDays!: number | null;
}

@ObjectType({ description: '« Libre maintenant ? » : un lieu interrogé par lien. Un oui n’est pas une promesse, il ne prend aucune place.' })
export class FreeNowView {
  @Field(() => ID)
  hostId!: string;

  @Field(() => String, { description: 'yes, waiting, silent, lapsed, no' })
  status!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  labelEn!: string;

  @Field(() => Int, { description: 'Rang du lieu dans la recherche d’où il est interrogé.' })
  rank!: number;

  @Field(() => Int, { description: 'Places demandées.' })
  places!: number;

  @Field(() => String)
  askedAt!: string;

  @Field(() => String, { description: 'Fin du lien.' })
  expiresAt!: string;

  @Field(() => String, { nullable: true })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'D’un oui : jusqu’à quand il vaut ; vide = sans limite dite.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'Motif codé d’un non.' })
  reason!: string | null;
}

@ObjectType({ description: 'Une demande d’accueil, suivie jusqu’à l’arrivée.' })
export class PlacementRequestView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String)
  reference!: string;

  @Field(() => String, { description: 'draft, searching, asked, held, admitted, closed' })
  state!: string;

  @Field(() => String)
  urgency!: string;

  @Field(() => String)
  mode!: string;

  @Field(() => String)
  care!: string;

  @Field(() => String)
  measure!: string;

  @Field(() => String)
  firstNight!: string;

  @Field(() => String)
  lastNight!: string;

  @Field(() => String, { nullable: true })
  sleepsAt!: string | null;

  @Field(() => String)
  relativesAssessed!: string;

  @Field(() => Boolean)
  secret!: boolean;

  @Field(() => Boolean, { description: 'Décidée, pas encore exécutée.' })
  decidedNotCarriedOut!: boolean;

  @Field(() => [RequestedPerson])
  people!: RequestedPerson[];

  @Field(() => [RequestClockView], { description: 'Les délais qui courent, le plus proche d’abord.' })
  clocks!: RequestClockView[];

  @Field(() => [ReferralView], { description: 'Les lieux sollicités ; vide pour qui n’est pas sur la liste d’une demande tenue secrète.' })
  referrals!: ReferralView[];

  @Field(() => [FreeNowView], { description: '« Libre maintenant ? » : les oui d’abord, puis selon la recherche ; vide pour qui n’est pas sur la liste d’une demande tenue secrète.' })
  freeNow!: FreeNowView[];

  @Field(() => AskedForm, { nullable: true, description: 'Le formulaire ; vide pour qui ne la suit pas.' })
  asked!: AskedForm | null;

  @Field(() => String, { nullable: true })
  closeReason!: string | null;

  @Field(() => Int, { description: 'À redonner pour modifier la demande.' })
  version!: number;

  @Field(() => String)
  createdAt!: string;

  @Field(() => ID, { description: 'Compte qui la suit.' })
  followedBy!: string;

  @Field(() => ID, { nullable: true, description: 'Compte d’astreinte, jusqu’à la reprise.' })
  onCallBy!: string | null;
}

@ObjectType({ description: 'Une sollicitation, pour le lieu sollicité.' })
export class ReceivedReferral {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hostId!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String, { description: 'Département qui demande.' })
  departement!: string;

  @Field(() => [RequestedPerson])
  people!: RequestedPerson[];

  @Field(() => String)
  firstNight!: string;

  @Field(() => String)
  lastNight!: string;

  @Field(() => String)
  care!: string;

  @Field(() => String)
  measure!: string;

  @Field(() => String)
  urgency!: string;

  @Field(() => String)
  askedAt!: string;

  @Field(() => Int, { description: '« Un des trois lieux sollicités ».' })
  askedAtOnce!: number;

  @Field(() => String, { nullable: true })
  dueAt!: string | null;

  @Field(() => String, { nullable: true })
  arrivalAt!: string | null;

  @Field(() => Boolean)
  visitPlanned!: boolean;

  @Field(() => Boolean, { description: 'Places d’urgence réservées : le Département les garde lui-même, sans votre accord.' })
  reserved!: boolean;

  @Field(() => [String], { description: 'Repères des personnes acceptées.' })
  acceptedKeys!: string[];

  @Field(() => String, { nullable: true, description: 'Comment la réponse est venue ; telephone : notée en votre nom, vous pouvez la contester.' })
  channel!: string | null;

  @Field(() => String, { nullable: true, description: 'Fonction de la personne qui l’a dite.' })
  saidBy!: string | null;

  @Field(() => String, { nullable: true })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Jusqu’à quand se lit la note (referralNote) ; rien s’il n’y en a pas.' })
  noteUntil!: string | null;
}

export const PlacementRequestResult = resultUnion('PlacementRequestResult', PlacementRequestView);
export const ReceivedReferralResult = resultUnion('ReceivedReferralResult', ReceivedReferral);
export const PlacementRequestConnection = connectionOf(PlacementRequestView, 'PlacementRequest');
export const ReceivedReferralConnection = connectionOf(ReceivedReferral, 'ReceivedReferral');
