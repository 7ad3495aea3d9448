/** Words on printed lists and reports. */
import { formatKeyCode } from '../domain/packages/key-code.ts';

export const printedListTexts = {
  number: '序号',
  unit: (name: string) => `单位：${name}`,
  cutoff: (day: string) => `统计截止：${day}`,
  filter: (filter: string, rows: number) => `${filter === '' ? '范围：全部' : `筛选：${filter}`}；共 ${rows} 行。`,
  empty: '没有符合条件的内容',
  making: '正在排版',
  withReceived: '统计已接受和已收到、尚未处理的报送。',
  accepted: '只统计已接受的报送。',
  ofTexts: '文字取各单位已接受的报送，没有接受的取最近收到的一次；本单位和代报的取台账现在的内容。',
};

/**
 * What a code covers: how many units, the filter on units in words (empty = none), whether only some of their rows count,
 * whether it stands on a list of texts.
 */
type CodeCover = { units: number; filter: string; isOfRows: boolean; isOfTexts?: boolean };

/** 统计依据编码 under a table, what it covers, and what it is for. */
export const codeLines = (code: string, { units, filter, isOfRows, isOfTexts = false }: CodeCover): string[] => [
  `统计依据编码：${formatKeyCode(code)}（由${filter === '' ? '' : `“${filter}”之内`}计入的 ${units} 个单位的整份数据摘要算出${unchangedBy(
    isOfRows,
    isOfTexts,
  )}；在“汇总—报表快照”输入编码即可核对依据有无变化）。`,
];

const unchangedBy = (isOfRows: boolean, isOfTexts: boolean): string => {
  if (isOfTexts) return '，字词、等级等条件不改变编码';
  return isOfRows ? '，等级、类别等筛选不改变编码' : '';
};
