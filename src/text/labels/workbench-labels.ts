import type { Reminder } from '../../domain/cycles/reminders.ts';
import type { Missing, MissingKind, WorkStep } from '../../domain/workbench/work-step.ts';
import { chineseDay } from '../chinese-day.ts';

export const workStepNames: Record<WorkStep, string> = {
  posts: '单位与岗位',
  persons: '人员与任职',
  powers: '职权目录',
  risks: '风险点识别',
  measures: '防控措施',
  assessment: '自我评估',
};

const missingWords: Record<MissingKind, (missing: Missing) => string> = {
  'profile-incomplete': () => '单位负责人、联系人或电话没有填全',
  'no-posts': () => '还没有岗位',
  'no-persons': () => '还没有人员',
  'vacant-posts': ({ count }) => `${count} 个岗位无人任职`,
  'no-powers': () => '还没有职权',
  'no-risks': () => '还没有风险点',
  'posts-without-risk': ({ count, total }) => `${total} 个岗位中 ${count} 个没有查出风险点`,
  'risks-ungraded': ({ count }) => `${count} 个风险点没有评定等级`,
  'risks-unclassified': ({ count }) => `${count} 个风险点没有分类`,
  'risks-unreviewed': ({ count }) => `${count} 个风险点的查找程序没有走完`,
  'risks-without-measure': ({ count }) => `${count} 个风险点没有防控措施`,
  'measures-without-responsible': ({ count }) => `${count} 条措施没有责任岗位`,
  'measures-without-due': ({ count }) => `${count} 条措施没有填完成日期`,
  'no-scores': () => '还没有开始自评',
  'scores-missing': ({ count, total }) => `${total} 项指标中 ${count} 项没有自评`,
};

/** What is missing, as a clause for the workbench. */
export const missingWord = (missing: Missing): string => missingWords[missing.kind](missing);

const reminderWords: Record<Reminder['kind'], (title: string) => string> = {
  'phase-starts': (title) => `“${title}”阶段开始`,
  'phase-ends': (title) => `“${title}”阶段结束`,
  due: () => '报送期限',
};

const whenWord = (daysLeft: number): string => {
  if (daysLeft === 0) return '今天';
  return daysLeft > 0 ? `还有 ${daysLeft} 天` : `已过 ${-daysLeft} 天`;
};

/** E.g. 报送期限：2026年11月30日，还有 9 天. */
export const reminderSentence = ({ kind, title, on, daysLeft }: Reminder): string =>
  `${reminderWords[kind](title)}：${chineseDay(on)}，${whenWord(daysLeft)}`;
