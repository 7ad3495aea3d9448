import { AutoComplete, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import { deciderOf } from '../../../../domain/risks/decide-unit-level.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { unitDecisionTexts as texts } from '../../../../text/screens/risks.ts';
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
    <section aria-label={texts.title}>
      <h3>
        {texts.title} <Standing scheme={levels} decided={risk.unitLevel} none={texts.none} />
      </h3>
      {isHead && <p className="risk-warn">{texts.head}</p>}
      {decider !== undefined && !isHead && <p className="hint">{texts.rule(levelName(levels, wanted), decider)}</p>}
      <Radio.Group
        aria-label={texts.level}
        optionType="button"
        value={wanted}
        options={levels.names.map((_, index) => ({ value: index + 1, label: levelName(levels, index + 1) }))}
        onChange={({ target }) => setLevel(Number(target.value))}
      />
      <AutoComplete
        aria-label={texts.by}
        placeholder={texts.byHint}
        value={by}
        options={persons.filter(({ name }) => name.includes(by)).map(({ name }) => ({ value: name }))}
        onChange={setBy}
      />
      <Input.TextArea
        aria-label={texts.why}
        placeholder={texts.whyHint}
        autoSize={{ minRows: 1, maxRows: 4 }}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <ErrorBar error={decide.error} onClose={decide.clear} />
      <Button disabled={wanted === null || by.trim() === ''} loading={decide.isRunning} onClick={run}>
        {texts.save}
      </Button>
    </section>
  );
};
