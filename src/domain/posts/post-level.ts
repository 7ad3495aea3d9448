import type { LevelOrdinal } from '../ids.ts';
import { effectiveLevel } from '../risks/effective-level.ts';
import { isLiveRisk } from '../risks/is-live-risk.ts';
import type { ApprovedLevel, Risk } from '../risks/risk.ts';
import type { Post } from './post.ts';

/** Level of a post: as decided, else that of its most severe risk; null while it has no graded risk. */
export const postLevel = (
  post: Pick<Post, 'id' | 'decidedLevel'>,
  risks: readonly Risk[],
  approved: readonly ApprovedLevel[] = [],
): LevelOrdinal | null => {
  if (post.decidedLevel !== null) return post.decidedLevel;
  const levels = risks.flatMap((risk) => {
    if (risk.postId !== post.id || !isLiveRisk(risk)) return [];
    return (
      effectiveLevel(
        risk,
        approved.find(({ riskId }) => riskId === risk.id),
      ) ?? []
    );
  });
  return levels.length === 0 ? null : Math.min(...levels);
};
