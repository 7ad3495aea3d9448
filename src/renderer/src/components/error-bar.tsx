import { Alert } from 'antd';
import type { ApiError } from '../../../rpc/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { componentTexts as texts } from '../../../text/screens/components.ts';

type Props = { error: Pick<ApiError, 'code' | 'params'> | undefined; onClose?: () => void };

/** A refusal in its place: what is wrong and what to do. Shows nothing without an error. */
export const ErrorBar = ({ error, onClose }: Props) =>
  error === undefined ? null : (
    <Alert
      className="error-bar"
      type="error"
      showIcon
      role="alert"
      title={errorSentence(error)}
      closable={onClose === undefined ? false : { onClose, 'aria-label': texts.closeError }}
    />
  );
