import { Alert } from 'antd';
import { blankFormTexts as texts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { WriteDialog } from '../../app/write-dialog.tsx';
import { NameList } from '../../components/name-list.tsx';

/** The blank forms as PDF and Excel into a folder or onto a stick. */
export const SaveBlank = ({ onClose }: { onClose(): void }) => (
  <WriteDialog
    texts={{ title: texts.saveTitle, where: texts.saveTo, write: texts.make, close: texts.close }}
    write={(folder, options) => api.imports.writeTemplates({ folder }, options)}
    changesNothing
    done={({ templates }, where) => (
      <Alert
        type="success"
        showIcon
        title={texts.made(where, templates.length)}
        description={<NameList names={templates.map(({ who, fileName }) => texts.fileOf(who, fileName))} />}
      />
    )}
    onClose={onClose}
  />
);
