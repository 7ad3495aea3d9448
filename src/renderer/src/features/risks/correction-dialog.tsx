import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { correctionTexts as texts } from '../../../../text/screens/risks.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';

/** 更正: new words of a risk that was 集体定, with the reason; one correction is one revision. */
export const CorrectionDialog = ({ risk, onClose }: { risk: Risk; onClose: () => void }) => {
  const { vocabularies } = useTaskSettings();
  const [words, setWords] = useState({
    name: risk.name,
    manifestation: risk.manifestation,
    category: risk.category,
  });
  const [reason, setReason] = useState('');
  const edit = useCommand(api.risks.edit);
  const save = async () => {
    if (await edit.run({ riskId: risk.id, edit: words, reason })) onClose();
  };
  return (
    <Modal
      open
      title={texts.title(risk.number)}
      okText={texts.ok}
      cancelText={texts.cancel}
      okButtonProps={{ loading: edit.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={() => void save()}>
        <Form.Item label={texts.name} htmlFor="correct-name">
          <Input
            id="correct-name"
            value={words.name}
            maxLength={300}
            onChange={({ target }) => setWords({ ...words, name: target.value })}
          />
        </Form.Item>
        <Form.Item label={texts.manifestation} htmlFor="correct-manifestation">
          <Input.TextArea
            id="correct-manifestation"
            autoSize={{ minRows: 3, maxRows: 8 }}
            value={words.manifestation}
            onChange={({ target }) => setWords({ ...words, manifestation: target.value })}
          />
        </Form.Item>
        <Form.Item label={texts.category} htmlFor="correct-category">
          <Select
            id="correct-category"
            allowClear
            value={words.category}
            options={vocabularies.categories.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(category: string | undefined) => setWords({ ...words, category: category ?? null })}
          />
        </Form.Item>
        <Form.Item label={texts.reason} htmlFor="correct-reason" extra={texts.reasonHint}>
          <Input.TextArea
            id="correct-reason"
            autoSize={{ minRows: 2, maxRows: 5 }}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      <ErrorBar error={edit.error} onClose={edit.clear} />
    </Modal>
  );
};
