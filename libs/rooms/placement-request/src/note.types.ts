import { Field, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '@ugo/access';

@ObjectType({ description: 'La note aux lieux sollicités : chaque lecture est tracée.' })
export class NoteView {
  @Field(() => String)
  text!: string;

  @Field(() => String)
  writtenAt!: string;

  @Field(() => String, { description: 'Instant ISO à partir duquel personne ne la lit plus.' })
  expiresAt!: string;
}

@ObjectType()
export class NoteWritten {
  @Field(() => String, { nullable: true, description: 'Instant ISO à partir duquel personne ne la lit plus ; rien si elle est retirée.' })
  expiresAt!: string | null;
}

export const NoteResult = resultUnion('NoteResult', NoteView);
export const NoteWrittenResult = resultUnion('NoteWrittenResult', NoteWritten);
