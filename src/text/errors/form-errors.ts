import type { FormErrorCode } from '../../domain/forms/form-errors.ts';
import type { Sentence } from './sentence.ts';

export const formErrors: Record<FormErrorCode, Sentence> = {
  FORM_TOO_WIDE: ({ form, neededMm, availableMm }) =>
    `“${form}”的各栏至少需要 ${neededMm} 毫米宽，纸面只有 ${availableMm} 毫米，请改用 A3 纸或减少栏目。`,
  FORM_HEAD_TOO_HIGH: ({ form }) => `“${form}”的表头太高，一页纸放不下正文，请缩短栏目名称或加宽栏目。`,
  FORM_QR_NOT_DIGITS: ({ form }) => `“${form}”的二维码只能由数字组成，请重新生成摘要数字后再打印。`,
  FORM_FONT_MISSING: ({ file }) => `缺少随程序安装的字体文件“${file}”，请重新安装本程序后再打印。`,
  LIST_TOO_LONG: ({ title, rows, limit }) =>
    `“${title}”有 ${rows} 行，一次最多 ${limit} 行。请先筛选再导出，或改存 Excel。`,
  LIST_TOO_LARGE: ({ title }) => `“${title}”的文字太多，一次导不完。请先筛选，或少选几个栏目再导出。`,
};
