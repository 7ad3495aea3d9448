import type { ErrorParams } from '../../domain/errors.ts';

/** A Chinese sentence with places for the values of a refusal. */
export type Sentence = (params: ErrorParams) => string;
