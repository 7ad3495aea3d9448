import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { reminderDialogTexts as texts, trackingTexts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useTask } from '../../api/use-task.ts';
import { FolderChoice } from '../../app/folder-choice.tsx';
import { PreviewDialog } from '../../app/preview-dialog.tsx';
import { useSession } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { localTime } from '../../components/local-time.ts';
import type { Target } from '../../host/host.ts';

const kinds = ['unit', 'collector', 'list'] as const;
type Kind = (typeof kinds)[number];
const ANSWER_DAYS = 7;
const DAY_MS = 86_400_000;

/** 催办单 for the units that the table shows. */
export const ReminderDialog = ({ units, onClose }: { units: string[]; onClose(): void }) => {
  const { ledger } = useSession();
  const [kind, setKind] = useState<Kind>('collector');
  const [answerBy, setAnswerBy] = useState(() =>
    localTime(new Date(Date.now() + ANSWER_DAYS * DAY_MS).toISOString()).slice(0, 10),
  );
  const [contact, setContact] = useState(ledger.operator);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const [target, setTarget] = useState<Target>();
  const [said, setSaid] = useState<string>();
  const write = useTask(api.documents.printReminders, { changesNothing: true });
  const input = { kind, units, answerBy, contact: contact.trim() };
  const save = async () => {
    if (target === undefined) return;
    const done = await write.run({ ...input, folder: target.id });
    if (done === undefined) return;
    const names = done.files.map(({ name }) => name).join(texts.separator);
    setSaid(names === '' ? texts.nothing : texts.saved(target.label, names));
  };
  return (
    <Modal
      open
      width={640}
      title={texts.title}
      closable={{ 'aria-label': trackingTexts.close }}
      onCancel={onClose}
      footer={
        <>
          <Button
            disabled={target === undefined || answerBy === ''}
            loading={write.isRunning}
            onClick={() => void save()}
          >
            {texts.save}
          </Button>
          <Button type="primary" disabled={answerBy === ''} onClick={() => setIsPreviewed(true)}>
            {texts.preview}
          </Button>
        </>
      }
    >
      <p className="hint">{texts.range(units.length)}</p>
      <Form layout="vertical">
        <Radio.Group
          aria-label={texts.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
          onChange={({ target: radio }) => setKind(radio.value as Kind)}
        />
        <Field label={texts.answerBy}>
          {(id) => (
            <Input id={id} type="date" value={answerBy} onChange={({ target: box }) => setAnswerBy(box.value)} />
          )}
        </Field>
        <Field label={texts.contact}>
          {(id) => (
            <Input id={id} maxLength={100} value={contact} onChange={({ target: box }) => setContact(box.value)} />
          )}
        </Field>
      </Form>
      <FolderChoice label={texts.folder} value={target} onChange={setTarget} />
      <ErrorBar error={write.error} onClose={write.clear} />
      {said !== undefined && <p role="status">{said}</p>}
      {isPreviewed && (
        <PreviewDialog
          name={texts.title}
          choice={JSON.stringify(input)}
          make={async (options) => {
            const { folder } = await api.files.createScratch({});
            const { files } = await api.documents.printReminders({ ...input, folder }, options);
            return files.find(({ name }) => name.endsWith('.pdf')) ?? null;
          }}
          onClose={() => setIsPreviewed(false)}
        />
      )}
    </Modal>
  );
};
