import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { type Refusal, Refused } from '@ugo/access';
import { getNullableType, GraphQLError, type GraphQLResolveInfo, isUnionType } from 'graphql';

/**
 * Expected errors pass as they are. What nobody expected is logged by its type and place, without its message
 * (a database error quotes values), and answered in one constant sentence.
 */
@Catch()
export class UnexpectedErrors extends BaseExceptionFilter {
  private readonly logger = new Logger('Unexpected');

  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() !== 'graphql') return super.catch(error, host);
    if (error instanceof GraphQLError) throw error;
    if (error instanceof Refused) return answered(error.refusal, GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>());
    this.logger.error({ name: (error as Error)?.name, code: (error as { code?: string })?.code, stack: placesOf(error) });
    throw new GraphQLError('Une erreur inattendue est survenue ; rien n’a été enregistré. / An unexpected error occurred; nothing was stored.', {
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  }
}

/** A refusal thrown is answered like one returned, where the schema has room for it; elsewhere as an error with its code. */
function answered(refusal: Refusal, { returnType }: GraphQLResolveInfo): Refusal {
  const type = getNullableType(returnType); // a list has no room for one
  if (isUnionType(type) && type.getTypes().some(({ name }) => name === 'Refusal')) return refusal;
  throw asError(refusal);
}

/** A refusal where there is no room for one. */
export function asError({ code, message, messageEn, retryAfterSeconds }: Refusal, status?: number): GraphQLError {
  return new GraphQLError(`${message} / ${messageEn}`, { extensions: { code, ...(retryAfterSeconds ? { retryAfterSeconds } : {}), ...(status ? { http: { status } } : {}) } });
}

/** The stack without its first lines: those carry the message. */
function placesOf(error: unknown): string[] {
  return ((error as Error)?.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12);
}
