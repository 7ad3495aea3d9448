import { describe, expect, it } from 'vitest';
import { finding, type FindingCode } from '../../src/domain/imports/finding.ts';
import { directionReason, findingSentence } from '../../src/text/import-verdicts.ts';
import { previewOf } from './preview-file.ts';

describe('预览的说明', () => {
  it.each(['risks-utf8.csv', 'risks-gb18030.csv', 'scores.csv'])('%s 的每条说明都填全了', async (name) => {
    const preview = await previewOf(name);
    const sentences = [...preview.notes, ...preview.rows.flatMap((row) => row.findings)].map(findingSentence);

    expect(sentences.length).toBeGreaterThan(0);
    expect(
      sentences.filter((sentence) => /undefined|null|\[object/.test(sentence) || !sentence.endsWith('。')),
    ).toEqual([]);
  });

  it.each<[FindingCode, Record<string, string | number>, string]>([
    [
      'level-count-mismatch',
      { value: '2中1低', levels: 3, risks: 1 },
      '等级「2中1低」对应 3 个风险点，本行有 1 个，对不上，请分行填写。',
    ],
    [
      'identity-number',
      { shown: '000*************17' },
      '有身份证号（000*************17），台账不得存放。确认后将遮盖中间各位再导入。',
    ],
    [
      'level-direction-open',
      { guess: 'first-mildest' },
      '等级用的是一级、二级等编号，请确认哪一头最重（暂按一级最轻）。',
    ],
  ])('%s', (code, params, expected) => {
    expect(findingSentence(finding(code, null, params))).toBe(expected);
  });

  it('说明等级方向的依据', () => {
    expect(directionReason({ reason: 'note', evidence: '一级为最低' })).toBe('表中写明：「一级为最低」');
  });
});
