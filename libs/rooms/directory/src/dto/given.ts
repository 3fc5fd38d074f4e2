import { ValidateIf } from 'class-validator';

/** A field that may be left out, which leaves things as they are; given, it must be right, and null is not. */
export const IsGivenOrAbsent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
