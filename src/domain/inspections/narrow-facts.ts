/** What of a unit's year goes into an inspection file (迎检包). */
import { effectiveLevel } from '../risks/effective-level.ts';
import { isLiveRisk } from '../risks/is-live-risk.ts';
import type { ApprovedLevel, Risk } from '../risks/risk.ts';
import { isKeyPost } from '../posts/is-key-post.ts';
import type { Facts } from '../registers/facts.ts';

/** Every condition left out (null, false) holds for all. */
export type InspectionFilter = {
  /** ordinals, 1 = most severe */
  levels: readonly number[] | null;
  /** codes */
  categories: readonly string[] | null;
  /** codes of 重点领域, of the risk's power */
  areas: readonly string[] | null;
  keyPostsOnly: boolean;
};

const isNarrow = ({ levels, categories, areas, keyPostsOnly }: InspectionFilter): boolean =>
  levels !== null || categories !== null || areas !== null || keyPostsOnly;

/** The year with the matching risks only, and of the other registers what belongs to them; whole without conditions. */
export function narrowFacts(facts: Facts, filter: InspectionFilter, approved: readonly ApprovedLevel[]): Facts {
  if (!isNarrow(filter)) return facts;
  const risks = facts.risks.filter((risk) => isLiveRisk(risk) && isMatch(facts, filter, approved, risk));
  const riskIds = new Set<string>(risks.map(({ id }) => id));
  const measureRisks = facts.measureRisks.filter(({ riskId }) => riskIds.has(riskId));
  const measureIds = new Set<string>(measureRisks.map(({ measureId }) => measureId));
  const measureRegulations = facts.measureRegulations.filter(({ measureId }) => measureIds.has(measureId));
  const regulationIds = new Set<string>(measureRegulations.map(({ regulationId }) => regulationId));
  const powerIds = new Set<string | null>(risks.map(({ powerId }) => powerId));
  return {
    ...facts,
    risks,
    riskRevisions: facts.riskRevisions.filter(({ riskId }) => riskIds.has(riskId)),
    powers: facts.powers.filter(({ id }) => powerIds.has(id)),
    measures: facts.measures.filter(({ id }) => measureIds.has(id)),
    measureRisks,
    measureRegulations,
    regulations: facts.regulations.filter(({ id }) => regulationIds.has(id)),
    attachments: facts.attachments.filter(({ register, rowId }) => {
      if (register === 'risks') return riskIds.has(rowId);
      return register === 'measures' ? measureIds.has(rowId) : register !== 'powers' || powerIds.has(rowId);
    }),
  };
}

function isMatch(
  { posts, powers }: Facts,
  { levels, categories, areas, keyPostsOnly }: InspectionFilter,
  approved: readonly ApprovedLevel[],
  risk: Risk,
): boolean {
  const level = effectiveLevel(
    risk,
    approved.find(({ riskId }) => riskId === risk.id),
  );
  const post = posts.find(({ id }) => id === risk.postId);
  const power = powers.find(({ id }) => id === risk.powerId);
  return (
    (levels === null || (level !== null && levels.includes(level))) &&
    (categories === null || (risk.category !== null && categories.includes(risk.category))) &&
    (areas === null || (power?.areas ?? []).some((area) => areas.includes(area))) &&
    (!keyPostsOnly || (post !== undefined && isKeyPost(post)))
  );
}
