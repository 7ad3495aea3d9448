import { Alert } from 'antd';
import type { CallOptions } from '../../../../rpc/client.ts';
import { WriteDialog } from '../../app/write-dialog.tsx';

type Words = {
  title: string;
  hint: string;
  where: string;
  write: string;
  close: string;
  written(where: string, file: string): string;
};
type Props = {
  texts: Words;
  write(folder: string, options?: CallOptions): Promise<{ fileName: string }>;
  onClose(): void;
};

/** One office file into a folder: where, write, what it is called. */
export const WriteFileDialog = ({ texts, write, onClose }: Props) => (
  <WriteDialog
    texts={texts}
    width={640}
    write={write}
    done={({ fileName }, where) => (
      <Alert type="success" showIcon role="status" title={texts.written(where, fileName)} />
    )}
    onClose={onClose}
  >
    <p className="hint">{texts.hint}</p>
  </WriteDialog>
);
