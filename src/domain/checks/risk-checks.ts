/** Checks of risk points, their levels and their way through the review chain. */
import type { PostId } from '../ids.ts';
import { levelName } from '../levels/level-scheme.ts';
import { holdersOn } from '../posts/holders-on.ts';
import { isKeyPost } from '../posts/is-key-post.ts';
import { type ReviewStep, reviewStepNames, reviewSteps } from '../risks/review-step.ts';
import type { Risk } from '../risks/risk.ts';
import { chainGaps } from '../rounds/chain-gaps.ts';
import type { CheckFunction, CheckInput, Found } from './check-input.ts';

const atRisk = (risk: Risk, params: Found['params'] = {}): Found => ({
  register: 'risks',
  rowId: risk.id,
  params: { number: risk.number, name: risk.name, ...params },
});

const risksByPost = ({ risks }: CheckInput): Map<PostId, Risk[]> => {
  const byPost = new Map<PostId, Risk[]>();
  for (const risk of risks) {
    if (risk.postId !== null) byPost.set(risk.postId, [...(byPost.get(risk.postId) ?? []), risk]);
  }
  return byPost;
};

const keyPostWithoutRisk: CheckFunction = (input) => {
  const byPost = risksByPost(input);
  return input.facts.posts
    .filter((post) => isKeyPost(post) && !byPost.has(post.id))
    .map(({ id, name }) => ({ register: 'posts', rowId: id, params: { post: name } }));
};

/** Key posts that have risks, none of them of the most severe level; those without any are another check's. */
const keyPostWithoutHigh: CheckFunction = (input) => {
  const byPost = risksByPost(input);
  return input.facts.posts
    .filter((post) => {
      const risks = byPost.get(post.id);
      return isKeyPost(post) && risks !== undefined && risks.every((risk) => input.levelOf(risk) !== 1);
    })
    .map(({ id, name }) => ({
      register: 'posts',
      rowId: id,
      params: { post: name, level: levelName(input.settings.levels, 1) },
    }));
};

/** No level, or one that the county's scheme does not have. */
const levelMissing: CheckFunction = ({ risks, levelOf, settings }) =>
  risks
    .filter((risk) => {
      const level = levelOf(risk);
      return level === null || level < 1 || level > settings.levels.names.length;
    })
    .map((risk) => atRisk(risk));

/** Parameter `upTo`: the last step that has to be there, 登记 (`registered`) where none is given. */
const reviewChain: CheckFunction = ({ facts, risks, parameters }) => {
  const upTo: ReviewStep = reviewSteps.find((step) => step === parameters['upTo']) ?? 'registered';
  const gaps = chainGaps(risks, facts.rounds, facts.roundRisks, upTo);
  return risks.flatMap((risk) => {
    const missing = gaps.get(risk.id);
    if (missing === undefined) return [];
    const names = missing.map((step) => reviewStepNames[step]).join('、');
    return [atRisk(risk, { step: reviewStepNames[risk.reviewStep], missing: `缺${names}` })];
  });
};

/** A level the unit decided for its own head, or that carries the name of a holder of the subject post. */
const ownPoint: CheckFunction = ({ facts, risks, settings }) => {
  const posts = new Map(facts.posts.map((post) => [post.id, post]));
  return risks.flatMap((risk) => {
    const { postId, unitLevel } = risk;
    if (postId === null || unitLevel === null) return [];
    const holders = holdersOn(facts, postId, settings.cycle.dueOn);
    const isOwn = holders.some(({ name }) => name.trim() === unitLevel.by.trim());
    return posts.get(postId)?.isHead === true || isOwn ? [atRisk(risk, { by: unitLevel.by })] : [];
  });
};

export const riskChecks = {
  'key-post-without-risk': keyPostWithoutRisk,
  'key-post-without-high': keyPostWithoutHigh,
  'level-missing': levelMissing,
  'review-chain': reviewChain,
  'own-point': ownPoint,
} satisfies Record<string, CheckFunction>;
