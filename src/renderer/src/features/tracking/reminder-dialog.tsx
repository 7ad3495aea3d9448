import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { firstAnswerBy } from '../../../../domain/tracking/answer-by.ts';
import { isOwing } from '../../../../domain/tracking/unit-marks.ts';
import { reminderDialogTexts as texts, trackingTexts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { PreviewDialog } from '../../app/preview-dialog.tsx';
import { useSession } from '../../app/session.tsx';
import { WriteDialog } from '../../app/write-dialog.tsx';
import { Field } from '../../components/field.tsx';
import { localToday } from '../../components/local-time.ts';
import type { Tracked } from './tracking-rows.ts';

const kinds = ['unit', 'collector', 'list'] as const;
type Kind = (typeof kinds)[number];

/** 催办单 for the units that the table shows. */
export const ReminderDialog = ({ rows, onClose }: { rows: readonly Tracked[]; onClose(): void }) => {
  const { ledger } = useSession();
  const today = localToday();
  const [kind, setKind] = useState<Kind>('collector');
  const [answerBy, setAnswerBy] = useState(() => {
    const owing = rows.filter(({ state }) => isOwing(state));
    return firstAnswerBy(
      today,
      owing.map(({ dueOn }) => dueOn),
    );
  });
  const [contact, setContact] = useState(ledger.operator);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const input = { kind, units: rows.map(({ unit }) => unit), answerBy, contact: contact.trim() };
  const isPast = answerBy !== '' && answerBy < today;
  const isReady = answerBy !== '' && !isPast;
  return (
    <WriteDialog
      texts={{ title: texts.title, where: texts.folder, write: texts.save, close: trackingTexts.close }}
      width={640}
      write={(folder, options) => api.documents.printReminders({ ...input, folder }, options)}
      changesNothing
      isReady={isReady}
      buttons={
        <Button disabled={!isReady} onClick={() => setIsPreviewed(true)}>
          {texts.preview}
        </Button>
      }
      done={({ files }, where) => (
        <p role="status">
          {files.length === 0 ? texts.nothing : texts.saved(where, files.map(({ name }) => name).join(texts.separator))}
        </p>
      )}
      onClose={onClose}
    >
      <p className="hint">{texts.range(rows.length)}</p>
      <Form layout="vertical" component="div">
        <Radio.Group
          aria-label={texts.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
          onChange={({ target }) => setKind(target.value as Kind)}
        />
        <Field label={texts.answerBy} problem={isPast ? texts.past : undefined}>
          {(id) => (
            <Input
              id={id}
              type="date"
              min={today}
              value={answerBy}
              onChange={({ target }) => setAnswerBy(target.value)}
            />
          )}
        </Field>
        <Field label={texts.contact}>
          {(id) => (
            <Input id={id} maxLength={100} value={contact} onChange={({ target }) => setContact(target.value)} />
          )}
        </Field>
      </Form>
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
    </WriteDialog>
  );
};
