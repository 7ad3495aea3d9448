/**
 * 自我评估 of a unit, 100 points: our own wording of what the seeds ask to be looked at (Kunming 四(三), 五(四);
 * Hubei 考核评估制度). Every scoring rule occurs, so a county that changes it has an example of each.
 */
import type { IndicatorItem, IndicatorSet, ScoringRule } from './indicator-set.ts';

const item = (id: string, points: number, title: string, criteria: string, rule: ScoringRule): IndicatorItem => ({
  id,
  points,
  title,
  criteria,
  rule,
});
const fixed: ScoringRule = { kind: 'fixed' };
const proportion: ScoringRule = { kind: 'proportion' };
const each = (deduct: number, cap: number | null = null): ScoringRule => ({ kind: 'per-occurrence', deduct, cap });

export const defaultIndicatorSet = (): IndicatorSet => ({
  id: 'unit-self-assessment',
  title: '廉政风险防控工作自我评估指标',
  subject: 'unit',
  groups: [
    {
      id: 'leadership',
      title: '组织领导',
      items: [
        item('leadership-body', 5, '工作机构', '主要负责人负总责，机构、职责、联系人明确', fixed),
        item('leadership-study', 5, '传达部署', '全年专题研究不少于 2 次，有记录；每少 1 次扣 2.5 分', each(2.5)),
      ],
    },
    {
      id: 'finding',
      title: '风险排查',
      items: [
        item('finding-coverage', 10, '排查覆盖', '已排查岗位占应排查岗位的百分比', proportion),
        item('finding-chain', 5, '排查程序', '自己找、大家提、组织点、群众议、集体定有记录，按完整程度给分', fixed),
        item('finding-grading', 5, '等级评定', '按标准评定等级，审定人和理由齐全；每缺 1 处扣 0.5 分', each(0.5)),
      ],
    },
    {
      id: 'measures',
      title: '防控措施',
      items: [
        item('measures-phases', 10, '三期措施', '前期预防、中期监控、后期处置齐全的风险点所占百分比', proportion),
        item('measures-responsible', 5, '责任到岗', '措施有责任岗位和时限；每缺 1 处扣 0.5 分', each(0.5)),
        item('measures-regulations', 5, '配套制度', '较高等级风险有对应制度并得到执行', fixed),
      ],
    },
    {
      id: 'education',
      title: '教育培训',
      items: [
        item('education-held', 10, '廉政教育', '针对排查出的风险点开展教育不少于 4 次；每少 1 次扣 2.5 分', each(2.5)),
        item('education-attendance', 5, '参加人数', '参加人员占应参加人员的百分比', proportion),
      ],
    },
    {
      id: 'publicity',
      title: '公开公示',
      items: [
        item('publicity-risks', 5, '风险公示', '风险点和等级按规定范围、期限公示', fixed),
        item('publicity-powers', 5, '权力公开', '公开权力内容、流程、依据、结果并作出承诺', fixed),
      ],
    },
    {
      id: 'supervision',
      title: '监督检查',
      items: [
        item(
          'supervision-monthly',
          10,
          '岗位月查',
          '每月检查防控措施落实情况；每少 1 个月扣 1 分，最多扣 10 分',
          each(1, 10),
        ),
        item(
          'supervision-disposal',
          5,
          '预警处置',
          '发现的苗头性问题及时提醒、纠错或整改；每有 1 件未办扣 1 分',
          each(1, 5),
        ),
      ],
    },
    {
      id: 'improvement',
      title: '修正完善',
      items: [
        item('improvement-feedback', 5, '群众评议', '收集的意见有反馈、有整改', fixed),
        item('improvement-cycle', 5, '循环改进', '未解决的问题列入下一循环，风险内容及时调整', fixed),
        item('improvement-innovation', 0, '经验做法（加分）', '经验做法被县级以上推广，每项加 1 分，最多加 3 分', {
          kind: 'bonus',
          add: 1,
          cap: 3,
        }),
        item('improvement-veto', 0, '重大问题（一票否决）', '发生因防控不力造成的严重违纪违法案件，总分不超过 59 分', {
          kind: 'veto',
          totalBecomes: 59,
        }),
      ],
    },
  ],
});
