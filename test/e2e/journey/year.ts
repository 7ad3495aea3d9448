/** What one village enters in its year: little, but something on every page. Invented names. */
import { settings } from './demo-desk.ts';

const termOf = (terms: readonly { name: string }[]): string => terms[0]?.name ?? '';

export const year = {
  office: '村务办公室',
  head: '村党组织书记',
  clerk: '村报账员',
  persons: { head: '周小禾', clerk: '田新苗' },
  powerKind: termOf(settings.vocabularies.powerKinds),
  typedPower: '村级财务报账',
  pastedPowers: ['村级工程项目发包', '村集体资产出租'],
  typedRisk: '虚列支出套取村集体资金',
  manifestation: '以虚假票据、虚增用工名目报销，套取的资金不入账',
  catalogueWord: '票据',
  ownWords: '先支后批、白条入账，票据与实际用途对不上',
  guidedRisk: '发包小型工程不上会，由个人指定施工队',
  measures: [
    ['前期预防', '支出凭证由村务监督委员会逐张审核盖章'],
    ['中期监控', '每季度公开收支明细，接受村民查询'],
    ['后期处置', '发现虚列支出的，追回资金并上报镇纪委'],
  ],
  decidedBy: '村“两委”会议',
  reason: '本村书记岗位不直接管钱管物，经镇里复核属实',
  approver: '陈镇长',
} as const;
