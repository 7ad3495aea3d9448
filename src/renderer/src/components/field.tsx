import { Form } from 'antd';
import { type ReactNode, useId } from 'react';

type Props = {
  label: string;
  /** what to enter, and what becomes of it */
  hint?: ReactNode;
  /** what is wrong with the entry */
  problem?: string | undefined;
  className?: string;
  /** the input; give it the id, so that label and hint belong to it */
  children(id: string): ReactNode;
};

/** A labelled input whose value the page keeps itself. */
export const Field = ({ label, hint, problem, className, children }: Props) => {
  const id = useId();
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      extra={hint}
      {...(className === undefined ? {} : { className })}
      {...(problem === undefined ? {} : { validateStatus: 'error', help: problem })}
    >
      {children(id)}
    </Form.Item>
  );
};
