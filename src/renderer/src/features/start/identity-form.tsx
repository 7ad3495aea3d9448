import { Button, Form, Input } from 'antd';

export type TypedIdentity = { unitCode: string; unitName: string; operator: string };
type Props = { codeHint: string; submitLabel: string; isBusy: boolean; onDone(identity: TypedIdentity): void };

/** Unit and person as they are typed, where no task file names them. */
export const IdentityForm = ({ codeHint, submitLabel, isBusy, onDone }: Props) => (
  <Form<TypedIdentity> layout="vertical" className="narrow-form" requiredMark={false} onFinish={onDone}>
    <Form.Item
      name="unitCode"
      label="单位代码"
      extra={codeHint}
      normalize={(value: string) => value.trim().toUpperCase()}
      rules={[{ required: true, pattern: /^[A-Za-z0-9-]{1,20}$/u, message: '用字母、数字和短横线，最多 20 位' }]}
    >
      <Input autoComplete="off" />
    </Form.Item>
    <Form.Item
      name="unitName"
      label="单位名称（全称，与公章一致）"
      rules={[{ required: true, whitespace: true, message: '请填写单位名称' }]}
    >
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
    <Form.Item
      name="operator"
      label="经办人姓名"
      rules={[{ required: true, whitespace: true, message: '请填写经办人' }]}
    >
      <Input maxLength={50} autoComplete="off" />
    </Form.Item>
    <Button type="primary" htmlType="submit" loading={isBusy}>
      {submitLabel}
    </Button>
  </Form>
);
