import type { HistoryErrorCode } from '../../domain/history/history-errors.ts';
import type { Sentence } from './sentence.ts';

export const historyErrors: Record<HistoryErrorCode, Sentence> = {
  HISTORY_NOTHING_TO_UNDO: () => '没有可以撤销的修改：最多保留最近 50 次，导入表格、定稿或报送以后不能再撤销。',
  HISTORY_NOTHING_TO_REDO: () => '没有可以重做的修改：撤销以后又作了新的修改，就不能再重做。',
};
