/** 审核 */
import type { CheckSeverity } from '../../domain/checks/check.ts';

const hints: Record<CheckSeverity, string> = {
  error: '改正后才能报送。',
  explainable: '确有原因的，写明理由和批准人后可以报送。',
  warning: '请看一遍，不影响报送。',
};

type Summary = { errors: number; explained: number; unexplained: number; warnings: number };

export const checksTexts = {
  title: '审核',
  about: '改正一处，这里就少一处；审核在每次修改后自动重做。',
  running: '正在审核',
  again: '重新审核',
  toSubmit: '去报送',
  empty: '台账中还没有内容',
  emptyHint: '登记岗位、风险点和防控措施后，在这里核对是否可以报送。',
  toRisks: '去登记风险点',
  stopped: '审核已停止，还没有结果。点“重新审核”从头再来。',
  stoppedOld: '审核已停止，下面是上一次的结果。点“重新审核”从头再来。',
  blocked: (n: number) => `还有 ${n} 处要处理，处理后才能报送。`,
  passed: '没有妨碍报送的问题。',
  counts: ({ errors, explained, unexplained, warnings }: Summary) =>
    `错误 ${errors} 处，需说明 ${unexplained + explained} 处（已说明 ${explained} 处），提示 ${warnings} 处。`,
  group: (severity: string, n: number) => `${severity}（${n}）`,
  hints,

  list: {
    places: (n: number) => `${n} 处`,
    more: (n: number, left: number) => `再显示 ${n} 处（还有 ${left} 处）`,
    explained: (reason: string, approver: string, on: string) => `已说明：${reason}（批准人：${approver}，${on}）`,
    explain: '写明原因',
    change: '修改说明',
    goTo: (register: string) => `去“${register}”修改`,
  },

  printed: {
    title: '审核结果',
    severity: '程度',
    check: '审核公式',
    register: '所在登记表',
    sentence: '审核发现',
    explanation: '情况说明',
  },

  explain: {
    title: '情况说明',
    takeBack: '撤回说明',
    cancel: '取消',
    save: '保存说明',
    reason: '原因',
    reasonHint: '写给上级看：为什么属实，依据是什么。没写完就关掉也会留着。',
    approver: '批准人',
    approverHint: '写姓名或会议，如“村‘两委’会议”。',
    approvedOn: '批准日期',
    isForAll: '同类问题都按这个原因说明',
  },

  balance: {
    title: '数字核对',
    ok: '全部平衡',
    off: '有数字不平',
    even: '平',
    uneven: '不平',
  },
};
