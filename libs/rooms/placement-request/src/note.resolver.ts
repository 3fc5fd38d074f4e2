import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Can, CurrentActor, type Refusal } from '@ugo/access';
import { WriteNoteInput } from './dto/note.input.js';
import { RequestArgs } from './dto/referral.input.js';
import { NoteResult, type NoteView, type NoteWritten, NoteWrittenResult } from './note.types.js';
import { ReadNote } from './read-note.use-case.js';
import { WriteNote } from './write-note.use-case.js';

@Resolver()
export class NoteResolver {
  constructor(private readonly write: WriteNote, private readonly read: ReadNote) {}

  @Can('placement.follow')
  @Mutation(() => NoteWrittenResult, { description: 'Écrit la note aux lieux sollicités, remplace celle qui y est, ou la retire.' })
  writeNote(@CurrentActor() actor: Actor, @Args('input') input: WriteNoteInput): Promise<NoteWritten | Refusal> {
    return this.write.execute(actor, input);
  }

  @Can('placement.follow')
  @Query(() => NoteResult, { description: 'La note d’une demande, pour qui la suit ; chaque lecture est tracée.' })
  requestNote(@CurrentActor() actor: Actor, @Args() { id }: RequestArgs): Promise<NoteView | Refusal> {
    return this.read.ofRequest(actor, id);
  }

  @Can('referral.answer')
  @Query(() => NoteResult, { description: 'La note, pour un lieu sollicité, tant que sa sollicitation court ; chaque lecture est tracée.' })
  referralNote(@CurrentActor() actor: Actor, @Args() { id }: RequestArgs): Promise<NoteView | Refusal> {
    return this.read.ofReferral(actor, id);
  }
}
