import {
  getNamedType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLOutputType, type GraphQLSchema, isCompositeType, isInputObjectType, isListType, isNonNullType, isObjectType,
  isRequiredArgument, isRequiredInputField, isUnionType,
} from 'graphql';

/** How many of each page are read: enough for a small world, cheap enough for the limits. */
const PAGE = 4;

/** Values for an argument or an input field, by its name; each is tried. None = it can't be filled, and the walk fails. */
export type Values = (name: string, of: string) => readonly unknown[];

/** One operation that a walk sends. */
export interface Operation {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** Everything that can be read of a type, each object type once on the way down. */
function selectionOf(output: GraphQLOutputType, open: readonly string[] = []): string {
  const type = getNamedType(output);
  if (isUnionType(type)) return `{ __typename ${type.getTypes().map((one) => `... on ${one.name} ${selectionOf(one, open)}`).join(' ')} }`;
  if (!isObjectType(type)) return '';
  const within = [...open, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (within.includes(named.name)) return [];
    return [`${field.name}${field.args.some(({ name }) => name === 'first') ? `(first: ${PAGE})` : ''}${isCompositeType(named) ? ` ${selectionOf(field.type, within)}` : ''}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** Every way to fill the required inputs, and those optional ones for which there are values. */
function filled(inputs: readonly (GraphQLArgument | GraphQLInputField)[], values: Values, of: string): Record<string, unknown>[] {
  return inputs.reduce<Record<string, unknown>[]>((ways, input) => {
    const required = 'deprecationReason' in input && (isRequiredArgument(input as GraphQLArgument) || isRequiredInputField(input as GraphQLInputField));
    const type = getNamedType(input.type);
    let tried = values(input.name, of);
    if (tried.length === 0 && required && isInputObjectType(type)) tried = filled(Object.values(type.getFields()), values, `${of}.${input.name}`);
    if (tried.length === 0 && required) throw new Error(`nothing to fill ${of}.${input.name} with`);
    const listed = isListType(isNonNullType(input.type) ? input.type.ofType : input.type);
    return tried.length === 0 ? ways : ways.flatMap((way) => tried.map((value) => ({ ...way, [input.name]: listed && !Array.isArray(value) ? [value] : value })));
  }, [{}]);
}

/** Every field of `Query` or `Mutation`, with every combination of the values: a document that reads everything there is. */
export function operationsOf(schema: GraphQLSchema, kind: 'query' | 'mutation', values: Values, only: (field: GraphQLField<unknown, unknown>) => boolean = () => true): Operation[] {
  const fields = Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())!.getFields());
  return fields.filter(only).flatMap((field) => {
    const selection = selectionOf(field.type);
    return filled(field.args, values, field.name).map((variables) => {
      const given = field.args.filter(({ name }) => name in variables);
      const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`);
      const passed = given.map(({ name }) => `${name}: $${name}`);
      return { name: field.name, document: `${kind}${given.length > 0 ? ` (${declared.join(', ')})` : ''} { ${field.name}${given.length > 0 ? `(${passed.join(', ')})` : ''} ${selection} }`, variables };
    });
  });
}
