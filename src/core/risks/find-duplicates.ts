import { z } from 'zod';
import { similarGroupsInSteps } from '../../domain/risks/similar-groups.ts';
import { SIMILAR_FROM, similarTo } from '../../domain/risks/similar-texts.ts';
import { task } from '../api/procedure.ts';
import { runSteps } from '../api/run-steps.ts';
import { longText } from '../registers/fields.ts';
import { readEntry, scopeFields } from '../snapshots/working.ts';
import { liveRiskTexts } from './risk-words.repo.ts';

/**
 * 近似重复 among the live risks of the entry, by name and manifestation; with `text` those like the text being typed.
 *
 * @returns groups of risk ids, each with its lowest similarity 0–1; with `text` one risk per group, most alike first
 */
export const findDuplicates = task(
  z.strictObject({ ...scopeFields, text: longText.optional(), from: z.number().min(0.5).max(1).default(SIMILAR_FROM) }),
  async ({ db, session }, { text, from, ...scope }, job) => {
    const texts = liveRiskTexts(db, readEntry(db, session, scope).snapshot.id);
    const groups =
      text === undefined
        ? await runSteps(similarGroupsInSteps(texts, from), job, () => '比对风险点的文字')
        : similarTo(text, texts, from);
    return groups.map(({ ids, similarity }) => ({ riskIds: ids, similarity }));
  },
);
