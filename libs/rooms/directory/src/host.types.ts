import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Problem, resultUnion } from '@ugo/access';
import type { HostKind } from '@ugo/domain/kernel';

@ObjectType('TelephoneLine', { description: 'Qui répond, et à quelles heures.' })
export class TelephoneLineView {
  @Field(() => String)
  label!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String, { description: 'HH:MM. Égal à « to » : à toute heure ; « to » avant « from » : passe minuit.' })
  from!: string;

  @Field(() => String)
  to!: string;
}

/** A host as someone may see it: what the disclosure table lets this person know, and nothing beside. */
@ObjectType('Host', { description: 'Un lieu d’accueil, tel que la personne connectée peut le voir.' })
export class HostCard {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String, { description: 'unit ou fosterHome.' })
  type!: 'unit' | 'fosterHome';

  @Field(() => String)
  kind!: HostKind;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Données fictives : à marquer partout où elles sont montrées.' })
  fictitious!: boolean;

  @Field(() => String, { nullable: true })
  closedOn!: string | null;

  @Field(() => ID, { nullable: true })
  establishmentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Service de placement familial qui emploie l’assistant familial.' })
  serviceId!: string | null;

  @Field(() => ID, { nullable: true })
  organisationId!: string | null;

  @Field(() => ID, { nullable: true })
  territoryId!: string | null;

  @Field(() => String, { nullable: true, description: 'L’établissement d’une unité, le service d’une famille d’accueil.' })
  siteName!: string | null;

  @Field(() => String, { nullable: true, description: 'Absente pour une famille d’une commune où elles sont peu nombreuses.' })
  communeInsee!: string | null;

  @Field(() => String, { nullable: true })
  communeName!: string | null;

  @Field(() => String, { description: 'La commune, ou le secteur qui l’entoure quand la nommer désignerait une famille.' })
  area!: string;

  @Field(() => String, { nullable: true, description: 'D’un établissement, à qui peut la voir ; jamais d’une famille d’accueil.' })
  address!: string | null;

  @Field(() => String, { nullable: true })
  postcode!: string | null;

  @Field(() => [TelephoneLineView], { description: 'Chaîne téléphonique du site, ou du service de la famille.' })
  telephones!: TelephoneLineView[];

  @Field(() => Boolean)
  confidentialAddress!: boolean;

  @Field(() => [String])
  capabilities!: string[];

  @Field(() => Int, { nullable: true, description: 'Frères et sœurs accueillis ensemble, au plus.' })
  siblingsAtMost!: number | null;

  @Field(() => String, { nullable: true, description: 'HH:MM ; absente : à toute heure.' })
  admissionFrom!: string | null;

  @Field(() => String, { nullable: true })
  admissionTo!: string | null;

  @Field(() => [Int], { description: 'Jours dont la nuit est ouverte, 1 = lundi.' })
  openNights!: number[];
}

export const HostConnection = connectionOf(HostCard, 'Host');

@ObjectType({ description: 'Un lieu d’accueil changé, et ce qui reste à vérifier.' })
export class HostChanged {
  @Field(() => HostCard)
  host!: HostCard;

  @Field(() => [Problem], { description: 'Avertissements : enregistré, mais à vérifier.' })
  warnings!: Problem[];
}

export const HostResult = resultUnion('HostResult', HostChanged);

@ObjectType({ description: 'Nombre de familles d’accueil, sans en montrer aucune.' })
export class FosterHomeCount {
  @Field(() => String)
  departement!: string;

  @Field(() => ID, { nullable: true })
  territoryId!: string | null;

  @Field(() => Int)
  homes!: number;

  @Field(() => Int, { description: 'Places agréées aujourd’hui.' })
  places!: number;
}

@ObjectType({ description: 'Adresse d’une famille d’accueil, servie à elle seule.' })
export class HomeAddressView {
  @Field(() => ID)
  hostId!: string;

  @Field(() => String)
  address!: string;

  @Field(() => String, { nullable: true })
  telephone!: string | null;
}
