import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { levelName } from '../../../../domain/levels/level-scheme.ts';
import type { Risk } from '../../../../domain/risks/risk.ts';
import { gradingReason } from '../../../../text/grading-reason.ts';
import { gradingMethodNames } from '../../../../text/labels/grading-labels.ts';
import { gradingTexts as texts } from '../../../../text/screens/risks.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LevelTag } from '../../components/level-tag.tsx';
import { firstAnswers, GradingForm } from './grading-form.tsx';
import type { RiskBook } from './risk-line.ts';
import { Standing } from './standing.tsx';
import { UnitDecision } from './unit-decision.tsx';

/** 自评, 单位审定, 上级核定 of one risk, one below the other. */
export const RiskLevels = ({ book, risk }: { book: RiskBook; risk: Risk }) => {
  const { levels } = useTaskSettings();
  const approved = book.approved.get(risk.id);
  return (
    <div className="risk-levels">
      <SelfGrade risk={risk} />
      <UnitDecision book={book} risk={risk} />
      <section aria-label={texts.approved}>
        <h3>
          {texts.approved} <Standing scheme={levels} decided={approved ?? null} none={texts.notApproved} />
        </h3>
      </section>
    </div>
  );
};

const SelfGrade = ({ risk }: { risk: Risk }) => {
  const { grading, levels } = useTaskSettings();
  const held = risk.grading?.method === grading.method ? risk.grading : null;
  const [input, setInput] = useState(held ?? firstAnswers[grading.method]);
  const [level, setLevel] = useState<number | null>(null);
  const [why, setWhy] = useState(risk.selfLevel?.why ?? '');
  const proposed = useQuery(() => api.risks.previewLevel({ input }), [input]);
  const grade = useCommand(api.risks.grade);
  const proposal = proposed.kind === 'ready' ? proposed.data : undefined;
  return (
    <section aria-label={texts.selfLevel}>
      <h3>
        {texts.self} <Standing scheme={levels} decided={risk.selfLevel} none={texts.noSelf} />
      </h3>
      <GradingForm input={input} onInput={setInput} />
      {proposed.kind === 'refused' && <ErrorBar error={proposed.error} />}
      {proposal !== undefined && (
        <div className="proposal" role="status">
          {texts.proposed(gradingMethodNames[grading.method])} <LevelTag scheme={levels} level={proposal.level} />
          <p>{gradingReason(proposal)}</p>
        </div>
      )}
      <Radio.Group
        aria-label={texts.selfLevel}
        optionType="button"
        value={level ?? proposal?.level ?? null}
        options={levels.names.map((_, index) => ({ value: index + 1, label: levelName(levels, index + 1) }))}
        onChange={({ target }) => setLevel(Number(target.value))}
      />
      <Input.TextArea
        aria-label={texts.why}
        placeholder={texts.whyHint}
        autoSize={{ minRows: 1, maxRows: 4 }}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <ErrorBar error={grade.error} onClose={grade.clear} />
      <Button
        type="primary"
        disabled={proposal === undefined}
        loading={grade.isRunning}
        onClick={() => void grade.run({ riskId: risk.id, input, level, why })}
      >
        {texts.save}
      </Button>
    </section>
  );
};
