import { Button, Checkbox, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { spotTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { goTo } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { SpotDraw } from './spot-draw.tsx';

/** 抽审: a rule, how many it draws, and what was drawn with the salt it can be drawn by again. */
export const SpotTab = () => {
  const { levels } = useTaskSettings();
  const [rule, setRule] = useState({ isSevereDrawn: true, isChangedDrawn: true, randomPercent: 5 });
  const preview = useQuery(() => api.reviews.previewDraw({ rule }), [rule]);
  const draws = useQuery(() => api.reviews.listDraws({}));
  const draw = useCommand(api.reviews.draw);
  const isNothingDrawn = draws.kind === 'ready' && draws.data.length === 0;
  return (
    <>
      <Sheet title={texts.title}>
        <p className="hint">{texts.hint}</p>
        <Form className="spot-rule" onFinish={() => void draw.run({ rule })}>
          <Checkbox
            checked={rule.isSevereDrawn}
            onChange={({ target }) => setRule({ ...rule, isSevereDrawn: target.checked })}
          >
            {texts.severe(levelName(levels, 1))}
          </Checkbox>
          <Checkbox
            checked={rule.isChangedDrawn}
            onChange={({ target }) => setRule({ ...rule, isChangedDrawn: target.checked })}
          >
            {texts.changed}
          </Checkbox>
          <label>
            {texts.random}{' '}
            <InputNumber<number>
              min={0}
              max={100}
              value={rule.randomPercent}
              suffix="%"
              onChange={(value) => setRule({ ...rule, randomPercent: value ?? 0 })}
            />
          </label>
          <Button
            type="primary"
            htmlType="submit"
            loading={draw.isRunning}
            disabled={preview.kind !== 'ready' || preview.data.drawn === 0}
          >
            {texts.draw}
          </Button>
        </Form>
        {preview.kind === 'ready' && preview.data.points > 0 && (
          <p>{texts.preview(preview.data.drawn, preview.data.points, preview.data.units)}</p>
        )}
        <ErrorBar error={draw.error} onClose={draw.clear} />
      </Sheet>
      {isNothingDrawn && preview.kind === 'ready' && preview.data.points === 0 && (
        <EmptyState title={texts.nothing} next={{ label: texts.toReceive, onClick: () => goTo('receive') }}>
          {texts.nothingHint}
        </EmptyState>
      )}
      {isNothingDrawn && preview.kind === 'ready' && preview.data.points > 0 && <p className="hint">{texts.none}</p>}
      {draws.kind === 'ready' && draws.data.map((one) => <SpotDraw key={one.id} draw={one} />)}
    </>
  );
};
