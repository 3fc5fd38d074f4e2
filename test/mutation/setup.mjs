import fc from 'fast-check';

// What a mutant breaks need not be made small: nobody reads it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
