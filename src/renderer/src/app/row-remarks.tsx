import { Alert } from 'antd';
import type { RegisterName } from '../../../domain/registers/facts.ts';
import { remarkLineTexts } from '../../../text/screens/answers.ts';
import { rowRemarkTexts as texts } from '../../../text/screens/frame.ts';
import { api } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import { hrefOf } from './location.ts';
import { RemarkLine } from './remark-line.tsx';

type Place = { register: RegisterName; rowId: string };

const useRowRemarks = ({ register, rowId }: Place) =>
  useQuery(() => api.packages.remarksAt({ register, rowId }), [register, rowId]);

/** Fields of a row that a remark waits at, each with the word for it. */
export const useMarkedFields = (row: Place): ReadonlyMap<string, string> => {
  const remarks = useRowRemarks(row);
  const open = remarks.kind === 'ready' ? remarks.data.filter(({ done }) => done === null) : [];
  const fields = open.flatMap(({ place }) => place.field ?? []);
  return new Map(fields.map((field) => [field, remarkLineTexts.marked]));
};

/** What the receiver remarked at a row when it returned the year; nothing where there is no remark. */
export const RowRemarks = (place: Place) => {
  const remarks = useRowRemarks(place);
  if (remarks.kind !== 'ready' || remarks.data.length === 0) return null;
  const isOpen = remarks.data.some(({ done }) => done === null);
  return (
    <Alert
      className="row-remarks"
      type={isOpen ? 'error' : 'success'}
      showIcon
      role="note"
      title={texts.title}
      description={
        <>
          {remarks.data.map((remark) => (
            <RemarkLine key={remark.id} remark={remark} isOwn />
          ))}
          <a href={hrefOf('submit')}>{texts.goTo}</a>
        </>
      }
    />
  );
};
