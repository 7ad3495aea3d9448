/** Refusals around 报表快照 and 迎检包. */
export type ReportErrorCode =
  | 'REPORT_UNKNOWN' // {}
  | 'REPORT_EMPTY' // { form }
  | 'REPORT_VOID' // { name, on }
  | 'INSPECTION_EMPTY' // {}
  | 'INSPECTION_UNITS' // { count, limit }
  | 'INSPECTION_PAGES'; // { limit, unit }
