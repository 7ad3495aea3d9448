import type { IndicatorItem, Score } from '../../../../domain/assessments/indicator-set.ts';
import type { ItemScore } from '../../../../domain/assessments/score-item.ts';
import { assessmentTexts } from '../../../../text/screens/assessment.ts';

const texts = assessmentTexts.points;

type Props = { item: IndicatorItem; score: Score; scored: ItemScore | undefined };

/** Points of an indicator, what was taken off, and where a limit of its rule was reached. */
export const PointsCell = ({ item, score, scored }: Props) => {
  const { rule, points: full } = item;
  if (rule.kind === 'veto')
    return scored?.isVetoed === true ? <b className="bad">{texts.happened}</b> : texts.notHappened;
  if (scored === undefined || scored.isMissing) return <span className="open">{texts.open}</span>;
  const { points } = scored;
  const times = score.occurrences ?? 0;
  if (rule.kind === 'bonus')
    return (
      <>
        {points > 0 ? `+${points}` : points}
        {rule.add * times > rule.cap && <small className="open">{texts.bonusReached}</small>}
      </>
    );
  return (
    <>
      {points}
      {points < full && <small>{texts.off(full - points)}</small>}
      {rule.kind === 'per-occurrence' && rule.deduct * times > (rule.cap ?? full) && (
        <small className="open">{texts.capReached}</small>
      )}
    </>
  );
};
