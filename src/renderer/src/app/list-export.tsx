/** 导出: a list as it stands on the screen to Excel or PDF, to be printed, or with a blank column to be written in. */
import { DownloadOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { listExportTexts as texts } from '../../../text/screens/list-export.ts';
import { ButtonMenu } from '../components/button-menu.tsx';
import type { ExportedList } from './exported-list.ts';
import { ListDialog, type ListStart } from './list-dialog.tsx';

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
      <ButtonMenu
        size={size}
        icon={<DownloadOutlined />}
        aria-label={texts.buttonOf(list.title)}
        items={[...items]}
        onChoose={(key) => setStart(items.find((item) => item.key === key)?.key)}
      >
        {texts.button}
      </ButtonMenu>
      {start !== undefined && <ListDialog list={list} start={start} onClose={() => setStart(undefined)} />}
    </>
  );
};
