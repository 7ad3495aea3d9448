import { Button } from 'antd';
import type { IndicatorItem, Score } from '../../../../domain/assessments/indicator-set.ts';
import { assessmentTexts } from '../../../../text/screens/assessment.ts';
import { AutosaveNumber } from '../../components/autosave-fields.tsx';

const texts = assessmentTexts.entry;

type Props = { item: IndicatorItem; score: Score; isDisabled: boolean; onChange(part: Partial<Score>): void };

/** What is entered depends on the rule: points, a percentage, or how often something happened. */
export const RuleEntry = ({ item, score, isDisabled, onChange }: Props) => {
  const { rule, title } = item;
  const shared = { min: 0, isDisabled };
  switch (rule.kind) {
    case 'fixed':
      return (
        <div className="entry-line">
          <AutosaveNumber
            {...shared}
            label={texts.given(title)}
            value={score.given}
            max={item.points}
            step={0.5}
            unit={texts.points}
            onSave={(given) => onChange({ given })}
          />
          <Button size="small" type="text" disabled={isDisabled} onClick={() => onChange({ given: item.points })}>
            {texts.full}
          </Button>
        </div>
      );
    case 'proportion':
      return (
        <AutosaveNumber
          {...shared}
          label={texts.percent(title)}
          value={score.percent}
          max={100}
          step={1}
          unit="%"
          onSave={(percent) => onChange({ percent })}
        />
      );
    case 'per-occurrence':
      return (
        <div className="entry-line">
          <AutosaveNumber
            {...shared}
            label={texts.occurrences(title)}
            value={score.occurrences}
            max={999}
            step={1}
            unit={texts.places}
            onSave={(occurrences) => onChange({ occurrences })}
          />
          <Button size="small" type="text" disabled={isDisabled} onClick={() => onChange({ occurrences: 0 })}>
            {texts.none}
          </Button>
        </div>
      );
    case 'bonus':
    case 'veto':
      return (
        <AutosaveNumber
          {...shared}
          label={rule.kind === 'bonus' ? texts.bonus(title) : texts.veto(title)}
          value={score.occurrences}
          max={999}
          step={1}
          unit={rule.kind === 'bonus' ? texts.items : texts.times}
          onSave={(occurrences) => onChange({ occurrences })}
        />
      );
  }
};
