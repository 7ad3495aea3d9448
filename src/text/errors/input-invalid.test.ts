import { expect, it } from 'vitest';
import { inputInvalid } from './input-invalid.ts';

it.each([
  [
    { field: 'rows.0.duties', rule: 'too_big', limit: 5000, of: 'string' },
    '“岗位职责”太长，最多 5000 个字，请改正后再试。',
  ],
  [{ field: 'rows.3.name', rule: 'too_small', limit: 1, of: 'string' }, '“名称”没有填写或者太短，请改正后再试。'],
  [{ field: 'rows.0.name', rule: 'control-characters' }, '“名称”有不能保存的控制字符，请改正后再试。'],
  [{ field: 'rows.0.toOn', rule: 'invalid_format' }, '“离任日期”格式不对，请改正后再试。'],
  [
    { field: 'randomPercent', rule: 'too_big', limit: 100, of: 'number' },
    '“randomPercent”太大，最大 100，请改正后再试。',
  ],
  [{ field: 'operator', rule: 'too_big', limit: 50, of: 'string' }, '“经办人姓名”太长，最多 50 个字，请改正后再试。'],
  [
    { field: 'remarks.json', rule: '应为意见的 JSON 数组' },
    '“remarks.json”填写不符合要求（应为意见的 JSON 数组），请改正后再试。',
  ],
  [{ field: '', rule: 'unrecognized_keys' }, '填写的内容不符合要求，请改正后再试。'],
])('%j', (params, sentence) => {
  expect(inputInvalid(params)).toBe(sentence);
});
