/** What is wrong with one given value, in words a person reads beside the field. */
import { fieldLabels } from '../labels/field-labels.ts';
import type { Sentence } from './sentence.ts';

/** Names of inputs that no register has, or that registers name differently. */
const ownWords: Readonly<Record<string, string | undefined>> = {
  name: '名称',
  code: '编码',
  position: '次序',
  reason: '原因',
  operator: '经办人姓名',
  reviewer: '复核人姓名',
  passphrase: '口令',
  unitCode: '单位代码',
  unitName: '单位名称',
  rootCode: '根编码',
  cycle: '年度',
  title: '标题',
  text: '文字',
  remarks: '意见',
  folder: '文件夹',
  file: '文件',
  files: '文件',
  dueOn: '期限',
  on: '日期',
  rows: '表格',
};

const labelled = Object.values(fieldLabels).flatMap((fields) =>
  Object.entries(fields).flatMap(([key, field]) => (field === null ? [] : [[key, field.label] as const])),
);

/** Only names that mean the same in every register. */
const registerWords: ReadonlyMap<string, string> = new Map(
  labelled.filter(([key, label]) => labelled.every(([other, word]) => other !== key || word === label)),
);

/** `rows.0.duties` → 岗位职责; a name nobody gave a word stays as it is. */
function fieldWord(field: string): string {
  // A file that was given by name.
  if (!/^[\w.]+$/u.test(field) || field.endsWith('.json')) return field;
  const key = field.split('.').findLast((part) => !/^\d*$/u.test(part)) ?? field;
  return ownWords[key] ?? registerWords.get(key) ?? key;
}

const limited = (limit: string | number | undefined, before: string, after: string): string =>
  limit === undefined ? '' : `，${[before, limit, after].join(' ').trim()}`;

const units: Readonly<Record<string, string | undefined>> = { string: '个字', array: '项', number: '' };

/** The schema's own words for a rule; one it has no word for is a sentence already. */
function ruleWords({ rule, limit, of }: Record<string, string | number>): string {
  const unit = units[String(of)] ?? '';
  switch (rule) {
    case 'too_big':
      return of === 'number' ? `太大${limited(limit, '最大', unit)}` : `太长${limited(limit, '最多', unit)}`;
    case 'too_small':
      return of === 'number' ? `太小${limited(limit, '最小', unit)}` : '没有填写或者太短';
    case 'invalid_type':
    case 'empty':
      return '没有填写，或者不是这一栏要的内容';
    case 'invalid_format':
      return '格式不对';
    case 'invalid_value':
    case 'invalid_union':
      return '不在可以选的范围里';
    case 'control-characters':
      return '有不能保存的控制字符';
    case 'range':
      return '日期太早或者太晚';
    case 'unrecognized_keys':
    case 'custom':
    case undefined:
      return '不符合要求';
    default:
      return `填写不符合要求（${rule}）`;
  }
}

export const inputInvalid: Sentence = (params) =>
  params['field'] === ''
    ? `填写的内容${ruleWords(params)}，请改正后再试。`
    : `“${fieldWord(String(params['field']))}”${ruleWords(params)}，请改正后再试。`;
