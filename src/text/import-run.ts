import type { RunFileResult } from '../domain/packages/run-file-result.ts';

/** What became of a file of a run, in a word. */
export const runResultNames: Record<RunFileResult, string> = {
  'taken-over': '已接收',
  known: '以前已接收',
  refused: '没有接收',
  left: '未完成',
};
