import { describe, expect, it } from 'vitest';
import { checkParams, defaultChecks } from '../domain/checks/default-checks.ts';
import { readSentence, shownSentence } from './check-sentence.ts';
import { checkPlaceNames } from './screens/tasks.ts';

describe('审核公式的提示语', () => {
  it.each(defaultChecks().map(({ id, sentence }) => [id, sentence] as const))(
    '%s：看到的全是中文，读回来不变',
    (_, sentence) => {
      expect(shownSentence(sentence)).not.toMatch(/[a-z]/iu);
      expect(readSentence(shownSentence(sentence))).toBe(sentence);
    },
  );

  it('审核给出的每一项都有中文名称，各不相同', () => {
    const given = new Set(Object.values(checkParams).flat());
    expect(Object.keys(checkPlaceNames).toSorted()).toEqual([...given].toSorted());
    expect(new Set(Object.values(checkPlaceNames)).size).toBe(given.size);
  });

  it('全角的花括号、多余的空格认得；没有这个名称的不认', () => {
    expect(readSentence(' 岗位“｛ 岗位 ｝”还没有风险点 ')).toBe('岗位“{post}”还没有风险点');
    expect(readSentence('岗位“{岗位名}”还没有风险点')).toBe(undefined);
    expect(readSentence('岗位“{post}”还没有风险点')).toBe(undefined);
    expect(readSentence('没有要填的地方')).toBe('没有要填的地方');
  });
});
