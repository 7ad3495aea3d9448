import type { ReportErrorCode } from '../../domain/reports/report-errors.ts';
import type { Sentence } from './sentence.ts';

export const reportErrors: Record<ReportErrorCode, Sentence> = {
  REPORT_UNKNOWN: () => '没有找到这份报表快照，请刷新列表后再打开。',
  REPORT_EMPTY: ({ form }) => `还没有可以计入“${form}”的报送，接受报送后再固定。`,
  REPORT_VOID: ({ name, on }) => `“${name}”已在 ${on} 作废，不能再作废一次。`,
  INSPECTION_EMPTY: () => '按这样的范围没有找到任何单位的报送，请放宽范围后再做迎检包。',
};
