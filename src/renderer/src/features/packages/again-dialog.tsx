import { Alert } from 'antd';
import { againTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { WriteDialog } from '../../app/write-dialog.tsx';
import { StickContents } from './stick-contents.tsx';

type Props = { digest: string; submissionNo: number | null; onClose(): void };

/** A package that was sent, once more onto another stick: the same digest, nothing new is sent. */
export const AgainDialog = ({ digest, submissionNo, onClose }: Props) => (
  <WriteDialog
    texts={{ title: texts.title(submissionNo ?? 1), where: texts.folder, write: texts.save, close: texts.close }}
    write={(folder, options) => api.packages.writeAgain({ digest, folder }, options)}
    changesNothing
    about={(target) => <StickContents target={target} />}
    done={({ fileName }, where) => (
      <Alert type="success" showIcon role="status" title={texts.written(where, fileName)} />
    )}
    onClose={onClose}
  >
    <p className="hint">{texts.hint}</p>
  </WriteDialog>
);
