import { Button } from 'antd';
import type { IndicatorItem, Score } from '../../../../domain/assessments/indicator-set.ts';
import { AutosaveNumber } from '../../components/autosave-fields.tsx';

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
            label={`${title} 得分`}
            value={score.given}
            max={item.points}
            step={0.5}
            unit="分"
            onSave={(given) => onChange({ given })}
          />
          <Button size="small" type="text" disabled={isDisabled} onClick={() => onChange({ given: item.points })}>
            满分
          </Button>
        </div>
      );
    case 'proportion':
      return (
        <AutosaveNumber
          {...shared}
          label={`${title} 百分比`}
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
            label={`${title} 扣分处数`}
            value={score.occurrences}
            max={999}
            step={1}
            unit="处"
            onSave={(occurrences) => onChange({ occurrences })}
          />
          <Button size="small" type="text" disabled={isDisabled} onClick={() => onChange({ occurrences: 0 })}>
            不扣分
          </Button>
        </div>
      );
    case 'bonus':
    case 'veto':
      return (
        <AutosaveNumber
          {...shared}
          label={`${title} ${rule.kind === 'bonus' ? '加分项数' : '发生次数'}`}
          value={score.occurrences}
          max={999}
          step={1}
          unit={rule.kind === 'bonus' ? '项' : '次'}
          onSave={(occurrences) => onChange({ occurrences })}
        />
      );
  }
};
