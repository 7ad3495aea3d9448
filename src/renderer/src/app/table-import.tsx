/** 从 Excel 导入 of one table: picks a file and hands its sheets to the table, which shows them before anything is written. */
import { ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { pasteTexts } from '../../../text/screens/paste.ts';
import { api } from '../api/client.ts';
import { useCommand } from '../api/use-command.ts';
import type { BlockSheet } from '../components/editable-table/block-dialog.tsx';
import { ErrorBar } from '../components/error-bar.tsx';
import { host } from '../host/this-host.ts';

const accept = ['.xlsx', '.xls', '.et', '.csv'] as const;

/**
 * @returns `button` and `error` for the head of a sheet, `table` for the EditableTable in it
 */
export const useTableImport = (label: string) => {
  const [sheets, setSheets] = useState<readonly BlockSheet[]>();
  const pick = useCommand(async () => {
    const [file] = await host.pickFiles({ accept, many: false });
    if (file !== undefined) setSheets((await api.imports.previewCells({ file: file.id })).sheets);
  });
  return {
    button: (
      <Button
        size="small"
        icon={<ImportOutlined />}
        aria-label={`${label} ${pasteTexts.importExcel}`}
        loading={pick.isRunning}
        onClick={() => void pick.run(undefined)}
      >
        {pasteTexts.importExcel}
      </Button>
    ),
    error: <ErrorBar error={pick.error} onClose={pick.clear} />,
    table: { incoming: sheets, onIncomingDone: () => setSheets(undefined) },
  };
};
