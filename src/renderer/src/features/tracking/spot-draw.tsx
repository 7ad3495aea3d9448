import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { spotTexts as texts } from '../../../../text/screens/reviews.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LevelTag } from '../../components/level-tag.tsx';
import { localTime } from '../../components/local-time.ts';
import { Sheet } from '../../components/sheet.tsx';

type Draw = Awaited<ReturnType<typeof api.reviews.listDraws>>[number];
type Item = Draw['items'][number];

/** One draw: its rule and salt, what was drawn, who looks at it. */
export const SpotDraw = ({ draw }: { draw: Draw }) => {
  const { units, levels } = useTaskSettings();
  const [reviewer, setReviewer] = useState('');
  const assign = useCommand(api.reviews.assignDraw);
  const nameOf = (code: string): string => units.find((unit) => unit.code === code)?.name ?? code;
  const reasonsOf = ({ reasons }: Item): string => reasons.map((one) => texts.reasons[one]).join(texts.separator);
  const { isSevereDrawn, isChangedDrawn, randomPercent } = draw.rule;
  const words = [
    ...(isSevereDrawn ? [texts.severe(levelName(levels, 1))] : []),
    ...(isChangedDrawn ? [texts.changed] : []),
    texts.percent(randomPercent),
  ].join(texts.separator);
  return (
    <Sheet
      title={texts.drawTitle(localTime(draw.at))}
      extra={
        <ListExport
          list={{
            title: texts.exportTitle,
            notes: [texts.rule(words, draw.salt)],
            columns: [
              { key: 'unit', label: texts.unit },
              { key: 'number', label: texts.number, kind: 'code' },
              { key: 'name', label: texts.name },
              { key: 'level', label: texts.level, kind: 'level' },
              { key: 'reason', label: texts.reason },
              { key: 'reviewer', label: texts.reviewer },
            ],
            rows: () =>
              draw.items.map((item) => [
                nameOf(item.unit),
                item.number,
                item.name,
                item.level === null ? '' : levelName(levels, item.level),
                reasonsOf(item),
                item.reviewer ?? '',
              ]),
          }}
        />
      }
    >
      <p className="hint">{texts.rule(words, draw.salt)}</p>
      <div className="button-row">
        <Input
          aria-label={texts.assignTo}
          placeholder={texts.assignTo}
          className="tracking-choice"
          maxLength={50}
          value={reviewer}
          onChange={({ target }) => setReviewer(target.value)}
        />
        <Button
          disabled={reviewer.trim() === ''}
          loading={assign.isRunning}
          onClick={() => void assign.run({ drawId: draw.id, reviewer: reviewer.trim() })}
        >
          {texts.assign}
        </Button>
      </div>
      <ErrorBar error={assign.error} onClose={assign.clear} />
      <Table<Item>
        size="small"
        rowKey={({ package: digest, riskId }) => `${digest} ${riskId}`}
        pagination={draw.items.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        dataSource={draw.items}
        columns={[
          { title: texts.unit, width: 160, render: (_, { unit }) => nameOf(unit) },
          { title: texts.number, dataIndex: 'number', width: 160 },
          { title: texts.name, dataIndex: 'name' },
          { title: texts.level, width: 90, render: (_, { level }) => <LevelTag scheme={levels} level={level} /> },
          { title: texts.reason, width: 130, render: (_, item) => reasonsOf(item) },
          { title: texts.reviewer, width: 100, render: (_, item) => item.reviewer ?? '' },
        ]}
      />
    </Sheet>
  );
};
