import type { CheckId } from '../../../domain/checks/check.ts';
import type { Explanation } from '../../../domain/checks/explanation.ts';
import { isKeyPost } from '../../../domain/posts/is-key-post.ts';
import type { Post } from '../../../domain/posts/post.ts';
import { effectiveLevel } from '../../../domain/risks/effective-level.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import type { DemoUnit } from './demo-unit.ts';

const withoutHigh = (post: Post, risks: readonly Risk[]): boolean =>
  isKeyPost(post) && !risks.some((risk) => isLiveRisk(risk) && risk.postId === post.id && effectiveLevel(risk) === 1);

/** Written reasons for the explainable checks that the content meets on purpose. */
export const demoExplanations = (
  demo: DemoUnit,
  approver: string,
  posts: readonly Post[],
  risks: readonly Risk[],
  unregulated: Risk | undefined,
): Explanation[] => {
  const explain = (checkId: CheckId, rowId: string, reason: string): Explanation => {
    return {
      id: demo.id('explanation', checkId, rowId),
      checkId,
      rowId,
      reason,
      approver,
      approvedOn: `${demo.year}-11-20`,
    };
  };
  const forPosts = posts
    .filter((post) => withoutHigh(post, risks))
    .map(({ id, name }) =>
      explain(
        'key-post-without-high',
        id,
        `${name}不直接审批资金和项目，经集体研究，其风险点最高定为一般，每季复核一次。`,
      ),
    );
  const forRisk = unregulated
    ? [
        explain(
          'high-risk-regulation',
          unregulated.id,
          `${unregulated.name}的配套制度正在征求意见，计划${demo.year + 1}年3月底前印发。`,
        ),
      ]
    : [];
  return [...forPosts, ...forRisk];
};
