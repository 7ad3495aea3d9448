import { onBehalfWords } from '../../../../text/on-behalf-words.ts';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import type { api } from '../../api/client.ts';

type BehalfUnit = Awaited<ReturnType<typeof api.onBehalf.list>>[number];

/** Where a unit stands; of what is entered here, how far it has come. */
export const stateWords = ({ hasOwn, state, onBehalf }: BehalfUnit): string => {
  if (hasOwn) return texts.ownComes;
  return onBehalf === null ? unitStateNames[state] : onBehalfWords(onBehalf);
};
