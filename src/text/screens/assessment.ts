/** 自我评估 */
import type { Totals } from '../../domain/registers/totals.ts';

export const assessmentTexts = {
  title: '自我评估',
  nothing: '本年度任务没有下达自我评估指标',
  nothingHint: '不需要填写，可以直接审核、打印和报送。',
  toChecks: '去审核',
  about: '对照指标逐项自评，写明依据。填写的内容自动保存。台账知道的列在依据下面，点“采用”或按 Alt+Enter 填入。',
  locked: '已经定稿，只能查看；需要修改请先在“报送”中退回修改。',
  sets: '指标',
  looking: '查看台账已有的情况',

  head: { item: '指标和评分标准', entry: '自评', points: '得分', evidence: '自评依据', remark: '备注' },
  missing: (n: number) => `还有 ${n} 项未评，暂按 0 分计`,
  complete: '各项已评',
  deducted: (points: number) => `共扣 ${points} 分`,
  bonus: (points: number) => `含加分 ${points} 分`,
  total: '自评总分',
  vetoed: (titles: readonly string[], total: number) => `发生“${titles.join('”“')}”，总分按规定封顶为 ${total} 分。`,

  points: {
    full: (points: number) => `${points} 分`,
    open: '未评',
    off: (points: number) => `扣 ${points}`,
    capReached: '已扣到上限',
    bonusReached: '已到加分上限',
    happened: '发生',
    notHappened: '未发生',
  },

  entry: {
    points: '分',
    given: (title: string) => `${title} 得分`,
    full: '满分',
    percent: (title: string) => `${title} 百分比`,
    occurrences: (title: string) => `${title} 扣分处数`,
    places: '处',
    none: '不扣分',
    bonus: (title: string) => `${title} 加分项数`,
    items: '项',
    veto: (title: string) => `${title} 发生次数`,
    times: '次',
  },

  evidence: {
    label: (title: string) => `${title} 自评依据`,
    placeholder: '写明依据：做了什么、有什么记录',
    quote: '引用台账情况',
    known: (text: string) => `台账：${text}`,
    take: '采用',
    takeFor: (title: string) => `${title} 采用台账情况`,
    taken: '已采用',
    files: (n: number) => (n === 0 ? '附件' : `附件 ${n}`),
    filesOf: (title: string) => `${title}的附件`,
    remark: (title: string) => `${title} 备注`,
    step: '自我评估',
  },

  /** Sentences the ledger can stand for, whatever the indicator; the clerk decides which one fits. */
  offers: (totals: Totals): string[] => {
    const of = (key: string): number => totals[key] ?? 0;
    const phases = `前期预防 ${of('phase:prevent')} 条、中期监控 ${of('phase:monitor')} 条、后期处置 ${of('phase:dispose')} 条`;
    return [
      `台账登记岗位 ${of('posts')} 个，已查出风险点的岗位 ${of('coveredPosts')} 个。`,
      `台账登记职权 ${of('powers')} 项，其中“三重一大”${of('majorPowers')} 项。`,
      `共查找风险点 ${of('risks')} 个，已公示 ${of('publicisedRisks')} 个，已登记 ${of('registeredRisks')} 个。`,
      `共制定防控措施 ${of('measures')} 条，其中${phases}。`,
      `新建、修订配套制度 ${of('regulations')} 项。`,
      `开展查找 ${of('rounds')} 轮，均有记录。`,
    ];
  },
};
