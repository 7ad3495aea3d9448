/** Refusals of 撤销 and 重做. */
export type HistoryErrorCode =
  | 'HISTORY_NOTHING_TO_UNDO' // {}
  | 'HISTORY_NOTHING_TO_REDO'; // {}
