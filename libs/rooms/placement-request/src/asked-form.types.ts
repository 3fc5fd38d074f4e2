import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Un lieu, tel qu’il a été écrit.' })
export class AskedPlace {
  @Field(() => String, { nullable: true })
  insee!: string | null;

  @Field(() => String, { nullable: true })
  postcode!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => Float, { nullable: true })
  lat!: number | null;

  @Field(() => Float, { nullable: true })
  lon!: number | null;
}

@ObjectType({ description: 'Les visites d’un parent, telles qu’elles ont été écrites.' })
export class AskedVisit {
  @Field(() => String, { description: 'open, mediated, suspended' })
  kind!: string;

  @Field(() => AskedPlace, { nullable: true })
  at!: AskedPlace | null;
}

@ObjectType({ description: 'Ce qui a été écrit d’une personne, en plus de ce que lisent les lieux sollicités.' })
export class AskedPerson {
  @Field(() => String)
  key!: string;

  @Field(() => [ID])
  knownHostIds!: string[];

  @Field(() => [AskedVisit])
  visits!: AskedVisit[];

  @Field(() => AskedPlace, { nullable: true })
  school!: AskedPlace | null;
}

@ObjectType({ description: 'Deux personnes de la demande.' })
export class AskedPair {
  @Field(() => String)
  one!: string;

  @Field(() => String)
  other!: string;
}

@ObjectType({ description: 'Zone à éviter : jamais à moins de tant de kilomètres de ce lieu.' })
export class AskedZone {
  @Field(() => AskedPlace)
  around!: AskedPlace;

  @Field(() => Int)
  km!: number;
}

@ObjectType({ description: 'Le formulaire d’une demande, pour qui la suit : à reprendre, à corriger.' })
export class AskedForm {
  @Field(() => String, { nullable: true, description: 'Vide = cette nuit.' })
  firstNight!: string | null;

  @Field(() => String, { nullable: true })
  lastNight!: string | null;

  @Field(() => String, { nullable: true })
  arrivalTime!: string | null;

  @Field(() => String, { nullable: true, description: 'Début de la mesure (instant ISO).' })
  measureStart!: string | null;

  @Field(() => String, { nullable: true, description: 'Jour de la décision de placement.' })
  decidedOn!: string | null;

  @Field(() => [Int], { nullable: true })
  weekdays!: number[] | null;

  @Field(() => AskedPlace, { nullable: true })
  from!: AskedPlace | null;

  @Field(() => Int, { nullable: true })
  radiusKm!: number | null;

  @Field(() => [String])
  preferredKinds!: string[];

  @Field(() => [AskedPair])
  together!: AskedPair[];

  @Field(() => [AskedPair])
  apart!: AskedPair[];

  @Field(() => [AskedZone])
  zones!: AskedZone[];

  @Field(() => [ID])
  excludedHostIds!: string[];

  @Field(() => [AskedPerson])
  people!: AskedPerson[];
}
