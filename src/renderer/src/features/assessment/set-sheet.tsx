import { Alert } from 'antd';
import { useEffect } from 'react';
import type { IndicatorItem, IndicatorSet, Score } from '../../../../domain/assessments/indicator-set.ts';
import { scoreSet, type SetScore } from '../../../../domain/assessments/score-set.ts';
import { assessmentTexts as texts } from '../../../../text/screens/assessment.ts';
import { usePlace } from '../../app/location.ts';
import type { OpenRemark } from '../../app/page-remarks.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { Known } from './known-evidence.tsx';
import { ItemRow } from './item-row.tsx';
import { StateTag } from '../../components/state-tag.tsx';

type Props = {
  set: IndicatorSet;
  scores: readonly Score[];
  offers: readonly string[];
  known: readonly Known[];
  /** attachments by row */
  fileCounts: ReadonlyMap<string, number>;
  remarks: readonly OpenRemark[];
  isLocked: boolean;
  onSave(score: Score): Promise<void>;
};

const fullPoints = (items: readonly IndicatorItem[]): number => items.reduce((sum, { points }) => sum + points, 0);

const newScore = (setId: string, itemId: string): Score => ({
  id: crypto.randomUUID(),
  setId,
  itemId,
  occurrences: null,
  percent: null,
  given: null,
  evidence: '',
  remark: '',
});

/** One indicator set as the table it is on paper, with the running total above. */
export const SetSheet = ({ set, scores, offers, known, fileCounts, remarks, isLocked, onSave }: Props) => {
  const { row } = usePlace().params;
  useEffect(() => {
    if (row !== undefined) document.getElementById(row)?.scrollIntoView({ block: 'center' });
  }, [row]);
  // A hint while typing; the core counts again when it is sent.
  const scored = scoreSet(set, scores);
  const entries = new Map(scores.filter(({ setId }) => setId === set.id).map((score) => [score.itemId, score]));
  return (
    <Sheet label={set.title} className="assessment">
      <RunningTotal set={set} scored={scored} />
      <table>
        <thead>
          <tr>
            <th className="item">{texts.head.item}</th>
            <th className="entry">{texts.head.entry}</th>
            <th className="points number">{texts.head.points}</th>
            <th>{texts.head.evidence}</th>
            <th className="remark">{texts.head.remark}</th>
          </tr>
        </thead>
        {set.groups.map((group) => (
          <tbody key={group.id}>
            <tr className="group">
              <th colSpan={2} scope="rowgroup">
                {group.title}
              </th>
              <td className="number">
                {scored.groups[group.id] ?? 0}
                {fullPoints(group.items) > 0 && <small> / {fullPoints(group.items)}</small>}
              </td>
              <td colSpan={2} />
            </tr>
            {group.items.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                score={entries.get(item.id) ?? newScore(set.id, item.id)}
                isSaved={entries.has(item.id)}
                scored={scored.items[item.id]}
                offers={offers}
                known={known.find((one) => one.setId === set.id && one.itemId === item.id)}
                fileCount={fileCounts.get(entries.get(item.id)?.id ?? '') ?? 0}
                remarks={remarks}
                isLocked={isLocked}
                onSave={onSave}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Sheet>
  );
};

const RunningTotal = ({ set, scored }: { set: IndicatorSet; scored: SetScore }) => {
  const items = set.groups.flatMap((group) => group.items);
  const off = items.reduce((sum, { id, points }) => {
    const one = scored.items[id];
    return one === undefined || one.isMissing ? sum : sum + Math.max(0, points - one.points);
  }, 0);
  const titles = scored.vetoes.map((id) => items.find((item) => item.id === id)?.title ?? id);
  return (
    <div className="running-total" role="status">
      <strong>{set.title}</strong>
      <span className="spacer" />
      {scored.missing.length > 0 ? (
        <StateTag tone="attention">{texts.missing(scored.missing.length)}</StateTag>
      ) : (
        <StateTag tone="good">{texts.complete}</StateTag>
      )}
      {off > 0 && <span className="hint">{texts.deducted(off)}</span>}
      {scored.bonus > 0 && <span className="hint">{texts.bonus(scored.bonus)}</span>}
      <span>
        {texts.total} <b className="total">{scored.total}</b> / {fullPoints(items)}
      </span>
      {titles.length > 0 && <Alert type="warning" showIcon title={texts.vetoed(titles, scored.total)} />}
    </div>
  );
};
