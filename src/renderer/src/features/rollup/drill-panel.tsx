import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { registerOf } from '../../../../domain/rollup/cross-definition.ts';
import { dimensionNames, figureNames } from '../../../../text/labels/rollup-labels.ts';
import { crossTexts, drillTexts as texts } from '../../../../text/screens/cross.ts';
import type { Keys } from './definition-form.tsx';
import type { Drill } from './drill.ts';
import { RiskList } from './risk-list.tsx';
import { UnitFigures } from './unit-figures.tsx';
import { WholeRisk } from './whole-risk.tsx';

type Props = { drill: Drill; keys: Keys; onClose(): void };
type Opened = { snapshotId: number; riskId: string; digest: string | null; number: string };

/** From a figure to the risk points behind it, to one of them whole, to the package and its signature. */
export const DrillPanel = ({ drill, keys, onClose }: Props) => {
  const [asked, setAsked] = useState(drill);
  const [opened, setOpened] = useState<Opened>();
  const words = asked.conditions.map(({ dimension, keys: values }) =>
    crossTexts.filterWords(
      dimensionNames[dimension],
      values.map((value) => keys[dimension].find(({ key }) => key === value)?.title ?? value),
    ),
  );
  const ofRisks = registerOf(asked.figure) === 'risks';
  return (
    <Drawer
      open
      size="min(1040px, 92vw)"
      title={opened?.number ?? (ofRisks ? texts.title : texts.byUnit(figureNames[asked.figure]))}
      closable={{ 'aria-label': texts.close }}
      extra={opened !== undefined && <Button onClick={() => setOpened(undefined)}>{texts.back}</Button>}
      onClose={onClose}
    >
      {opened === undefined ? (
        <>
          <p className="hint">{words.length === 0 ? texts.all : crossTexts.join(words)}</p>
          {ofRisks ? (
            <RiskList drill={asked} keys={keys} filter={crossTexts.join(words)} onOpen={setOpened} />
          ) : (
            <UnitFigures
              drill={asked}
              onUnit={(unit) =>
                setAsked({ ...asked, figure: 'risks', conditions: [{ dimension: 'unit', keys: [unit] }] })
              }
            />
          )}
        </>
      ) : (
        <WholeRisk snapshotId={opened.snapshotId} riskId={opened.riskId} digest={opened.digest} />
      )}
    </Drawer>
  );
};
