import { Button } from 'antd';
import { useState } from 'react';
import { handoverStepTexts as texts } from '../../../../text/screens/packages.ts';
import { api } from '../../api/client.ts';
import { goTo } from '../../app/location.ts';
import { PreviewDialog } from '../../app/preview-dialog.tsx';
import { useTaskSettings } from '../../app/session.tsx';

/** Paper that goes with the stick: cover with digest, forms of exactly what was sent, 移动介质交接登记表. */
export const HandoverStep = ({ digest }: { digest: string }) => {
  const { forms } = useTaskSettings();
  const [shown, setShown] = useState<'cover' | 'handover'>();
  const isOn = (form: string): boolean => forms.some(({ id, on }) => id === form && on);
  return (
    <div>
      <p className="hint">{texts.hint}</p>
      <div className="button-row">
        {isOn('cover') && (
          <Button type="primary" onClick={() => setShown('cover')}>
            {texts.cover}
          </Button>
        )}
        {isOn('handover') && <Button onClick={() => setShown('handover')}>{texts.handover}</Button>}
        <Button onClick={() => goTo('print', { sent: digest })}>{texts.forms}</Button>
      </div>
      <p className="hint">{texts.afterwards}</p>
      {shown === 'cover' && (
        <PreviewDialog
          name={texts.coverName}
          choice={digest}
          make={async (options) => {
            const { folder } = await api.files.createScratch({});
            return (await api.documents.printSent({ digest, form: 'cover', folder }, options)).file;
          }}
          onClose={() => setShown(undefined)}
        />
      )}
      {shown === 'handover' && (
        <PreviewDialog
          name={texts.handoverName}
          choice={digest}
          make={async (options) => {
            const { folder } = await api.files.createScratch({});
            const { files } = await api.documents.printHandover({ folder }, options);
            return files.find(({ name }) => name.endsWith('.pdf')) ?? null;
          }}
          onClose={() => setShown(undefined)}
        />
      )}
    </div>
  );
};
