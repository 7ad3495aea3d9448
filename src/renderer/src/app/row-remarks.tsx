import { Alert } from 'antd';
import type { RegisterName } from '../../../domain/registers/facts.ts';
import { rowRemarkTexts as texts } from '../../../text/screens/frame.ts';
import { api } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { hrefOf } from './location.ts';

/** What the receiver remarked at a row when it returned the year; nothing where there is no remark. */
export const RowRemarks = ({ register, rowId }: { register: RegisterName; rowId: string }) => {
  const remarks = useQuery(() => api.packages.remarksAt({ register, rowId }), [register, rowId]);
  if (remarks.kind !== 'ready' || remarks.data.length === 0) return null;
  return (
    <Alert
      className="row-remarks"
      type="error"
      showIcon
      role="note"
      title={texts.title}
      description={
        <>
          {remarks.data.map(({ id, text, operator }) => (
            <p key={id}>{texts.remark(text, operator)}</p>
          ))}
          <a href={hrefOf('submit')}>{texts.goTo}</a>
        </>
      }
    />
  );
};
