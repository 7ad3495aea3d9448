/** 导出: a list as it stands on the screen to Excel or PDF, to be printed, or with a blank column to be written in. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { CellValue } from '../../../domain/forms/form-spec.ts';
import type { ListColumn } from '../../../domain/forms/printed-list.ts';
import type { Condition } from '../../../domain/rollup/cross-conditions.ts';
import { listExportTexts as texts } from '../../../text/screens/list-export.ts';
import { ListDialog, type ListStart } from './list-dialog.tsx';

export type ExportedList = {
  /** what the list is, e.g. 风险点; heading and file name */
  title: string;
  /** the filter in words, e.g. `等级：高；科室：财务室`; empty = everything */
  filter?: string;
  columns: readonly ListColumn[];
  /**
   * cells in the order of the columns, in the order of the screen; asked when the list is exported, so that a list
   * shown page by page can read the others
   */
  rows(): CellValue[][] | Promise<CellValue[][]>;
  /** what figures in it were counted from: its 30 digits stand under the table; conditions on units narrow them */
  basis?: { cycle?: string; withReceived: boolean; units?: string[] | null; conditions?: Condition[] };
  /** small lines under the table */
  notes?: readonly string[];
};

type Props = { list: ExportedList; size?: 'small' | 'middle' };

/** The menu button; a page gives it what it shows. */
export const ListExport = ({ list, size = 'small' }: Props) => {
  const [start, setStart] = useState<ListStart>();
  const items = [
    { key: 'xlsx', label: texts.excel },
    { key: 'pdf', label: texts.pdf },
    { key: 'preview', label: texts.preview },
    { key: 'blank', label: texts.withBlank },
  ] as const;
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: [...items],
          onClick: ({ key }) => setStart(items.find((item) => item.key === key)?.key),
        }}
      >
        <Button size={size} icon={<DownloadOutlined />} aria-label={texts.buttonOf(list.title)}>
          {texts.button}
        </Button>
      </Dropdown>
      {start !== undefined && <ListDialog list={list} start={start} onClose={() => setStart(undefined)} />}
    </>
  );
};
