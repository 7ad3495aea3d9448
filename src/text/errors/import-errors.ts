import type { ImportErrorCode } from '../../domain/imports/import-errors.ts';
import type { Sentence } from '../errors.ts';

export const importErrors: Record<ImportErrorCode, Sentence> = {
  SHEET_TOO_LARGE: ({ size, limit }) => `表格太大（${size} 字节，上限 ${limit} 字节），请拆分后再导入。`,
};
