import { AutoComplete, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { deciderOf } from '../../../../domain/risks/decide-unit-level.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import type { RiskBook } from './risk-line.ts';
import { Standing } from './standing.tsx';

/** 单位审定: a person or a body decides; nobody his own point, which the core refuses with a sentence. */
export const UnitDecision = ({ book, risk }: { book: RiskBook; risk: Risk }) => {
  const { levels, decisions } = useTaskSettings();
  const { unit } = useSession();
  const [level, setLevel] = useState(risk.unitLevel?.level ?? risk.selfLevel?.level ?? null);
  const [by, setBy] = useState(risk.unitLevel?.by ?? '');
  const [why, setWhy] = useState(risk.unitLevel?.why ?? '');
  const decide = useCommand(api.risks.decide);
  const { persons, posts } = book.facts;
  const isHead = posts.find(({ id }) => id === risk.postId)?.isHead === true;
  const wanted = level ?? risk.selfLevel?.level ?? null;
  const decider = unit === null || wanted === null ? undefined : deciderOf(decisions, unit.level, wanted);
  const personId = persons.find(({ name }) => name === by.trim())?.id ?? null;
  const run = () => {
    if (wanted !== null) void decide.run({ riskId: risk.id, level: wanted, by: by.trim(), personId, why });
  };
  return (
    <section aria-label="单位审定">
      <h3>
        单位审定 <Standing scheme={levels} decided={risk.unitLevel} none="还没有审定" />
      </h3>
      {isHead && <p className="risk-warn">这是主要负责人岗位的风险点，本单位不审定，由上级核定。</p>}
      {decider !== undefined && !isHead && (
        <p className="hint">
          县里规定：“{levelName(levels, wanted)}”由{decider}审定。
        </p>
      )}
      <Radio.Group
        aria-label="审定等级"
        optionType="button"
        value={wanted}
        options={levels.names.map((_, index) => ({ value: index + 1, label: levelName(levels, index + 1) }))}
        onChange={({ target }) => setLevel(Number(target.value))}
      />
      <AutoComplete
        aria-label="审定人"
        placeholder="由谁审定：选人员，或写“两委会议”等"
        value={by}
        options={persons.filter(({ name }) => name.includes(by)).map(({ name }) => ({ value: name }))}
        onChange={setBy}
      />
      <Input.TextArea
        aria-label="审定理由"
        placeholder="与自评不同的，写明理由"
        autoSize={{ minRows: 1, maxRows: 4 }}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <ErrorBar error={decide.error} onClose={decide.clear} />
      <Button disabled={wanted === null || by.trim() === ''} loading={decide.isRunning} onClick={run}>
        记为单位审定
      </Button>
    </section>
  );
};
