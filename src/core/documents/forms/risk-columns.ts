/** Columns about a risk point that several forms print alike. Widths in millimetres at 10.5 pt. */
import { riskChangeNames } from '../../../text/labels/risk-labels.ts';
import type { Risk } from '../../../domain/risks/risk.ts';
import { chineseDay } from '../../../text/chinese-day.ts';
import { type FactsLookup, riskText } from './facts-lookup.ts';
import type { FormColumn } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';

/** Heading of the office column: a village has 组织, everybody else 科室. */
export function officeTitle({ unit }: FormFacts): string {
  return unit.level === 'village' ? '组织' : '科室\n（部门）';
}

export function riskColumns(form: FormFacts, lookup: FactsLookup): FormColumn<Risk>[] {
  return [
    { key: 'step', title: '环节', widthMm: 13, align: 'center', value: ({ step }) => step },
    { key: 'risk', title: '廉政风险点', widthMm: 29, align: 'left', value: riskText },
    {
      key: 'manifestation',
      title: '表现形式',
      widthMm: 66,
      minWidthMm: 50,
      value: ({ manifestation }) => manifestation,
    },
    { key: 'category', title: '风险\n类别', widthMm: 13, minWidthMm: 12, align: 'center', value: lookup.categoryName },
    {
      key: 'level',
      title: '风险\n等级',
      widthMm: 13,
      minWidthMm: 12,
      kind: 'level',
      levels: form.settings.levels.names,
      value: lookup.levelName,
    },
    {
      key: 'methods',
      title: '查找\n方式',
      widthMm: 16,
      align: 'center',
      value: ({ methods }) => lookup.termNames('methods', methods),
    },
    ...responsibleColumns(lookup),
    ...registerColumns(lookup),
  ];
}

function responsibleColumns(lookup: FactsLookup): FormColumn<Risk>[] {
  return [
    {
      key: 'responsible',
      title: '责任人',
      widthMm: 17,
      minWidthMm: 15,
      align: 'center',
      value: ({ responsiblePostId }) => lookup.holderNames(responsiblePostId),
      groupId: ({ responsiblePostId }) => responsiblePostId ?? '',
    },
    {
      key: 'leader',
      title: '责任\n领导',
      widthMm: 17,
      minWidthMm: 15,
      align: 'center',
      value: ({ leaderPostId }) => lookup.holderNames(leaderPostId),
      groupId: ({ leaderPostId }) => leaderPostId ?? '',
    },
  ];
}

/** Not in the built-in sets; a county adds them by key. */
function registerColumns(lookup: FactsLookup): FormColumn<Risk>[] {
  return [
    { key: 'number', title: '风险点\n编号', widthMm: 24, kind: 'code', align: 'center', value: ({ number }) => number },
    {
      key: 'post',
      title: '岗位',
      widthMm: 20,
      align: 'center',
      value: ({ postId }) => lookup.post(postId)?.name ?? '',
    },
    {
      key: 'techniques',
      title: '查找方法',
      widthMm: 20,
      align: 'center',
      value: ({ techniques }) => lookup.termNames('techniques', techniques),
    },
    {
      key: 'channels',
      title: '查找渠道',
      widthMm: 20,
      align: 'center',
      value: ({ channels }) => lookup.termNames('channels', channels),
    },
    {
      key: 'foundOn',
      title: '查找日期',
      widthMm: 22,
      align: 'center',
      value: ({ foundOn }) => (foundOn === null ? '' : chineseDay(foundOn)),
    },
    {
      key: 'change',
      title: '变动\n情况',
      widthMm: 14,
      align: 'center',
      value: ({ change }) => riskChangeNames[change],
    },
    { key: 'remark', title: '备注', widthMm: 22, value: ({ remark }) => remark },
  ];
}
