import { Button, Form, Input } from 'antd';
import { identityTexts } from '../../../../text/screens/start.ts';

export type TypedIdentity = { unitCode: string; unitName: string; operator: string };
type Props = { codeHint: string; submitLabel: string; isBusy: boolean; onDone(identity: TypedIdentity): void };

/** Unit and person as they are typed, where no task file names them. */
export const IdentityForm = ({ codeHint, submitLabel, isBusy, onDone }: Props) => (
  <Form<TypedIdentity> layout="vertical" className="narrow-form" requiredMark={false} onFinish={onDone}>
    <Form.Item
      name="unitCode"
      label={identityTexts.code}
      extra={codeHint}
      normalize={(value: string) => value.trim().toUpperCase()}
      rules={[{ required: true, pattern: /^[A-Za-z0-9-]{1,20}$/u, message: identityTexts.codeRule }]}
    >
      <Input autoComplete="off" />
    </Form.Item>
    <Form.Item
      name="unitName"
      label={identityTexts.name}
      rules={[{ required: true, whitespace: true, message: identityTexts.nameMissing }]}
    >
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
    <Form.Item
      name="operator"
      label={identityTexts.operator}
      rules={[{ required: true, whitespace: true, message: identityTexts.operatorMissing }]}
    >
      <Input maxLength={50} autoComplete="off" />
    </Form.Item>
    <Button type="primary" htmlType="submit" loading={isBusy}>
      {submitLabel}
    </Button>
  </Form>
);
