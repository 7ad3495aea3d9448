import { Alert } from 'antd';
import type { FormId } from '../../../../domain/tasks/form-setting.ts';
import { formActionTexts as texts, printTexts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { formFileName } from '../../app/form-name.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { WriteDialog } from '../../app/write-dialog.tsx';
import { WrittenFiles } from '../../app/written-files.tsx';
import type { Layouts } from './print-forms.ts';

type Props = {
  forms: readonly FormId[];
  scope: { unit?: string; draft: boolean; layouts: Layouts };
  isDraft: boolean;
  onClose(): void;
};

/** PDF and Excel of the chosen forms into a folder or onto a stick. */
export const SaveForms = ({ forms, scope, isDraft, onClose }: Props) => {
  const settings = useTaskSettings();
  return (
    <WriteDialog
      texts={{
        title: texts.saveTitle,
        where: texts.saveTo,
        write: texts.saveChosen(forms.length, isDraft ? printTexts.draft : printTexts.final),
        close: texts.close,
      }}
      write={(folder, options) => api.documents.print({ ...scope, folder, forms: [...forms] }, options)}
      changesNothing
      about={() => <p className="hint">{texts.replaces}</p>}
      done={({ files }, where) => (
        <Alert
          type="success"
          showIcon
          title={texts.saved(where, files.length)}
          description={<WrittenFiles files={files} nameOf={(name) => formFileName(name, settings)} />}
        />
      )}
      onClose={onClose}
    />
  );
};
