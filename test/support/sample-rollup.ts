/** A township's roll-up and a cover around the sample village, with returned, missing and exempt units. */
import type { CoverFacts } from '../../src/core/documents/forms/cover.ts';
import type { RollupFacts, UnitMark } from '../../src/core/documents/forms/rollup.ts';
import { countFacts } from '../../src/domain/registers/count-facts.ts';
import { selfScoreKey } from '../../src/domain/registers/totals.ts';
import { rollupRows } from '../../src/domain/rollup/rollup-rows.ts';
import type { Unit } from '../../src/domain/units/unit.ts';
import { sampleFacts, sampleForm, sampleSettings, sampleUnits, sampleVillage } from './sample-facts.ts';
import { aUnit } from './some-facts.ts';

const villages: { code: string; name: string; mark: UnitMark; has: boolean }[] = [
  { code: 'QS-LH-01', name: '青龙村', mark: { state: 'accepted', reportedBy: null, remark: '' }, has: true },
  { code: 'QS-LH-02', name: '柳河社区', mark: { state: 'accepted', reportedBy: '柳河镇', remark: '' }, has: true },
  { code: 'QS-LH-03', name: '白鹤村', mark: { state: 'returned', reportedBy: null, remark: '' }, has: false },
  { code: 'QS-LH-04', name: '石桥村', mark: { state: 'overdue', reportedBy: null, remark: '' }, has: false },
  { code: 'QS-LH-05', name: '新庙村', mark: { state: 'exempt', reportedBy: null, remark: '合并中' }, has: false },
];

const units: Unit[] = [
  ...sampleUnits.slice(0, 2),
  ...villages.map(({ code, name, mark }, index) =>
    aUnit({
      code,
      name,
      level: 'village',
      kind: 'village',
      parent: 'QS-LH',
      position: 10 + index,
      participation: mark.state === 'exempt' ? 'exempt' : 'takes-part',
    }),
  ),
];

/** The township of the sample village with two own offices; both villages that reported have the village's figures. */
export function sampleRollup(own: Partial<RollupFacts> = {}): RollupFacts {
  const form = sampleForm('rollup');
  const village = countFacts(form.facts, form.settings, form.approved);
  const { [selfScoreKey]: _score, ...office } = village;
  return {
    ...form,
    unit: sampleUnits[1] ?? aUnit(),
    rows: rollupRows({
      root: 'QS-LH',
      units,
      totals: new Map(villages.filter(({ has }) => has).map(({ code }) => [code, village])),
      offices: [{ title: '党政综合办公室', totals: office }],
      depth: 'children',
    }),
    marks: new Map(villages.map(({ code, mark }) => [code, mark])),
    basis: ['按已接受的报送包汇总；已退回和未报送的单位不计入。'],
    ...own,
  };
}

export function sampleCover(own: Partial<CoverFacts> = {}): CoverFacts {
  return {
    ...sampleForm('cover'),
    unit: sampleVillage,
    settings: sampleSettings,
    facts: sampleFacts,
    purpose: 'annual',
    receiver: '青石县柳河镇人民政府',
    submissionNo: 1,
    packageId: '0b9c7c1e-6d0e-4a51-9a80-3c2d5c1f7a10',
    taskVersion: 2,
    contents: [
      { name: '附件1 试点工作流程图', pageCount: 1, firstPage: 1, lastPage: 1, copies: 2 },
      { name: '附件2 部门廉政风险点识别表', pageCount: 2, firstPage: 1, lastPage: 2, copies: 2 },
      { name: '附件2-2 个人廉政风险点识别表', pageCount: 4, firstPage: 1, lastPage: 4, copies: 2 },
      { name: '附件3 廉政风险防控措施登记表', pageCount: 1, firstPage: 1, lastPage: 1, copies: 2 },
      { name: '权力清单目录', pageCount: 1, firstPage: 1, lastPage: 1, copies: 2 },
      { name: '廉政风险点台账', pageCount: 2, firstPage: 1, lastPage: 2, copies: 2 },
      { name: '廉政风险防控工作自我评估表', pageCount: 2, firstPage: 1, lastPage: 2, copies: 2 },
    ],
    checks: {
      errors: 0,
      warnings: 3,
      explained: [
        {
          sentence: '重点岗位“村委会主任”还没有等级最高的风险点。',
          reason: '主任由书记兼任，重大事项的风险已在书记岗位查找。',
          approver: '李䶮',
          approvedOn: '2026-05-30',
        },
      ],
    },
    digest: '3fa9c07be1d24586a0b7c9e8f10235467d89ab4c5e6f7081923a4b5c6d7e8f90',
    keyCode: '402817735910264481927350112846',
    totals: null,
    ...own,
  };
}
