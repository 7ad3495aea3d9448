import { Alert } from 'antd';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import { api } from '../../api/client.ts';
import { WriteDialog } from '../../app/write-dialog.tsx';
import { NameList } from '../../components/name-list.tsx';

type Props = { units: readonly string[]; onClose(): void };

/** One sheet for every chosen unit, to be filled in there: Excel and paper. */
export const MakeDialog = ({ units, onClose }: Props) => (
  <WriteDialog
    texts={{ title: texts.makeTitle, where: texts.makeTo, write: texts.makeNow, close: texts.close }}
    write={(folder, options) => api.imports.writeTemplates({ folder, units: [...units] }, options)}
    changesNothing
    working={texts.making}
    done={({ templates }, where) => (
      <Alert
        type="success"
        showIcon
        title={texts.made(where, templates.length)}
        description={<NameList names={templates.map(({ fileName }) => fileName)} />}
      />
    )}
    onClose={onClose}
  >
    <p className="hint">{texts.makeHint}</p>
  </WriteDialog>
);
