import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { isLiveRisk } from '../../../../domain/risks/is-live-risk.ts';
import { measuresTexts as texts } from '../../../../text/screens/measures.ts';
import { useFacts } from '../../api/use-facts.ts';
import { goTo, usePlace } from '../../app/location.ts';
import { PageRemarks, useOpenRemarks } from '../../app/page-remarks.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useChosen } from '../../components/use-chosen.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { measureRegisters } from './measure-facts.ts';
import { MeasureTable } from './measure-table.tsx';
import { RegulationTable } from './regulation-table.tsx';
import { RiskPhases } from './risk-phases.tsx';
import './measures.css';

type View = 'risks' | 'measures' | 'regulations';
const remarked = ['measures', 'regulations', 'risks'] as const;
const views: View[] = ['risks', 'measures', 'regulations'];

/** 防控措施: three phases by risk, every measure on its own, and the regulations they rest on. */
export const MeasuresPage = () => {
  const facts = useFacts(measureRegisters);
  const remarks = useOpenRemarks(remarked);
  const { params } = usePlace();
  const row = params['row'];
  const [view, setView] = useState<View>();
  const [seenRow, setSeenRow] = useState(row);
  // A link to another row leads to the view that has it.
  if (seenRow !== row) {
    setSeenRow(row);
    setView(undefined);
  }
  const { chosen, choose, chooseNone } = useChosen();
  const [isAssigning, setIsAssigning] = useState(false);
  if (facts.kind === 'loading') return <FactsLoading reading={facts.reading} />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  const { measures, regulations, risks } = facts.data;
  const named = measures.some(({ id }) => id === row) ? 'measures' : undefined;
  const now = view ?? named ?? (regulations.some(({ id }) => id === row) ? 'regulations' : 'risks');
  const listed: string[] = (now === 'measures' ? measures : risks.filter(isLiveRisk)).map(({ id }) => id);
  const bar = (
    <>
      <Segmented<View>
        aria-label={texts.view}
        value={now}
        options={views.map((value) => ({ value, label: texts.views[value] }))}
        onChange={(next) => (setView(next), chooseNone())}
      />
      {now !== 'regulations' && listed.length > 0 && (
        <>
          <Button onClick={() => choose(listed, true)}>{texts.all(listed.length)}</Button>
          <Button disabled={chosen.size === 0} onClick={chooseNone}>
            {texts.none}
          </Button>
        </>
      )}
    </>
  );
  const shared = { facts: facts.data, remarks, chosen, onChoose: choose, bar };
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          <Button
            type="primary"
            disabled={chosen.size === 0 || now === 'regulations'}
            title={chosen.size === 0 ? texts.chooseFirst : ''}
            onClick={() => setIsAssigning(true)}
          >
            {texts.assign(chosen.size)}
          </Button>
        }
      >
        {texts.intro}
      </PageHead>
      <PageRemarks remarks={remarks.filter(({ place }) => place.register !== 'risks')} isInTable />
      {now !== 'regulations' && risks.length === 0 && <div className="measure-bar">{bar}</div>}
      {now === 'regulations' && <RegulationTable facts={facts.data} remarks={remarks} startAt={row} bar={bar} />}
      {now !== 'regulations' && risks.length === 0 && (
        <EmptyState title={texts.noRisks} next={{ label: texts.risksFirst, onClick: () => goTo('risks') }}>
          {texts.noRisksWhy}
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
