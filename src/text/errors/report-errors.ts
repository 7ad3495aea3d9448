import type { ReportErrorCode } from '../../domain/reports/report-errors.ts';
import type { Sentence } from './sentence.ts';

export const reportErrors: Record<ReportErrorCode, Sentence> = {
  REPORT_UNKNOWN: () => '没有找到这份报表快照，请刷新列表后再打开。',
  REPORT_EMPTY: ({ form }) => `还没有可以计入“${form}”的报送，接受报送后再固定。`,
  REPORT_VOID: ({ name, on }) => `“${name}”已在 ${on} 作废，不能再作废一次。`,
  INSPECTION_EMPTY: () => '按这样的范围没有找到任何单位的报送，请放宽范围后再做迎检包。',
  INSPECTION_UNITS: ({ count, limit }) =>
    `一个迎检包最多 ${limit} 个单位，现在是 ${count} 个；再多，一个 PDF 有几千页，普通办公电脑打不开、印不动。请在“单位”里少选一些（例如一次做一个乡镇），分几次生成。`,
  INSPECTION_PAGES: ({ limit, unit }) =>
    `排到“${unit}”时已超过 ${limit} 页，没有写文件。请少选单位或表格，或按等级、类别、重要领域收窄，分几次生成。`,
};
