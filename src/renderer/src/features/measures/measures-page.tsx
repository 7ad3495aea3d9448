import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useFacts } from '../../api/use-facts.ts';
import { goTo, usePlace } from '../../app/location.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { MeasureTable } from './measure-table.tsx';
import { RegulationTable } from './regulation-table.tsx';
import { RiskPhases } from './risk-phases.tsx';
import './measures.css';

type View = 'risks' | 'measures' | 'regulations';
const views: { value: View; label: string }[] = [
  { value: 'risks', label: '按风险点' },
  { value: 'measures', label: '逐条措施' },
  { value: 'regulations', label: '配套制度' },
];

/** 防控措施: three phases by risk, every measure on its own, and the regulations they rest on. */
export const MeasuresPage = () => {
  const facts = useFacts();
  const { params } = usePlace();
  const row = params['row'];
  const [view, setView] = useState<View>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAssigning, setIsAssigning] = useState(false);
  if (facts.kind === 'loading') return <Loading />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  const { measures, regulations, risks } = facts.data;
  const named = measures.some(({ id }) => id === row) ? 'measures' : undefined;
  const now = view ?? named ?? (regulations.some(({ id }) => id === row) ? 'regulations' : 'risks');
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const shared = { facts: facts.data, chosen, onChoose: choose };
  return (
    <>
      <PageHead
        title="防控措施"
        actions={
          <Button
            type="primary"
            disabled={chosen.size === 0 || now === 'regulations'}
            onClick={() => setIsAssigning(true)}
          >
            批量分派责任人和期限{chosen.size > 0 ? `（${chosen.size}）` : ''}
          </Button>
        }
      >
        每个风险点要有前期预防、中期监控、后期处置。点风险点去写它的措施；勾选几个可以一次分派责任岗位和时限。
      </PageHead>
      <div className="measure-bar">
        <Segmented<View>
          aria-label="怎样排列"
          value={now}
          options={views}
          onChange={(next) => (setView(next), setChosen(new Set()))}
        />
      </div>
      {now === 'regulations' && <RegulationTable regulations={regulations} startAt={row} />}
      {now !== 'regulations' && risks.length === 0 && (
        <EmptyState title="还没有风险点" next={{ label: '先登记风险点', onClick: () => goTo('risks') }}>
          措施是为风险点定的。配套制度可以先登记。
        </EmptyState>
      )}
      {now === 'risks' && risks.length > 0 && <RiskPhases {...shared} />}
      {now === 'measures' && risks.length > 0 && <MeasureTable {...shared} startAt={row} />}
      {isAssigning && (
        <AssignDialog
          facts={facts.data}
          measureIds={now === 'measures' ? measures.flatMap(({ id }) => (chosen.has(id) ? id : [])) : []}
          riskIds={now === 'risks' ? risks.flatMap(({ id }) => (chosen.has(id) ? id : [])) : []}
          onClose={() => setIsAssigning(false)}
        />
      )}
    </>
  );
};
