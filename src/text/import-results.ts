/** Sentences about what an import did and did not take. */

/** Why a row of the table was not taken. */
export type LeftReason = 'error' | 'left-out' | 'too-long' | 'continues-left-row' | 'cleared';

const leftReasons: Record<LeftReason, string> = {
  error: '本行有错误，没有导入。',
  'left-out': '按您的选择没有导入。',
  'too-long': '本行文字太多，台账一项最多 5000 字，没有导入。请精简或分成几行。',
  'continues-left-row': '本行接着上面没有导入的一行，也没有导入。',
  cleared: '本行原来有风险点，现在是空的。程序没有删除，请在台账中核对后处理。',
};

export const leftReasonSentence = (reason: LeftReason): string => leftReasons[reason];

/** Why a row of a scoring sheet found no indicator. */
export type UnmatchedReason = 'no-item' | 'no-score' | 'out-of-rule';

const unmatchedReasons: Record<UnmatchedReason, string> = {
  'no-item': '本次任务的评估指标中没有与它相近的，请在自我评估中逐项填写。',
  'no-score': '没有自评分，没有导入。',
  'out-of-rule': '自评分不符合这项指标的计分办法，请在自我评估中填写。',
};

export const unmatchedSentence = (reason: UnmatchedReason): string => unmatchedReasons[reason];
