import { type Facts, registerNames } from './facts.ts';

/** A year in which nothing was entered. */
export const noFacts = (): Facts => Object.fromEntries(registerNames.map((name) => [name, []])) as unknown as Facts;
