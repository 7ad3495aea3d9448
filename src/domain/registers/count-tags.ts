import type { Facts } from './facts.ts';
import { isLiveRisk } from '../risks/is-live-risk.ts';
import type { Totals } from './totals.ts';

/** Tags of powers by which tables are made (点线面). A power carries one kind and any number of the others. */
export const tagNames = ['powerKind', 'keySite', 'area', 'system'] as const;
export type TagName = (typeof tagNames)[number];

/**
 * Risks per tag of the power they stand at, as `area:<code>`; a risk with two areas counts under both.
 *
 * `area:*` is the number of risks with at least one area (去重合计), `area:none` of those without any, so that
 * `area:*` + `area:none` = all live risks. Other registers are in count-facts.ts.
 *
 * @returns keys sorted, tags that do not occur left out, `*` and `none` always there
 */
export const countTags = (facts: Pick<Facts, 'powers' | 'risks'>): Totals => {
  const powers = new Map(facts.powers.map((power) => [power.id, power]));
  const totals: Totals = {};
  const add = (key: string) => {
    totals[key] = (totals[key] ?? 0) + 1;
  };
  for (const tag of tagNames) Object.assign(totals, { [`${tag}:*`]: 0, [`${tag}:none`]: 0 });
  for (const risk of facts.risks.filter(isLiveRisk)) {
    const power = risk.powerId === null ? undefined : powers.get(risk.powerId);
    const tags = {
      powerKind: power === undefined || power.kind === '' ? [] : [power.kind],
      keySite: power?.keySites ?? [],
      area: power?.areas ?? [],
      system: power?.systems ?? [],
    };
    for (const tag of tagNames) {
      for (const code of new Set(tags[tag])) add(`${tag}:${code}`);
      add(tags[tag].length === 0 ? `${tag}:none` : `${tag}:*`);
    }
  }
  return Object.fromEntries(Object.entries(totals).toSorted(([a], [b]) => (a < b ? -1 : 1)));
};
