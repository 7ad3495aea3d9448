/** Steps (环节) of a business flow and what tends to go wrong at each, as clauses without a subject. */
import type { UnitLevel } from '../../../domain/units/unit.ts';

/** `easing` is added to the level: keeping the files is less dangerous than deciding. */
export type StepWords = { step: string; easing: number; clauses: readonly string[] };

const village: StepWords[] = [
  {
    step: '提议',
    easing: 1,
    clauses: [
      '议题由个别人提出，村民小组意见没有汇总',
      '提议单事后补填，缺少提议人签名',
      '群众反映多的事项迟迟不列入议题',
    ],
  },
  {
    step: '商议审核',
    easing: 0,
    clauses: ['商议时只通报结果，不同意见没有记录', '申请材料由一人审核，缺少复核签字', '应当回避的人员仍参加商议'],
  },
  {
    step: '表决决定',
    easing: 0,
    clauses: ['到会人数不足仍然表决', '举手表决不计反对票，票数事后填写', '以少数人的意见代替村民代表的决定'],
  },
  {
    step: '组织实施',
    easing: 0,
    clauses: ['实施中变更内容不再商议', '由同一人经手采购、验收和报账', '用工、用料数量没有当天登记'],
  },
  {
    step: '公开公示',
    easing: 1,
    clauses: ['公示天数不足，张贴后没有拍照', '只公开总数，不公开到户明细', '群众提出的异议没有逐条答复'],
  },
  {
    step: '归档备查',
    easing: 2,
    clauses: ['资料散放在个人手中，换届时交接不清', '会议记录与决议页码不连续', '照片和签字表没有注明日期'],
  },
];

const office: StepWords[] = [
  {
    step: '受理',
    easing: 1,
    clauses: [
      '对熟人材料不全也先行登记，对生人一再要求补正',
      '不出具受理回执，受理时间可以随意填写',
      '受理条件没有一次说清',
    ],
  },
  {
    step: '承办',
    easing: 0,
    clauses: [
      '由一人从头办到尾，缺少交叉核对',
      '现场核查只拍门牌，核查记录在办公室补写',
      '承办人与申请人有利害关系而未回避',
    ],
  },
  {
    step: '审查',
    easing: 0,
    clauses: ['审查意见千篇一律，只签名不写理由', '初审、复审由同一人使用两个账号完成', '专家意见先有结论后补论证'],
  },
  {
    step: '决定',
    easing: 0,
    clauses: ['集体研究前已有内定结果', '裁量幅度没有对照基准说明理由', '紧急事项先口头决定，事后不补程序'],
  },
  {
    step: '办结送达',
    easing: 1,
    clauses: [
      '办结结果不主动告知，等当事人上门打听',
      '超过时限才办结，系统里改动办结日期',
      '送达与收费同时进行，收费依据没有出示',
    ],
  },
  { step: '归档', easing: 2, clauses: ['案卷缺页，附件与目录不符', '电子档案与纸质档案不一致', '移交时没有清点签字'] },
];

export const stepWords = (level: UnitLevel): readonly StepWords[] => (level === 'village' ? village : office);
