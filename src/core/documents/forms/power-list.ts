/** 权力清单目录: powers with basis, limits and responsibility (Kunming 四(一)一; docs/FORMS.md). */
import type { FormSpec } from '../../../domain/forms/form-spec.ts';
import type { Power } from '../../../domain/powers/power.ts';
import { isLiveRisk } from '../../../domain/risks/is-live-risk.ts';
import { compareIds, factsLookup, type FactsLookup } from './facts-lookup.ts';
import { type FormColumn, formTable } from './form-columns.ts';
import type { FormFacts } from './form-facts.ts';
import { formFrame } from './form-frame.ts';
import { officeTitle } from './risk-columns.ts';

const builtIn = ['no', 'office', 'code', 'name', 'kind', 'basis', 'limits', 'responsibility', 'major', 'tags'];

/** One row per power, by office and position. */
export function powerList(form: FormFacts): FormSpec {
  const lookup = factsLookup(form);
  const office = ({ officeId }: Power) => lookup.officeOfId(officeId);
  const powers = [...form.facts.powers].sort(
    (a, b) =>
      office(a).position - office(b).position ||
      compareIds(office(a), office(b)) ||
      a.position - b.position ||
      compareIds(a, b),
  );
  const table = formTable(form, {
    columns: columns(form, lookup),
    builtIn,
    rows: powers,
    rowId: ({ id }) => id,
    groupKeys: ['office'],
    emptyText: '本期无职权事项',
  });
  const major = powers.filter(({ isMajor }) => isMajor).length;
  const balance = [`合计：职权 ${powers.length} 项，其中“三重一大”事项 ${major} 项。`];
  return formFrame(form, { blocks: [table], balance });
}

function columns(form: FormFacts, lookup: FactsLookup): FormColumn<Power>[] {
  const riskCount = (power: Power): number =>
    form.facts.risks.filter((risk) => risk.powerId === power.id && isLiveRisk(risk)).length;
  return [
    { key: 'no', title: '序号', widthMm: 10, kind: 'number', value: (_, index) => index + 1 },
    {
      key: 'office',
      title: officeTitle(form),
      widthMm: 24,
      align: 'center',
      value: ({ officeId }) => lookup.officeOfId(officeId).name,
      groupId: ({ officeId }) => officeId ?? '',
    },
    { key: 'code', title: '职权\n编码', widthMm: 20, kind: 'code', align: 'center', value: ({ code }) => code },
    { key: 'name', title: '职权名称', widthMm: 32, value: ({ name }) => name },
    {
      key: 'kind',
      title: '职权\n类别',
      widthMm: 18,
      align: 'center',
      value: ({ kind }) => lookup.termNames('powerKinds', [kind]),
    },
    { key: 'basis', title: '行使依据', widthMm: 38, value: ({ basis }) => basis },
    { key: 'limits', title: '权限界限', widthMm: 41, value: ({ limits }) => limits },
    { key: 'responsibility', title: '承担责任', widthMm: 37, value: ({ responsibility }) => responsibility },
    {
      key: 'major',
      title: '三重\n一大',
      widthMm: 12,
      align: 'center',
      value: ({ isMajor }) => (isMajor ? '是' : '否'),
    },
    { key: 'tags', title: '重点部位\n领域、系统', widthMm: 26, value: (power) => tagsText(power, lookup) },
    { key: 'risks', title: '风险点\n数量', widthMm: 15, kind: 'number', value: riskCount },
  ];
}

/** Names of 重点部位, 领域 and 系统, each once: a site and an area may have the same name. */
function tagsText({ keySites, areas, systems }: Power, lookup: FactsLookup): string {
  const names = [
    lookup.termNames('keySites', keySites),
    lookup.termNames('areas', areas),
    lookup.termNames('systems', systems),
  ].flatMap((text) => text.split('、'));
  return [...new Set(names)].filter((name) => name !== '').join('、');
}
