/** Remarks of a return on the page where they are mended: a line above the tables, and marks at rows and cells. */
import { Alert } from 'antd';
import { useMemo } from 'react';
import type { RegisterName } from '../../../domain/registers/facts.ts';
import { registerLabels } from '../../../text/labels/register-labels.ts';
import { pageRemarkTexts as texts } from '../../../text/screens/frame.ts';
import { api } from '../api/client.ts';
import { useQuery } from '../api/use-query.ts';
import type { RowMark, RowMarks } from '../components/editable-table/row-marks.ts';
import { hrefOf } from './location.ts';
import './page-remarks.css';
import { fieldLabelOf, RemarkLine } from './remark-line.tsx';
import { hrefOfRow } from './row-link.ts';

export type OpenRemark = Awaited<ReturnType<typeof api.packages.openRemarks>>[number];

const none: readonly OpenRemark[] = [];

/**
 * Remarks that wait at the rows of a page's registers; none while they are asked for, and where nothing was returned.
 *
 * @param registers the same ones for the life of the component
 */
export const useOpenRemarks = (registers: readonly RegisterName[]): readonly OpenRemark[] => {
  const remarks = useQuery(() => api.packages.openRemarks({ registers: [...registers] }), [registers]);
  return remarks.kind === 'ready' ? remarks.data : none;
};

/** What a remark says, its field named. */
export const sayingOf = ({ register, field, text }: OpenRemark): string => {
  const label = fieldLabelOf(register, field);
  return label === undefined ? text : texts.atField(label, text);
};

/**
 * The marks of one table.
 *
 * @param columnOf columns that show a field under another key; the same object each time
 */
export const useRowMarks = (
  remarks: readonly OpenRemark[],
  register: RegisterName,
  columnOf: Readonly<Record<string, string>> = sameKeys,
): RowMarks =>
  useMemo(() => {
    const marks = new Map<string, RowMark[]>();
    for (const remark of remarks) {
      const { place } = remark;
      if (place.register !== register) continue;
      const column = place.field === null ? null : (columnOf[place.field] ?? place.field);
      marks.set(place.rowId, [...(marks.get(place.rowId) ?? []), { column, text: sayingOf(remark) }]);
    }
    return marks;
  }, [remarks, register, columnOf]);

const sameKeys: Readonly<Record<string, string>> = {};

/** What is remarked at one row: at its fields, by their keys, and at the row as a whole. */
export const remarksOfRow = (remarks: readonly OpenRemark[], register: RegisterName, rowId: string) => {
  const own = remarks.filter(({ place }) => place.register === register && place.rowId === rowId);
  const fields = new Map<string, string>();
  for (const { place, text } of own)
    if (place.field !== null) fields.set(place.field, texts.joined([fields.get(place.field), text].filter(isText)));
  return { fields, row: own.filter(({ place }) => place.field === null).map(sayingOf) };
};

const isText = (text: string | undefined): text is string => text !== undefined;

/** Remarks in words, where a row has room for them. */
export const Sayings = ({ sayings }: { sayings: readonly (string | undefined)[] }) =>
  sayings.filter(isText).map((text) => (
    <p key={text} className="saying">
      {texts.saying(text)}
    </p>
  ));

type PageProps = {
  remarks: readonly OpenRemark[];
  /** the page's rows are in tables to type in */
  isInTable?: boolean;
};

/** The remarks of a page in one line that opens; nothing where there are none. */
export const PageRemarks = ({ remarks, isInTable = false }: PageProps) =>
  remarks.length > 0 && (
    <Alert
      className="page-remarks"
      type="error"
      showIcon
      role="note"
      title={
        <details>
          <summary>{isInTable ? texts.openInTable(remarks.length) : texts.open(remarks.length)}</summary>
          <ul aria-label={texts.list}>
            {remarks.map((remark) => (
              <li key={remark.id}>
                <RemarkLine remark={remark} isOwn />
                <a href={hrefOfRow(remark.place.register, remark.place.rowId)}>
                  {texts.goTo(registerLabels[remark.place.register])}
                </a>
              </li>
            ))}
          </ul>
          <a href={hrefOf('submit')}>{texts.whole}</a>
        </details>
      }
    />
  );
