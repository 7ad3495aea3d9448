import { AutoComplete, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { assignTexts as texts, trackingTexts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';

type How = 'one' | 'evenly' | 'take';
type Props = { units: string[]; onClose(): void };

const namesIn = (text: string): string[] =>
  [...new Set(text.split(/[\n\uff0c\u3001,]/u).map((name) => name.trim()))].filter(Boolean);

/** Who looks at these units: one person, several in equal shares, or nobody any more. */
export const AssignDialog = ({ units, onClose }: Props) => {
  const known = useQuery(() => api.tracking.listReviewers({}));
  const [how, setHow] = useState<How>('one');
  const [reviewer, setReviewer] = useState('');
  const [several, setSeveral] = useState('');
  const assign = useCommand(async () => {
    if (how === 'evenly') return api.tracking.assignEvenly({ units, reviewers: namesIn(several) });
    return api.tracking.assign({ units, reviewer: how === 'take' ? null : reviewer.trim() });
  });
  const isReady = how === 'take' || (how === 'one' ? reviewer.trim() !== '' : namesIn(several).length > 0);
  const run = async () => {
    if ((await assign.run(undefined)) !== undefined) onClose();
  };
  return (
    <Modal
      open
      title={texts.title(units.length)}
      okText={texts.confirm}
      cancelText={trackingTexts.cancel}
      closable={{ 'aria-label': trackingTexts.close }}
      okButtonProps={{ disabled: !isReady, loading: assign.isRunning }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Radio.Group
          aria-label={texts.how}
          value={how}
          options={(['one', 'evenly', 'take'] as const).map((value) => ({ value, label: texts[value] }))}
          onChange={({ target }) => setHow(target.value as How)}
        />
        {how === 'one' && (
          <Field label={texts.reviewer} hint={texts.hint}>
            {(id) => (
              <AutoComplete
                id={id}
                value={reviewer}
                maxLength={50}
                options={known.kind === 'ready' ? known.data.map((value) => ({ value })) : []}
                onChange={(value: string) => setReviewer(value)}
              />
            )}
          </Field>
        )}
        {how === 'evenly' && (
          <Field label={texts.reviewers} hint={texts.hint}>
            {(id) => (
              <Input.TextArea
                id={id}
                autoSize={{ minRows: 3, maxRows: 8 }}
                maxLength={2000}
                value={several}
                onChange={({ target }) => setSeveral(target.value)}
              />
            )}
          </Field>
        )}
      </Form>
      <ErrorBar error={assign.error} onClose={assign.clear} />
    </Modal>
  );
};
