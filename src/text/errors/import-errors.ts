import type { ImportErrorCode } from '../../domain/imports/import-errors.ts';
import type { Sentence } from '../errors.ts';

const mebibytes = (bytes: string | number | undefined): string =>
  (Number(bytes) / 1024 / 1024).toFixed(1).replace(/\.0$/, '');

export const importErrors: Record<ImportErrorCode, Sentence> = {
  SHEET_TOO_LARGE: ({ size, limit }) =>
    `表格文件有 ${mebibytes(size)} MB，超过 ${mebibytes(limit)} MB 的上限。请删去图片和多余的工作表，或拆成几个文件再导入。`,
  SHEET_EMPTY: ({ file }) => `「${file}」里没有任何内容。请确认选对了文件，并且表格已经保存。`,
  SHEET_INFLATES_TOO_MUCH: ({ limit }) =>
    `这个表格解压后超过 ${mebibytes(limit)} MB 或压缩异常，没有打开。请把需要的行复制到新表格里，另存后再导入。`,
  SHEET_TOO_MANY_ROWS: ({ limit }) => `表格超过 ${limit} 行，请按单位或科室拆成几个文件再导入。`,
  SHEET_TOO_MANY_COLUMNS: ({ limit }) => `表格超过 ${limit} 列。请删去右侧不需要的列，另存后再导入。`,
  SHEET_TOO_MANY_CELLS: ({ limit }) =>
    `表格的单元格太多（上限 ${limit} 个）。请删去多余的行列和空白行的格式，另存后再导入。`,
  SHEET_PASSWORD: ({ file }) => `「${file}」设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存再导入。`,
  SHEET_OLD_FORMAT: ({ file }) =>
    `「${file}」是旧格式表格（.xls 或 .et）。请用 Excel 或 WPS 打开，另存为「Excel 工作簿（.xlsx）」再导入。`,
  SHEET_WRONG_KIND: ({ file, kind }) =>
    `「${file}」不是可以导入的表格（看起来是${kind}）。请把表格另存为 .xlsx 或 .csv 再导入。`,
  SHEET_DAMAGED: ({ file }) =>
    `「${file}」已损坏或写法特殊，读不出来。请用 Excel 或 WPS 打开并另存为新的 .xlsx 再导入。`,
  SHEET_ENCODING_UNKNOWN: ({ file }) =>
    `「${file}」的文字编码认不出来。请用 Excel 或 WPS 打开，另存为 .xlsx 或「CSV UTF-8」再导入。`,
  SHEET_QUOTE_OPEN: ({ file, line }) =>
    `「${file}」第 ${line} 行附近有一个引号没有成对，后面的内容分不清。请检查该行的英文双引号后再导入。`,
};
