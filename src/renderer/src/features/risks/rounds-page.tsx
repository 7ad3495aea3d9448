import { Button, Table } from 'antd';
import { useState } from 'react';
import type { RiskId } from '../../../../domain/ids.ts';
import { type ReviewStep, reviewStepNames, reviewSteps, stepIndex } from '../../../../domain/risks/review-step.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { Round } from '../../../../domain/rounds/round.ts';
import { roundKindNames } from '../../../../text/labels/risk-labels.ts';
import { roundsTexts as texts } from '../../../../text/screens/rounds.ts';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useFacts } from '../../api/use-facts.ts';
import { useQuery } from '../../api/use-query.ts';
import { AttachmentPanel } from '../../app/attachment-panel.tsx';
import { goTo, hrefOf } from '../../app/location.ts';
import { type OpenRemark, PageRemarks, remarksOfRow, Sayings, useOpenRemarks } from '../../app/page-remarks.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { RoundDialog } from './round-dialog.tsx';
import './risks.css';

const remarked = ['rounds'] as const;
const roundRegisters = ['risks', 'rounds', 'roundRisks'] as const;
type RoundFacts = Pick<Facts, (typeof roundRegisters)[number]>;
type Gap = { riskId: RiskId; missing: ReviewStep[] };
type Chosen = { riskIds: RiskId[]; step: ReviewStep };

/** 查找轮次: what the risks still lack, and the meetings that were held. */
export const RoundsPage = () => {
  const facts = useFacts(roundRegisters);
  const gaps = useQuery(() => api.rounds.gaps({}).catch(ignoreNothingEntered([])));
  const remarks = useOpenRemarks(remarked);
  const [chosen, setChosen] = useState<Chosen>();
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  if (gaps.kind === 'refused') return <ErrorBar error={gaps.error} />;
  if (facts.kind === 'loading') return <FactsLoading reading={facts.reading} />;
  if (gaps.kind === 'loading') return <Loading />;
  if (facts.data.risks.length === 0)
    return (
      <>
        <PageHead title={texts.title} />
        <EmptyState title={texts.noRisks} next={{ label: texts.risksFirst, onClick: () => goTo('risks') }}>
          {texts.noRisksWhy}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={texts.title} actions={<Button onClick={() => goTo('risks')}>{texts.choose}</Button>}>
        {texts.intro}
      </PageHead>
      <PageRemarks remarks={remarks} />
      <NextSteps facts={facts.data} gaps={gaps.data} onChoose={setChosen} />
      <HeldRounds facts={facts.data} remarks={remarks} />
      {chosen !== undefined && (
        <RoundDialog risks={facts.data.risks} {...chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
};

type NextProps = { facts: RoundFacts; gaps: readonly Gap[]; onChoose(chosen: Chosen): void };

/** Risks by the step that comes next, and those that passed a step nobody recorded. */
const NextSteps = ({ facts, gaps, onChoose }: NextProps) => {
  const at = new Map(facts.risks.map(({ id, reviewStep }) => [id, stepIndex(reviewStep)]));
  const ahead = (gap: Gap) => gap.missing.find((step) => stepIndex(step) > (at.get(gap.riskId) ?? 0));
  const rows = reviewSteps.flatMap((step) => {
    const riskIds = gaps.flatMap((gap) => (ahead(gap) === step ? gap.riskId : []));
    return riskIds.length === 0 ? [] : { step, riskIds };
  });
  const passed = reviewSteps.flatMap((step) => {
    const count = gaps.filter(
      ({ riskId, missing }) => missing.includes(step) && stepIndex(step) <= (at.get(riskId) ?? 0),
    ).length;
    return count === 0 ? [] : { step, count };
  });
  return (
    <Sheet title={texts.next}>
      {rows.length === 0 && passed.length === 0 && <p className="hint">{texts.allDone}</p>}
      <div className="next-steps">
        {rows.map(({ step, riskIds }) => (
          <div key={step} className="next-step">
            <span>
              <strong>{riskIds.length}</strong> {texts.waiting(reviewStepNames[step])}
            </span>
            <a href={hrefOf('risks', { step: reviewSteps[stepIndex(step) - 1] ?? 'draft' })}>{texts.look}</a>
            <Button type="primary" size="small" onClick={() => onChoose({ riskIds, step })}>
              {texts.hold(riskIds.length)}
            </Button>
          </div>
        ))}
      </div>
      {passed.map(({ step, count }) => (
        <p key={step} className="risk-warn">
          {texts.passed(count, reviewStepNames[step])}
        </p>
      ))}
    </Sheet>
  );
};

const HeldRounds = ({ facts, remarks }: { facts: RoundFacts; remarks: readonly OpenRemark[] }) => {
  const idsOf = (round: Round) =>
    new Set(facts.roundRisks.flatMap(({ roundId, riskIds }) => (roundId === round.id ? riskIds : [])));
  const numbersOf = (round: Round) => {
    const ids = idsOf(round);
    return facts.risks.flatMap(({ id, number }) => (ids.has(id) ? number : []));
  };
  return (
    <Sheet title={texts.records(facts.rounds.length)}>
      <Table<Round>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ y: 'max(12rem, calc(100vh - 23.5rem))' }}
        dataSource={facts.rounds.toSorted(
          (a, b) => b.heldOn.localeCompare(a.heldOn) || stepIndex(b.step) - stepIndex(a.step),
        )}
        locale={{ emptyText: texts.noRecords }}
        expandable={{
          expandedRowRender: (round) => (
            <div className="round-more">
              <p>{aboutOf(numbersOf(round))}</p>
              <AttachmentPanel register="rounds" rowId={round.id} />
            </div>
          ),
        }}
        columns={[
          {
            title: texts.columns.step,
            dataIndex: 'step',
            width: 180,
            render: (step: ReviewStep, { id }) => {
              const own = remarksOfRow(remarks, 'rounds', id);
              return (
                <>
                  {reviewStepNames[step]}
                  <Sayings sayings={[...own.row, ...own.fields.values()]} />
                </>
              );
            },
          },
          { title: texts.columns.heldOn, dataIndex: 'heldOn', width: '6.8em' },
          {
            title: texts.columns.kind,
            dataIndex: 'kind',
            width: 70,
            render: (kind: Round['kind']) => roundKindNames[kind],
          },
          { title: texts.columns.minutes, dataIndex: 'minutesNumber', width: 190 },
          { title: texts.columns.place, dataIndex: 'place', width: 120 },
          { title: texts.columns.attendees, dataIndex: 'attendees', ellipsis: true },
          {
            title: texts.columns.risks,
            key: 'count',
            width: 80,
            align: 'right',
            render: (_: unknown, round) => idsOf(round).size || texts.every,
          },
          { title: texts.columns.note, key: 'note', ellipsis: true, render: (_: unknown, round) => noteOf(round) },
        ]}
      />
    </Sheet>
  );
};

/** Numbers named under a meeting; more would only be a wall of figures. */
const NAMED = 200;

const aboutOf = (numbers: readonly string[]): string => {
  if (numbers.length === 0) return texts.allRisks;
  return numbers.length <= NAMED ? texts.about(numbers) : texts.moreNumbers(numbers.slice(0, NAMED), numbers.length);
};

const noteOf = ({ note, skippedWhy, backWhy }: Round): string =>
  texts.join(
    [skippedWhy === null ? '' : texts.skipped(skippedWhy), backWhy === null ? '' : texts.back(backWhy), note].filter(
      Boolean,
    ),
  );
