import { describe, expect, it } from 'vitest';
import { defaultChecks } from '../domain/checks/default-checks.ts';
import { parametersText, readParameters } from './check-parameters.ts';

describe('审核公式的参数', () => {
  it.each(defaultChecks().map(({ id, parameters }) => [id, parameters] as const))(
    '%s：写成一行再读回来不变，不露出代码',
    (_, parameters) => {
      const text = parametersText(parameters);
      expect(readParameters(parameters, text)).toEqual(parameters);
      expect(text).not.toMatch(/[a-z]/iu);
    },
  );

  it('全角数字认得；少一项、多一项、不是数的不认', () => {
    const before = { scoreFrom: 95, findingsFrom: 10 };
    expect(readParameters(before, '自评分不低于：９０；问题不少于：5')).toEqual({ scoreFrom: 90, findingsFrom: 5 });
    expect(readParameters(before, '自评分不低于：90')).toBe(undefined);
    expect(readParameters(before, '自评分不低于：90；问题不少于：5；别的：1')).toBe(undefined);
    expect(readParameters({ upTo: 'registered' }, '走到哪一步：随便')).toBe(undefined);
    expect(readParameters(before, '自评分不低于：九十；问题不少于：5')).toBe(undefined);
  });
});
