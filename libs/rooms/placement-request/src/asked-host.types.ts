import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TelephoneLineView } from '@ugo/directory';

/** Of a host that is asked, what one needs to call it and to tell it from others: as much as the directory shows that person. */
@ObjectType()
export class AskedHost {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'L’établissement d’une unité, le service d’une famille d’accueil.' })
  siteName!: string | null;

  @Field(() => String)
  type!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String, { description: 'La commune, ou le secteur qui l’entoure quand la nommer désignerait une famille.' })
  area!: string;

  @Field(() => String)
  departement!: string;

  @Field(() => Boolean, { description: 'Données fictives : à marquer partout où elles sont montrées.' })
  fictitious!: boolean;

  @Field(() => [TelephoneLineView], { description: 'Qui répond à cette heure, dans l’ordre d’appel.' })
  telephonesNow!: TelephoneLineView[];
}
