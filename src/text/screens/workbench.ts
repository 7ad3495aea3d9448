/** 工作台: where the unit stands in its year, what is missing, what became of what was sent. */
import type { ChangedRow, ChangedRows } from '../../domain/workbench/changed-rows.ts';
import { joinWords } from '../join-words.ts';

const changeNames: Record<ChangedRow['change'], string> = { added: '新增', changed: '修改', removed: '删除' };

export const workbenchTexts = {
  title: '工作台',
  /** before how many days are left */
  comma: '，',
  keysMissing: '还没有生成密钥，可以先填写，报送前要',
  makeKeys: '生成密钥并打印恢复单',
  noTask: '还没有本年度的任务',
  begin: '开始使用',
  beginCounty: '先生成全县的根密钥，再建立年度任务。',
  beginUnit: '先生成密钥，再领取县里发来的任务包。',
  startName: '开始填报',
  nothing: '还没有填写',
  startWithPosts: '从单位与岗位开始',
  importExcel: '导入已有的 Excel',
  startHint: '先登记单位和岗位，再登记人员、职权，然后查找风险点、制定措施。随时可以停下，内容自动保存。',

  phases: {
    title: '年度时间安排',
    days: (today: string, due: string) => `今天 ${today} · 报送期限 ${due}`,
    states: { past: '已过', now: '正在进行', next: '尚未开始' },
    about: (steps: readonly string[], actors: string, product: string) =>
      `${joinWords(steps, '；')}。责任：${actors}。成果：${product}`,
    now: (title: string, daysLeft: number) =>
      daysLeft === 0 ? `正在进行：${title}（今天结束）` : `正在进行：${title}（还有 ${daysLeft} 天）`,
    between: '今天不在任何阶段内。',
    due: '期限',
    today: '今天',
  },

  progress: {
    title: '办理进度',
    counting: '清点各表并审核',
    viewName: '办理进度怎么看',
    views: { steps: '按步骤', forms: '按附表' },
    states: { done: '已完成', open: '还有缺项', empty: '还没有开始' },
    nothingMissing: '没有缺项',
    formReady: '没有缺项，可以打印',
    between: '；',
    checks: '审核',
    checkErrors: (n: number) => `${n} 处错误必须改正`,
    checkUnexplained: (n: number) => `${n} 处需要说明`,
    checkExplained: (n: number) => `${n} 处已说明`,
    checkWarnings: (n: number) => `${n} 处提示`,
    checkNothing: '没有发现问题',
    submit: '定稿与报送',
    sent: '已报送',
    notFinal: '还没有定稿',
    final: '已定稿，还没有报送',
  },

  reminders: { title: '提醒', none: '近三周没有到期的事项。' },
  below: '下属单位报送进度',
  toTracking: '去看进度',

  submission: {
    title: '报送情况',
    noneBefore: '还没有报送过。填写完、审核通过后，在',
    nonePage: '报送',
    noneAfter: '里定稿、签名、存到U盘。',
    states: {
      received: '已报送，等待回执',
      accepted: '已接受',
      returned: '已退回',
      superseded: '已被后一次代替',
      withdrawn: '已撤回',
    },
    sentAt: (seq: number, at: string) => `第 ${seq} 次报送，${at}`,
    decided: (state: string, at: string) => `；${state}，${at}`,
    reason: (reason: string) => `退回理由：${reason}`,
    remarkAt: (register: string) => `${register}：`,
    more: (n: number) => `共 ${n} 条，其余见各表和报送页。`,
    history: '查看报送记录',
  },

  changes: {
    title: (seq: number) => `第 ${seq} 次报送以来的修改`,
    none: '没有修改，台账与报送的一致。',
    names: changeNames,
    counts: (register: string, { added, changed, removed }: Omit<ChangedRows, 'register'>) =>
      `${register}：${joinWords([
        added > 0 ? `新增 ${added}` : '',
        changed > 0 ? `修改 ${changed}` : '',
        removed > 0 ? `删除 ${removed}` : '',
      ])}`,
    more: (n: number) => `还有 ${n} 处没有逐条列出。`,
  },
};
