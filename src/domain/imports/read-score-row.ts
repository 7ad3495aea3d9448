/** From a completed row of a scoring sheet to a draft of an item. */
import { finding, type Finding } from './finding.ts';
import type { ScoreDraft } from './import-draft.ts';
import type { ImportMapping } from './import-mapping.ts';
import { readNumber } from './plain-text.ts';
import type { ResolvedRow } from './resolve-row.ts';
import { readFields } from './row-reader.ts';

/** The item of a row. A group without item is an item itself; content alone is an item named by its content. */
export const readScoreRow = (
  row: ResolvedRow,
  mapping: ImportMapping,
): { drafts: ScoreDraft[]; findings: Finding[] } => {
  const reader = readFields(row, mapping);
  const findings: Finding[] = [];
  const groupIsItem = reader.line('item') === '' && reader.line('group') !== '';
  const item = groupIsItem ? reader.line('group') : reader.line('item') || reader.line('content');
  if (item === '') findings.push(finding('item-missing', reader.column('item')));
  const points = readNumber(reader.text('points'));
  const pointsText = reader.line('points');
  if (points === undefined && pointsText !== '') {
    findings.push(finding('points-not-a-number', reader.column('points'), { value: pointsText }));
  }
  const selfText = reader.line('selfScore');
  const selfScore = readNumber(selfText);
  if (selfScore === undefined && selfText !== '') {
    findings.push(finding('self-score-not-a-number', reader.column('selfScore'), { value: selfText }));
  }
  const remark = [reader.remark(), selfScore === undefined && selfText !== '' ? `自评分：${selfText}` : ''];
  const draft: ScoreDraft = {
    line: row.row.line,
    continuesLine: reader.fromAbove('item'),
    section: row.section,
    number: reader.line('number'),
    group: groupIsItem ? '' : reader.line('group'),
    item,
    points: points ?? null,
    pointsText,
    content: reader.text('content'),
    criteria: reader.text('criteria'),
    selfScore: selfScore ?? null,
    evidence: reader.text('evidence'),
    department: reader.text('department'),
    remark: remark.filter((part) => part !== '').join('；'),
  };
  return { drafts: [draft], findings };
};
