import fc from 'fast-check';

/** That a mutant is found is enough: no example of it has to be small. */
fc.configureGlobal({seed: 20_180_214, endOnFailure: true});
