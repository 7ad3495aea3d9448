import { Form, Input } from 'antd';
import { unitPanelTexts as texts } from '../../../../text/screens/tracking.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Field } from '../../components/field.tsx';
import { useAutosave } from '../../components/use-autosave.ts';

/** The receiver's own note at a unit; saves itself. */
export const UnitNote = ({ unit, note }: { unit: string; note: string }) => {
  const save = useCommand(api.tracking.saveNote);
  const field = useAutosave({ value: note, onSave: (text) => void save.run({ unit, text }) });
  return (
    <Form layout="vertical">
      <Field label={texts.note} hint={texts.noteHint}>
        {(id) => (
          <Input
            id={id}
            maxLength={300}
            value={field.shown}
            onChange={({ target }) => field.change(target.value)}
            onBlur={field.leave}
          />
        )}
      </Field>
      <ErrorBar error={save.error} onClose={save.clear} />
    </Form>
  );
};
