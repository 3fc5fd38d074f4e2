import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';

/** Rules that only say when the others apply. */
const CONDITIONS = ['conditionalValidation', 'whitelistValidation'];

/** A field of an input or of arguments, and what it lacks. */
export interface InputField {
  readonly name: string;
  readonly missing: readonly string[];
}

/**
 * Every field of every input, once the schema is built. A field needs a validator of its own; one that holds another input
 * must check it too, and a list must say how long it may be.
 */
export function inputFields(): InputField[] {
  const inputs = [...TypeMetadataStorage.getInputTypesMetadata(), ...TypeMetadataStorage.getArgumentsMetadata()];
  const classes = new Set<unknown>(inputs.map(({ target }) => target));
  return inputs.flatMap(({ target, properties }) => (properties ?? []).map(({ name, typeFn, options }) => {
    const rules = rulesOf(target, name);
    return {
      name: `${target.name}.${name}`,
      missing: [
        ...(rules.length === 0 ? ['no validator'] : []),
        ...(classes.has(typeFn()) && !rules.includes('nestedValidation') ? ['nested input not validated'] : []),
        ...(options?.isArray && !rules.includes('arrayMaxSize') ? ['list of any length'] : []),
      ],
    };
  }));
}

/** Fields that nothing checks, as `Class.field: what is missing`. Empty = every field is checked. */
export function unvalidatedInputs(): string[] {
  return inputFields().flatMap(({ name, missing }) => missing.map((what) => `${name}: ${what}`)).sort();
}

function rulesOf(target: object, name: string): string[] {
  return getMetadataStorage().getTargetValidationMetadatas(target as never, '', false, false)
    .filter(({ propertyName, type }) => propertyName === name && !CONDITIONS.includes(type))
    .map(({ type, name: rule }) => rule ?? type);
}
