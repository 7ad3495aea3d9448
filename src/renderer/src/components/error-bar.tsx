import { Alert } from 'antd';
import { use } from 'react';
import type { ApiError } from '../../../rpc/client.ts';
import { errorSentence } from '../../../text/errors.ts';
import { namedUnits } from '../../../text/named-units.ts';
import { componentTexts as texts } from '../../../text/screens/components.ts';
import { UnitNames } from './unit-names.ts';

type Props = { error: Pick<ApiError, 'code' | 'params'> | undefined; onClose?: () => void };

/** A refusal in its place: what is wrong and what to do. Shows nothing without an error. */
export const ErrorBar = ({ error, onClose }: Props) => {
  const nameOf = use(UnitNames);
  if (error === undefined) return null;
  const { code, params } = error;
  return (
    <Alert
      className="error-bar"
      type="error"
      showIcon
      role="alert"
      title={errorSentence({ code, params: namedUnits(params, nameOf) })}
      closable={onClose === undefined ? false : { onClose, 'aria-label': texts.closeError }}
    />
  );
};
