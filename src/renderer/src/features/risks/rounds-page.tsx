import { Button, Table } from 'antd';
import { useState } from 'react';
import type { RiskId } from '../../../../domain/ids.ts';
import { type ReviewStep, reviewStepNames, reviewSteps, stepIndex } from '../../../../domain/risks/review-step.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { Round } from '../../../../domain/rounds/round.ts';
import { roundKindNames } from '../../../../text/labels/risk-labels.ts';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useFacts } from '../../api/use-facts.ts';
import { useQuery } from '../../api/use-query.ts';
import { AttachmentPanel } from '../../app/attachment-panel.tsx';
import { goTo, hrefOf } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { RoundDialog } from './round-dialog.tsx';
import './risks.css';

type Gap = { riskId: RiskId; missing: ReviewStep[] };
type Chosen = { riskIds: RiskId[]; step: ReviewStep };

/** 查找轮次: what the risks still lack, and the meetings that were held. */
export const RoundsPage = () => {
  const facts = useFacts();
  const gaps = useQuery(() => api.rounds.gaps({}).catch(ignoreNothingEntered([])));
  const [chosen, setChosen] = useState<Chosen>();
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  if (gaps.kind === 'refused') return <ErrorBar error={gaps.error} />;
  if (facts.kind === 'loading' || gaps.kind === 'loading') return <Loading />;
  if (facts.data.risks.length === 0)
    return (
      <>
        <PageHead title="查找轮次" />
        <EmptyState title="还没有风险点" next={{ label: '先登记风险点', onClick: () => goTo('risks') }}>
          一次会议可以为许多风险点走一步：自己找、大家提、组织点、群众议、集体定……
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title="查找轮次" actions={<Button onClick={() => goTo('risks')}>在登记表里挑选风险点</Button>}>
        一次会议记一次，选中的风险点一起走一步；某一步不适用，写明理由也记一次。退回要写理由。
      </PageHead>
      <NextSteps facts={facts.data} gaps={gaps.data} onChoose={setChosen} />
      <HeldRounds facts={facts.data} />
      {chosen !== undefined && (
        <RoundDialog book={{ facts: facts.data }} {...chosen} onClose={() => setChosen(undefined)} />
      )}
    </>
  );
};

type NextProps = { facts: Facts; gaps: readonly Gap[]; onChoose(chosen: Chosen): void };

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
    <Sheet title="下一步">
      {rows.length === 0 && passed.length === 0 && <p className="hint">全部风险点都走到了“登记”，没有缺漏。</p>}
      <div className="next-steps">
        {rows.map(({ step, riskIds }) => (
          <div key={step} className="next-step">
            <span>
              <strong>{riskIds.length}</strong> 个等着“{reviewStepNames[step]}”
            </span>
            <a href={hrefOf('risks', { step: reviewSteps[stepIndex(step) - 1] ?? 'draft' })}>查看</a>
            <Button type="primary" size="small" onClick={() => onChoose({ riskIds, step })}>
              为这 {riskIds.length} 个登记会议
            </Button>
          </div>
        ))}
      </div>
      {passed.map(({ step, count }) => (
        <p key={step} className="risk-warn">
          有 {count} 个已走过“{reviewStepNames[step]}”，却没有这一步的会议记录，也没有登记为不适用。
        </p>
      ))}
    </Sheet>
  );
};

const HeldRounds = ({ facts }: { facts: Facts }) => {
  const idsOf = (round: Round) =>
    new Set(facts.roundRisks.flatMap(({ roundId, riskIds }) => (roundId === round.id ? riskIds : [])));
  const numbersOf = (round: Round) => {
    const ids = idsOf(round);
    return facts.risks.flatMap(({ id, number }) => (ids.has(id) ? number : []));
  };
  return (
    <Sheet title={`会议记录（${facts.rounds.length}）`}>
      <Table<Round>
        size="small"
        rowKey="id"
        pagination={false}
        scroll={{ y: 'max(12rem, calc(100vh - 23.5rem))' }}
        dataSource={facts.rounds.toSorted(
          (a, b) => b.heldOn.localeCompare(a.heldOn) || stepIndex(b.step) - stepIndex(a.step),
        )}
        locale={{ emptyText: '还没有会议记录' }}
        expandable={{
          expandedRowRender: (round) => (
            <div className="round-more">
              <p>
                {numbersOf(round).length === 0
                  ? '没有列出风险点，对全部风险点有效。'
                  : `涉及风险点：${numbersOf(round).join('、')}`}
              </p>
              <AttachmentPanel register="rounds" rowId={round.id} />
            </div>
          ),
        }}
        columns={[
          { title: '步骤', dataIndex: 'step', width: 180, render: (step: ReviewStep) => reviewStepNames[step] },
          { title: '日期', dataIndex: 'heldOn', width: 110 },
          { title: '形式', dataIndex: 'kind', width: 70, render: (kind: Round['kind']) => roundKindNames[kind] },
          { title: '记录编号', dataIndex: 'minutesNumber', width: 130 },
          { title: '地点', dataIndex: 'place', width: 140 },
          { title: '参加人员', dataIndex: 'attendees', ellipsis: true },
          {
            title: '风险点',
            key: 'count',
            width: 80,
            align: 'right',
            render: (_: unknown, round) => idsOf(round).size || '全部',
          },
          { title: '说明', key: 'note', ellipsis: true, render: (_: unknown, round) => noteOf(round) },
        ]}
      />
    </Sheet>
  );
};

const noteOf = ({ note, skippedWhy, backWhy }: Round): string =>
  [skippedWhy === null ? '' : `不适用：${skippedWhy}`, backWhy === null ? '' : `退回：${backWhy}`, note]
    .filter(Boolean)
    .join('；');
