import type { TagName } from '../registers/count-tags.ts';
import type { Totals } from '../registers/totals.ts';
import type { Term } from '../vocabularies/term.ts';

export type TagRow = { code: string; title: string; risks: number };
export type TagTable = {
  /** one row per term of the vocabulary, zeros included, then codes no longer in it */
  rows: TagRow[];
  untagged: number;
  /** 去重合计: risks with at least one of the tags; smaller than the rows' sum where risks carry several */
  distinct: number;
};

/** Risks per 领域, 系统, 重点部位 or 职权类别 from (summed) tag totals, with the total that counts each risk once. */
export const tagTable = (totals: Totals, tag: TagName, terms: readonly Term[]): TagTable => {
  const known = new Set(terms.map(({ code }) => code));
  const gone = Object.keys(totals)
    .filter((key) => key.startsWith(`${tag}:`))
    .map((key) => key.slice(tag.length + 1))
    .filter((code) => code !== '*' && code !== 'none' && !known.has(code));
  return {
    rows: [...terms, ...gone.map((code) => ({ code, name: `${code}（已停用）` }))].map(({ code, name }) => ({
      code,
      title: name,
      risks: totals[`${tag}:${code}`] ?? 0,
    })),
    untagged: totals[`${tag}:none`] ?? 0,
    distinct: totals[`${tag}:*`] ?? 0,
  };
};
