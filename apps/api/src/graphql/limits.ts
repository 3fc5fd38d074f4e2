import { type ASTVisitor, GraphQLError, Kind, type OperationDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';

/** What one request may ask. Past any of these it is refused whole, with status 400, before anything runs. */
export const LIMITS = { tokens: 2000, depth: 12, aliases: 20, rootFields: 10, directives: 20, cost: 5000 } as const;

interface Measures { depth: number; aliases: number; directives: number }

/** One validation rule for the shape of a document: depth, aliases, root fields, directives, through fragments. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const measures = measure(context, operation);
      const rootFields = rootFieldCount(context, operation.selectionSet, new Set());
      const refuse = (what: keyof typeof LIMITS, value: number): void => {
        if (value > LIMITS[what]) context.reportError(tooMuch(what, operation));
      };
      refuse('depth', measures.depth);
      refuse('aliases', measures.aliases);
      refuse('directives', measures.directives);
      refuse('rootFields', rootFields);
    },
  };
}

/** The refusal of a document that asks too much. */
export function tooMuch(what: keyof typeof LIMITS, node?: OperationDefinitionNode): GraphQLError {
  return new GraphQLError(`La requête dépasse la limite « ${what} » (${LIMITS[what]}). / The query exceeds the limit "${what}" (${LIMITS[what]}).`, {
    nodes: node, extensions: { code: 'QUERY_TOO_LARGE', limit: what, allowed: LIMITS[what], http: { status: 400 } },
  });
}

function measure(context: ValidationContext, operation: OperationDefinitionNode): Measures {
  const measures: Measures = { depth: 0, aliases: 0, directives: operation.directives?.length ?? 0 };
  const walk = (selections: SelectionSetNode, depth: number, open: readonly string[]): void => {
    if (depth > LIMITS.depth + 1 || measures.aliases > LIMITS.aliases) return; // already too much
    for (const selection of selections.selections) {
      measures.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        measures.depth = Math.max(measures.depth, depth);
        if (selection.alias) measures.aliases += 1;
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1, open);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, open);
      } else if (!open.includes(selection.name.value)) {
        const fragment = context.getFragment(selection.name.value);
        if (fragment) walk(fragment.selectionSet, depth, [...open, selection.name.value]);
      }
    }
  };
  walk(operation.selectionSet, 1, []);
  return measures;
}

function rootFieldCount(context: ValidationContext, selections: SelectionSetNode, seen: Set<string>): number {
  return selections.selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return count + rootFieldCount(context, selection.selectionSet, seen);
    const fragment = context.getFragment(selection.name.value);
    if (!fragment || seen.has(selection.name.value)) return count;
    return count + rootFieldCount(context, fragment.selectionSet, new Set([...seen, selection.name.value]));
  }, 0);
}
