import { Button, Popconfirm } from 'antd';
import { importsTexts } from '../../../../text/screens/imports.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';

const texts = importsTexts.undo;

type Props = { importId: string; label: string; onUndone?: () => void };

/** Takes a whole import back; rows changed since are named first, and only then may be given up too. */
export const UndoImport = ({ importId, label, onUndone }: Props) => {
  const undo = useCommand(api.imports.undo);
  const run = async (force: boolean) => {
    if ((await undo.run({ importId, force })) !== undefined) onUndone?.();
  };
  const isEdited = undo.error?.code === 'IMPORT_ROWS_EDITED';
  return (
    <div>
      <Popconfirm title={texts.ask} okText={texts.yes} cancelText={texts.no} onConfirm={() => void run(false)}>
        <Button size="small" loading={undo.isRunning}>
          {label}
        </Button>
      </Popconfirm>
      <ErrorBar error={undo.error} onClose={undo.clear} />
      {isEdited && (
        <Button size="small" danger onClick={() => void run(true)}>
          {texts.force}
        </Button>
      )}
    </div>
  );
};
