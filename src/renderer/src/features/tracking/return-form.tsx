import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { returnDialogTexts as texts } from '../../../../text/screens/answers.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { Field } from '../../components/field.tsx';
import { RemarkTemplates } from './remark-templates.tsx';
import type { DraftRemark, ReturnDraft } from './return-draft.ts';

type Template = Awaited<ReturnType<typeof api.answers.listTemplates>>[number];

/** A short code with its slash and a blank becomes its sentence. */
const withTemplate = (text: string, templates: readonly Template[]): string =>
  text.replace(
    /\/([\p{L}\p{N}]{1,8})\s$/u,
    (typed, code: string) => templates.find((one) => one.code === code)?.text ?? typed,
  );

/** Reason and remarks of a return. */
export const ReturnForm = ({ draft, onChange }: { draft: ReturnDraft; onChange(draft: ReturnDraft): void }) => {
  const held = useQuery(() => api.answers.listTemplates({}));
  const templates = held.kind === 'ready' ? held.data : [];
  const [isManaging, setIsManaging] = useState(false);
  const change = (at: number, text: string) =>
    onChange({ ...draft, remarks: draft.remarks.map((one, index) => (index === at ? { ...one, text } : one)) });
  const whole: DraftRemark = { register: null, rowId: null, field: null, text: '', place: texts.wholeReport };
  return (
    <Form layout="vertical">
      <Field label={texts.reason}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoFocus
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={5000}
            value={draft.reason}
            onChange={({ target }) => onChange({ ...draft, reason: withTemplate(target.value, templates) })}
          />
        )}
      </Field>
      <fieldset className="return-remarks">
        <legend>{texts.remarks(draft.remarks.length)}</legend>
        <p className="hint">{draft.remarks.length === 0 ? texts.remarksHint : texts.templateHint}</p>
        {draft.remarks.map(({ place, text }, index) => (
          <div key={index} className="return-remark">
            <div className="return-place">
              <span>{place}</span>
              <Button
                size="small"
                type="text"
                onClick={() => onChange({ ...draft, remarks: draft.remarks.filter((_, at) => at !== index) })}
              >
                {texts.remove}
              </Button>
            </div>
            <Input.TextArea
              aria-label={texts.remark(index + 1)}
              autoFocus={text === ''}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={5000}
              value={text}
              onChange={({ target }) => change(index, withTemplate(target.value, templates))}
            />
            <Select<string | null>
              size="small"
              aria-label={texts.templates}
              placeholder={texts.templates}
              value={null}
              popupMatchSelectWidth={420}
              options={templates.map(({ id, code, text: words }) => ({
                value: id,
                label: texts.template(code, words),
              }))}
              onChange={(id) => {
                const words = templates.find((one) => one.id === id)?.text ?? '';
                change(index, text === '' ? words : `${text}\n${words}`);
              }}
            />
          </div>
        ))}
        <div className="button-row">
          <Button size="small" onClick={() => onChange({ ...draft, remarks: [...draft.remarks, whole] })}>
            {texts.add}
          </Button>
          <Button size="small" type="text" onClick={() => setIsManaging(true)}>
            {texts.manage}
          </Button>
        </div>
      </fieldset>
      {isManaging && <RemarkTemplates templates={templates} onClose={() => setIsManaging(false)} />}
    </Form>
  );
};
