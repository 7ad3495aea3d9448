import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { ReviewVerdict } from '../../../../domain/reviews/review.ts';
import { reviewTexts as texts, verdictNames } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';

/** The lead's word where reviewers differ about accepting or returning. */
export const SettleVerdict = ({ digest }: { digest: string }) => {
  const [verdict, setVerdict] = useState<ReviewVerdict>('accept');
  const [note, setNote] = useState('');
  const settle = useCommand(api.reviews.settle);
  return (
    <Form layout="vertical" onFinish={() => void settle.run({ digest, verdict, note: note.trim() })}>
      <Radio.Group
        aria-label={texts.settle}
        value={verdict}
        options={(['accept', 'return'] as const).map((value) => ({ value, label: verdictNames[value] }))}
        onChange={({ target }) => setVerdict(target.value as ReviewVerdict)}
      />
      <Field label={texts.settleNote}>
        {(id) => <Input id={id} maxLength={300} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
      <Button htmlType="submit" disabled={note.trim() === ''} loading={settle.isRunning}>
        {texts.settle}
      </Button>
      <ErrorBar error={settle.error} onClose={settle.clear} />
    </Form>
  );
};
