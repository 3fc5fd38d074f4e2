import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, resultUnion } from '@ugo/access';

@ObjectType('HostShare', { description: 'Un lieu qu’un Département voisin peut voir.' })
export class HostShareView {
  @Field(() => ID)
  hostId!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String, { description: 'Le Département voisin.' })
  neighbour!: string;

  @Field(() => Boolean, { description: 'Il peut aussi adresser une demande.' })
  mayAsk!: boolean;
}

export const HostShareConnection = connectionOf(HostShareView, 'HostShare');

@ObjectType({ description: 'Lieux partagés, ou qui ne le sont plus.' })
export class SharedHosts {
  @Field(() => String)
  neighbour!: string;

  @Field(() => [ID])
  hostIds!: string[];

  @Field(() => Int, { description: 'Combien ont changé.' })
  changed!: number;
}

export const SharedHostsResult = resultUnion('SharedHostsResult', SharedHosts);

@ObjectType('ImportDefect', { description: 'Importé tel quel alors que cela ne devrait pas être : une décision est attendue.' })
export class ImportDefectView {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => String, { description: 'finess ou hosts.' })
  source!: string;

  @Field(() => String, { description: 'Numéro FINESS, ou clé de la liste.' })
  subject!: string;

  @Field(() => String)
  defect!: string;

  @Field(() => String, { description: 'En français.' })
  sentence!: string;

  @Field(() => String, { description: 'In English.' })
  sentenceEn!: string;

  @Field(() => Int)
  line!: number;

  @Field(() => String, { description: 'ISO 8601.' })
  foundAt!: string;

  @Field(() => String, { nullable: true })
  decidedAt!: string | null;
}

export const ImportDefectConnection = connectionOf(ImportDefectView, 'ImportDefect');
export const ImportDefectResult = resultUnion('ImportDefectResult', ImportDefectView);
