import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { GraphQLError } from 'graphql';

/**
 * Expected errors pass as they are. What nobody expected is logged by its type and place, without its message
 * (a database error quotes values), and answered in one constant sentence.
 */
@Catch()
export class UnexpectedErrors extends BaseExceptionFilter {
  private readonly logger = new Logger('Unexpected');

  override catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'graphql') return super.catch(error, host);
    if (error instanceof GraphQLError) throw error;
    this.logger.error({ name: (error as Error)?.name, code: (error as { code?: string })?.code, stack: placesOf(error) });
    throw new GraphQLError('Une erreur inattendue est survenue ; rien n’a été enregistré. / An unexpected error occurred; nothing was stored.', {
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  }
}

/** The stack without its first lines: those carry the message. */
function placesOf(error: unknown): string[] {
  return ((error as Error)?.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12);
}
