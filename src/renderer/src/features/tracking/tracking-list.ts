/** 报送进度 on paper and in Excel: the columns, and one line of them. */
import type { CellValue } from '../../../../domain/forms/form-spec.ts';
import type { ListColumn } from '../../../../domain/forms/printed-list.ts';
import { keyRevokedMark } from '../../../../text/key-revoked.ts';
import { onBehalfWords } from '../../../../text/on-behalf-words.ts';
import { unitStateNames } from '../../../../text/labels/unit-labels.ts';
import { verdictNames } from '../../../../text/screens/reviews.ts';
import { trackingTexts as texts } from '../../../../text/screens/tracking.ts';
import type { Tracked } from './tracking-rows.ts';

type NameOf = (code: string) => string;

export const reviewWords = ({ reviews }: Tracked): string =>
  reviews.map(({ reviewer, verdict }) => texts.verdictBy(reviewer, verdictNames[verdict])).join(texts.between);

/** The assigned reviewer stands in a column of his own already. */
const opinionWords = (row: Tracked): string => {
  const [only, ...more] = row.reviews;
  return only !== undefined && more.length === 0 && only.reviewer === row.reviewer
    ? verdictNames[only.verdict]
    : reviewWords(row);
};

/** On paper there is no pointing at a tag: the mark says all. */
const markWords = ({ marks, revocation, onBehalf }: Tracked): string =>
  marks
    .map((mark) => {
      if (mark === 'key-revoked' && revocation !== null) return keyRevokedMark(revocation);
      return mark === 'on-behalf' && onBehalf !== null ? onBehalfWords(onBehalf) : texts.marks[mark];
    })
    .join(texts.between);

export const unitName = ({ name, reportedBy }: Tracked, nameOf: NameOf): string =>
  reportedBy === null ? name : texts.reportedBy(name, nameOf(reportedBy));

/** What the table shows, and what it has no room for. */
export const listColumns: ListColumn[] = [
  { key: 'unit', label: texts.unit },
  { key: 'state', label: texts.state },
  { key: 'due', label: texts.dueOn, kind: 'day' },
  { key: 'received', label: texts.receivedOn, kind: 'day' },
  { key: 'township', label: texts.townshipOn, kind: 'day' },
  { key: 'county', label: texts.countyOn, kind: 'day' },
  { key: 'promised', label: texts.promisedOn, kind: 'day' },
  { key: 'late', label: texts.lateDays, kind: 'number' },
  { key: 'seq', label: texts.seq, kind: 'number' },
  { key: 'risks', label: texts.risks, kind: 'number' },
  { key: 'measures', label: texts.measures, kind: 'number' },
  { key: 'marks', label: texts.mark },
  { key: 'reviewer', label: texts.reviewer },
  { key: 'reviews', label: texts.reviews },
  { key: 'note', label: texts.note },
];

export const listCells = (row: Tracked, nameOf: NameOf): CellValue[] => [
  unitName(row, nameOf),
  unitStateNames[row.state],
  row.dueOn,
  row.receivedOn ?? '',
  row.acceptedOn.township ?? '',
  row.acceptedOn.county ?? '',
  row.missing?.promisedOn ?? '',
  row.lateDays > 0 ? row.lateDays : '',
  row.submissionNo ?? '',
  row.totals?.['risks'] ?? '',
  row.totals?.['measures'] ?? '',
  markWords(row),
  row.reviewer ?? '',
  opinionWords(row),
  row.note,
];
