import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { templateTexts as texts } from '../../../../text/screens/answers.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { ErrorBar } from '../../components/error-bar.tsx';

type Template = Awaited<ReturnType<typeof api.answers.listTemplates>>[number];

/** 常用意见: their short codes and sentences. */
export const RemarkTemplates = ({ templates, onClose }: { templates: readonly Template[]; onClose(): void }) => {
  const [lines, setLines] = useState(templates);
  const save = useCommand(async () => {
    const gone = templates.filter(({ id }) => !lines.some((line) => line.id === id));
    for (const { id } of gone) await api.answers.removeTemplate({ id });
    const written = lines.filter(({ code, text }) => code.trim() !== '' && text.trim() !== '');
    for (const [position, { id, code, text }] of written.entries())
      await api.answers.saveTemplate({ id, code: code.trim(), text: text.trim(), position: position + 1 });
    return true;
  });
  const change = (at: number, next: Partial<Template>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...next } : line)));
  const run = async () => {
    if ((await save.run(undefined)) !== undefined) onClose();
  };
  return (
    <Modal
      open
      title={texts.title}
      width={720}
      okText={texts.save}
      cancelText={texts.close}
      okButtonProps={{ loading: save.isRunning }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p className="hint">{texts.hint}</p>
      {lines.map(({ id, code, text }, index) => (
        <div key={id} className="template-line">
          <Input
            aria-label={texts.codeOf(index + 1)}
            maxLength={8}
            value={code}
            onChange={({ target }) => change(index, { code: target.value })}
          />
          <Input.TextArea
            aria-label={texts.textOf(index + 1)}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={2000}
            value={text}
            onChange={({ target }) => change(index, { text: target.value })}
          />
          <Button type="text" onClick={() => setLines(lines.filter((_, at) => at !== index))}>
            {texts.remove}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() =>
          setLines([...lines, { id: newId<'remark-template'>(), code: '', text: '', position: lines.length }])
        }
      >
        {texts.add}
      </Button>
      <ErrorBar error={save.error} onClose={save.clear} />
    </Modal>
  );
};
