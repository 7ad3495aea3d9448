/** What a village and a township enter in their year: little, but something on every page. Invented names. */
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

export type Year = { [Part in keyof typeof year]: Widened<(typeof year)[Part]> };
type Widened<Given> = Given extends string ? string : { readonly [Key in keyof Given]: Widened<Given[Key]> };

export const townYear: Year = {
  ...year,
  office: '财政所',
  head: '镇党委书记',
  clerk: '财政所会计',
  persons: { head: '林知远', clerk: '许小满' },
  typedPower: '惠农补贴资金发放',
  pastedPowers: ['镇级工程项目发包', '镇属房屋出租'],
  typedRisk: '虚报户数套取补贴资金',
  manifestation: '以已注销户口、虚增面积上报，套取的资金截留在村',
  guidedRisk: '小型工程不经集体研究，由个人指定施工队',
  measures: [
    ['前期预防', '补贴名册由两人入户核对，张榜公示七天'],
    ['中期监控', '每季度抽查两个村的发放名册和到账记录'],
    ['后期处置', '发现套取的，追回资金并移送县纪委'],
  ],
  decidedBy: '镇党委会议',
  reason: '本镇书记岗位不直接管钱管物，经县里复核属实',
  approver: '苏县长',
};
