import { Field, InputType } from '@nestjs/graphql';
import { IsPlainText } from '@ugo/access';
import { NOTE_MOST } from '@ugo/domain/placement';
import { IsOptional, MaxLength } from 'class-validator';
import { RequestInput } from './referral.input.js';

@InputType({ description: 'La note aux lieux sollicités : risque, traitement, école, interdictions de contact. Jamais de nom.' })
export class WriteNoteInput extends RequestInput {
  @Field(() => String, { nullable: true, description: `${NOTE_MOST} caractères au plus ; vide = retirer la note.` })
  @IsOptional() @IsPlainText() @MaxLength(NOTE_MOST)
  text?: string | null;
}
