import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion } from '@ugo/access';

@ObjectType({ description: 'Des nuits d’absence ; la place reste celle de l’enfant.' })
export class AbsenceView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  firstNight!: string;

  @Field(() => String, { nullable: true, description: 'Dernière nuit d’absence ; vide tant qu’elle n’est pas connue.' })
  lastNight!: string | null;
}

@ObjectType({ description: 'Un accueil, de l’arrivée à la sortie. Jamais de nom.' })
export class StayView {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  hostId!: string;

  @Field(() => ID, { nullable: true, description: 'La demande d’où il vient ; pour qui la suit.' })
  requestId!: string | null;

  @Field(() => String, { nullable: true, description: 'Repère de la personne dans sa demande.' })
  personKey!: string | null;

  @Field(() => String)
  sex!: string;

  @Field(() => String, { nullable: true })
  birthMonth!: string | null;

  @Field(() => String, { description: 'ordinary, relay, sequential, emergency' })
  kind!: string;

  @Field(() => [Int], { nullable: true, description: 'Soirs d’un accueil séquentiel, de 1 (lundi) à 7.' })
  weekdays!: number[] | null;

  @Field(() => String)
  admittedOn!: string;

  @Field(() => String, { nullable: true, description: 'Jour de la sortie prévue ; sa nuit n’est pas comptée.' })
  expectedExit!: string | null;

  @Field(() => String, { nullable: true })
  exitOn!: string | null;

  @Field(() => String, { nullable: true })
  exitReason!: string | null;

  @Field(() => Boolean)
  secret!: boolean;

  @Field(() => Int, { description: 'Renouvellements d’un accueil relais.' })
  renewals!: number;

  @Field(() => String, { nullable: true })
  familyConsultedOn!: string | null;

  @Field(() => String, { nullable: true })
  judgeToldOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Après un déplacement en urgence : le juge est informé avant (CASF L.223-3).' })
  judgeToldBy!: string | null;

  @Field(() => [String], { description: 'Ce qui devait être fait avant le déplacement et ne l’a pas été.' })
  missedDuties!: string[];

  @Field(() => String, { nullable: true, description: 'Place d’urgence réservée du Département : dernier jour du séjour ; vide pour une autre place.' })
  reservedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Ce délai : running, soon, over ; vide quand rien ne court.' })
  reservedStatus!: string | null;

  @Field(() => [AbsenceView])
  absences!: AbsenceView[];

  @Field(() => Boolean)
  fictitious!: boolean;
}

@ObjectType({ description: 'Les séjours sur les places d’urgence réservées du Département, sans aucun séjour secret.' })
export class ReservedStayCounts {
  @Field(() => Int, { description: 'En cours.' })
  living!: number;

  @Field(() => Int, { description: 'En cours, et bientôt au bout de leur durée.' })
  soon!: number;

  @Field(() => Int, { description: 'En cours, au-delà de leur durée.' })
  over!: number;

  @Field(() => Int, { description: 'Finis depuis un an, et qui avaient dépassé leur durée.' })
  endedOver!: number;
}

@ObjectType({ description: 'Des arrivées, enregistrées ensemble.' })
export class Admission {
  @Field(() => [StayView])
  stays!: StayView[];
}

export const StayResult = resultUnion('StayResult', StayView);
export const AdmissionResult = resultUnion('AdmissionResult', Admission);
export const StayConnection = connectionOf(StayView, 'Stay');
