import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion } from '@ugo/access';

@ObjectType({ description: 'Départ attendu, sans nom : « une fille part le 3 ».' })
export class ExpectedExitView {
  @Field(() => String)
  on!: string;

  @Field(() => String, { nullable: true })
  sex!: string | null;
}

@ObjectType({ description: 'Au plus tant de places pour ces âges révolus, bornes comprises.' })
export class AgePlacesView {
  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;

  @Field(() => Int)
  places!: number;
}

@ObjectType({ description: 'Ce qu’un lieu d’accueil a publié : des places, ou de simples comptes.' })
export class PublishedAvailability {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'ISO 8601.' })
  publishedAt!: string;

  @Field(() => String, { description: 'Rôle ou service, jamais un nom.' })
  publishedAs!: string;

  @Field(() => String, { description: 'Première nuit.' })
  from!: string;

  @Field(() => String, { nullable: true, description: 'Dernière nuit ; vide = jusqu’à nouvel ordre.' })
  until!: string | null;

  @Field(() => Int, { nullable: true, description: 'Places offertes ; vide quand le lieu publie des comptes.' })
  places!: number | null;

  @Field(() => Int, { nullable: true })
  female!: number | null;

  @Field(() => Int, { nullable: true })
  male!: number | null;

  @Field(() => [AgePlacesView], { description: 'Plafonds par âge ; vide = aucun.' })
  agePlaces!: AgePlacesView[];

  @Field(() => Int, { nullable: true, description: '« 9 sur 10 » : présents.' })
  occupied!: number | null;

  @Field(() => Int, { nullable: true, description: '« 9 sur 10 » : places encadrées.' })
  staffed!: number | null;

  @Field(() => [ExpectedExitView])
  expectedExits!: ExpectedExitView[];

  @Field(() => Int, { nullable: true })
  minAge!: number | null;

  @Field(() => Int, { nullable: true })
  maxAge!: number | null;

  @Field(() => [String], { nullable: true })
  sexes!: string[] | null;

  @Field(() => [String])
  careKinds!: string[];

  @Field(() => [String])
  capabilities!: string[];

  @Field(() => Int, { nullable: true })
  siblingsAtMost!: number | null;

  @Field(() => String, { nullable: true })
  overOccupancyReason!: string | null;

  @Field(() => Int, { nullable: true })
  overOccupancyPlaces!: number | null;

  @Field(() => Boolean, { description: 'Pour les places d’accueil intermittent d’une famille.' })
  intermittent!: boolean;

  @Field(() => String, { nullable: true, description: 'Confirmation par le service d’une déclaration d’assistant familial.' })
  serviceConfirmedAt!: string | null;
}

@ObjectType({ description: 'Places d’une nuit selon le vocabulaire du ROR : installées + supplémentaires = disponibles + réservées + occupées + retenues + fermées + vacantes.' })
export class NightPlaces {
  @Field(() => String)
  night!: string;

  @Field(() => Int)
  installed!: number;

  @Field(() => Int)
  extra!: number;

  @Field(() => Int)
  available!: number;

  @Field(() => Int)
  reserved!: number;

  @Field(() => Int)
  occupied!: number;

  @Field(() => Int)
  held!: number;

  @Field(() => Int)
  closed!: number;

  @Field(() => [String], { nullable: true, description: 'Motifs ; vides pour qui n’a pas à les connaître.' })
  closedFor!: string[] | null;

  @Field(() => Int, { description: 'Vides, sans que personne ait dit qu’un enfant peut y être accueilli.' })
  vacant!: number;
}

@ObjectType({ description: 'Fraîcheur : confirmé quand, par qui.' })
export class AvailabilityFreshness {
  @Field(() => String, { nullable: true })
  confirmedAt!: string | null;

  @Field(() => String, { nullable: true })
  confirmedBy!: string | null;

  @Field(() => String)
  sentence!: string;

  @Field(() => String)
  sentenceEn!: string;
}

@ObjectType()
export class ClosedPlaces {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  firstNight!: string;

  @Field(() => String, { nullable: true })
  lastNight!: string | null;

  @Field(() => Int, { nullable: true, description: 'Vide = toutes.' })
  places!: number | null;

  @Field(() => String, { nullable: true, description: 'Motif ; vide pour qui n’a pas à le connaître.' })
  reason!: string | null;
}

@ObjectType()
export class OnCallNights {
  @Field(() => String)
  firstNight!: string;

  @Field(() => String)
  lastNight!: string;
}

@ObjectType({ description: 'Places d’urgence réservées par le Département.' })
export class ReservedPlaces {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  places!: number;

  @Field(() => String)
  from!: string;

  @Field(() => String, { nullable: true })
  until!: string | null;

  @Field(() => Int, { nullable: true, description: 'Durée maximale d’un séjour, en jours ; vide = celle que le Département a réglée.' })
  maxStayDays!: number | null;
}

@ObjectType({ description: 'La disponibilité d’un lieu d’accueil.' })
export class HostAvailability {
  @Field(() => ID)
  hostId!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Boolean, { description: 'Données fictives.' })
  fictitious!: boolean;

  @Field(() => [PublishedAvailability], { description: 'En vigueur ou à venir ; pour une même nuit, la dernière publication parle. Vide pour le lieu d’un Département voisin.' })
  published!: PublishedAvailability[];

  @Field(() => Int, { description: 'Places qu’une demande ordinaire peut avoir cette nuit.' })
  freeTonight!: number;

  @Field(() => NightPlaces, { nullable: true, description: 'Vide pour le lieu d’un Département voisin.' })
  tonight!: NightPlaces | null;

  @Field(() => NightPlaces, { nullable: true, description: 'Places d’accueil intermittent d’une famille, comptées à part.' })
  intermittentTonight!: NightPlaces | null;

  @Field(() => AvailabilityFreshness)
  freshness!: AvailabilityFreshness;

  @Field(() => Boolean, { description: 'Faux tant que le service n’a pas confirmé la déclaration de l’assistant familial.' })
  serviceConfirmed!: boolean;

  @Field(() => String, { nullable: true, description: 'Depuis quand plusieurs silences ou refus mettent en doute ce qui est annoncé libre : publiez ou confirmez. Lu par le lieu et son Département.' })
  questionedAt!: string | null;

  @Field(() => [ClosedPlaces])
  closures!: ClosedPlaces[];

  @Field(() => [OnCallNights])
  onCall!: OnCallNights[];

  @Field(() => [ReservedPlaces])
  reserved!: ReservedPlaces[];
}

@ObjectType({ description: 'Disponibilités confirmées.' })
export class ConfirmedAvailabilities {
  @Field(() => [HostAvailability])
  hosts!: HostAvailability[];
}

@ObjectType({ description: 'Une disponibilité vient de changer : le moins de données possible.' })
export class AvailabilityChange {
  @Field(() => ID)
  hostId!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String, { nullable: true })
  publishedAt!: string | null;

  @Field(() => Int)
  freeTonight!: number;

  @Field(() => NightPlaces, { nullable: true })
  tonight!: NightPlaces | null;

  @Field(() => AvailabilityFreshness)
  freshness!: AvailabilityFreshness;
}

export const HostAvailabilityResult = resultUnion('HostAvailabilityResult', HostAvailability);
export const ConfirmAvailabilityResult = resultUnion('ConfirmAvailabilityResult', ConfirmedAvailabilities);
export const HostAvailabilityConnection = connectionOf(HostAvailability, 'HostAvailability');
