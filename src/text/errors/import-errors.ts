import type { ImportErrorCode } from '../../domain/imports/import-errors.ts';
import { mebibytes } from './mebibytes.ts';
import type { Sentence } from './sentence.ts';

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
  IMPORT_SHEET_UNKNOWN: ({ file, sheet }) => `「${file}」里没有工作表「${sheet}」。请从预览列出的工作表中选择。`,
  IMPORT_NO_HEADINGS: ({ file, sheet }) =>
    `「${file}」的工作表「${sheet}」没有认出表头，没有导入。请在预览中指出表头在第几行，或为各列选择对应的项目。`,
  IMPORT_DIRECTION_OPEN: ({ file, sheet }) =>
    `「${file}」的工作表「${sheet}」用一级、二级等编号表示等级，还没有确认哪一头最重，没有导入。请先确认「一级最重」或「一级最轻」。`,
  IMPORT_NOTHING: ({ file, sheet }) =>
    `「${file}」的工作表「${sheet}」没有可以导入的行，什么也没有写入。请按预览中各行的提示改正后再导入。`,
  IMPORT_FILE_CHANGED: ({ file }) => `「${file}」在预览之后又改动过，没有导入。请重新预览，核对后再导入。`,
  IMPORT_OTHER_UNIT: ({ file, unit }) =>
    `「${file}」是 ${unit} 的填报表，不是本单位（或所选单位）的，没有导入。请选对单位，或退给填表人。`,
  IMPORT_OTHER_CYCLE: ({ file, cycle }) =>
    `「${file}」是 ${cycle} 年度的填报表，与当前年度不符，没有导入。请用本年度发出的填报表填写。`,
  IMPORT_NO_TEMPLATE: ({ file }) =>
    `「${file}」认不出是哪个科室或个人的填报表，没有导入。请用发出的电子表填写，或在「导入表格」中单独导入。`,
  IMPORT_DUPLICATE: ({ file, first }) =>
    `「${file}」与「${first}」是同一个科室或个人的填报表，只导入了前一份。请核对哪一份为准；要用这一份，请移走前一份后再导入。`,
  TEMPLATES_NOTHING: ({ unit }) => `“${unit}”还没有登记科室和人员，没有可以制作的填报表。请先登记科室、岗位和人员。`,
  IMPORT_UNDONE: ({ file }) => `「${file}」的导入已经撤销过，不用再撤销。`,
  IMPORT_ROWS_EDITED: ({ file, count, rows }) =>
    `「${file}」导入的内容有 ${count} 处后来又改动过（${rows}），没有撤销。确认不要这些改动时，请选择「仍然撤销」。`,
  UNIT_LIST_HEADINGS: ({ file }) =>
    `「${file}」里没有“单位代码”“单位名称”两列，没有读入。请在第一行写上表头：单位代码、单位名称、层级、上级代码。`,
  UNIT_LIST_JSON: ({ file }) => `「${file}」应为单位的 JSON 数组，没有读入。请改用 Excel 名录，或核对文件内容。`,
  IMPORT_FOLDER_EMPTY: ({ folder }) => `文件夹「${folder}」里没有表格文件（.xlsx 或 .csv）。请确认选对了文件夹。`,
};
