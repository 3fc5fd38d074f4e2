import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ isAbstract: true })
abstract class DatedView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  from!: string;

  @Field(() => String, { nullable: true, description: 'Dernier jour ; absent : sans fin.' })
  until!: string | null;
}

@ObjectType('Authorisation', { description: 'Autorisation et habilitation d’une unité, datées : la capacité a une histoire.' })
export class AuthorisationView extends DatedView {
  @Field(() => Int)
  authorised!: number;

  @Field(() => Int)
  financed!: number;

  @Field(() => Int)
  installed!: number;

  @Field(() => Int)
  minAge!: number;

  @Field(() => Int)
  maxAge!: number;

  @Field(() => [String])
  sexes!: string[];

  @Field(() => [String])
  measures!: string[];

  @Field(() => [String], { description: 'Vide : la décision n’en limite aucun.' })
  careKinds!: string[];

  @Field(() => String, { nullable: true })
  decision!: string | null;
}

@ObjectType('Approval', { description: 'Agrément d’un assistant familial, daté : 1 à 3 enfants (CASF L.421-5).' })
export class ApprovalView extends DatedView {
  @Field(() => Int)
  places!: number;

  @Field(() => Int, { description: 'Accueil intermittent et relais, comptés à part.' })
  intermittent!: number;

  @Field(() => Int, { nullable: true, description: 'Places prévues au contrat avec l’employeur, pour la famille et qui décide des agréments ; vide : inconnu, l’agrément compte.' })
  contracted!: number | null;

  @Field(() => Int)
  minAge!: number;

  @Field(() => Int)
  maxAge!: number;

  @Field(() => [String])
  careKinds!: string[];
}

@ObjectType('Derogation', { description: 'Décision séparée et datée, qui ajoute des places.' })
export class DerogationView extends DatedView {
  @Field(() => Int)
  places!: number;

  @Field(() => String)
  decision!: string;
}

@ObjectType('Suspension', { description: 'Agrément suspendu : aucun motif n’est conservé.' })
export class SuspensionView extends DatedView {}

@ObjectType('Leave', { description: 'Congé ou répit, connu à l’avance.' })
export class LeaveView extends DatedView {
  @Field(() => String, { nullable: true, description: 'Null pour qui n’a pas à connaître le motif.' })
  kind!: string | null;
}
