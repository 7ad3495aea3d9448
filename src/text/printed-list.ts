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
};

/** What a code covers: how many units, the filter on units in words (empty = none), whether only some of their rows count. */
type CodeCover = { units: number; filter: string; isOfRows: boolean };

/** 统计依据编码 under a table, what it covers, and what it is for. */
export const codeLines = (code: string, { units, filter, isOfRows }: CodeCover): string[] => [
  `统计依据编码：${formatKeyCode(code)}（由${filter === '' ? '' : `“${filter}”之内`}计入的 ${units} 个单位的整份数据摘要算出${
    isOfRows ? '，等级、类别等筛选不改变编码' : ''
  }；在“汇总—报表快照”输入编码即可核对依据有无变化）。`,
];
