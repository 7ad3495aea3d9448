import { Alert, Button } from 'antd';
import { useState } from 'react';
import { onBehalfTexts as texts } from '../../../../text/screens/on-behalf.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { ListExport } from '../../app/list-export.tsx';
import { useSession } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { behalfList } from './behalf-list.ts';
import { BehalfTable } from './behalf-table.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { RemarksDialog } from './remarks-dialog.tsx';
import { MakeDialog } from './make-dialog.tsx';
import { TakeFilled } from './take-filled.tsx';
import './on-behalf.css';

/** 代报: sheets for units below that have no program, the filled ones back, the stamped paper as evidence. */
export const OnBehalfPage = () => {
  const { ledger } = useSession();
  const listed = useQuery(() => api.onBehalf.list({}));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isMaking, setIsMaking] = useState(false);
  const [evidenceOf, setEvidenceOf] = useState<string>();
  const [remarksOf, setRemarksOf] = useState<string>();
  if (listed.kind === 'loading') return <Loading />;
  if (listed.kind === 'refused') return <ErrorBar error={listed.error} />;
  const units = listed.data;
  if (units.length === 0)
    return (
      <>
        <PageHead title={texts.title} />
        <EmptyState title={texts.emptyTitle} next={{ label: texts.emptyNext, onClick: () => goTo('workbench') }}>
          {texts.emptyAdvice}
        </EmptyState>
      </>
    );
  const reported = units.filter(({ entry }) => entry !== null);
  const lacking = reported.filter(({ entry }) => entry?.evidence === 0).map(({ name }) => name);
  const shown = units.find(({ unit }) => unit === evidenceOf);
  const remarked = units.find(({ unit }) => unit === remarksOf);
  return (
    <>
      <PageHead title={texts.title}>{texts.intro}</PageHead>
      {lacking.length > 0 && (
        <Alert className="verdict" type="warning" showIcon title={texts.lacksEvidence(lacking.join(texts.between))} />
      )}
      <Sheet
        title={texts.units}
        className="behalf-units"
        extra={
          <div className="button-row">
            <ListExport list={behalfList(units)} size="middle" />
            <Button
              type={reported.length === 0 ? 'primary' : 'default'}
              disabled={chosen.length === 0}
              onClick={() => setIsMaking(true)}
            >
              {texts.make(chosen.length)}
            </Button>
          </div>
        }
      >
        <BehalfTable
          units={units}
          chosen={chosen}
          onChoose={setChosen}
          onEvidence={setEvidenceOf}
          onRemarks={setRemarksOf}
        />
      </Sheet>
      <TakeFilled />
      {reported.length > 0 && ledger.role === 'unit' && (
        <div className="button-row behalf-next">
          <span className="hint">{texts.travels}</span>
          <Button onClick={() => goTo('submit')}>{texts.goSubmit}</Button>
        </div>
      )}
      {isMaking && <MakeDialog units={chosen} onClose={() => setIsMaking(false)} />}
      {remarked !== undefined && (
        <RemarksDialog unit={remarked.unit} name={remarked.name} onClose={() => setRemarksOf(undefined)} />
      )}
      {shown?.entry && (
        <EvidenceDialog
          unit={shown.unit}
          name={shown.name}
          profileId={shown.entry.profileId}
          isReadOnly={shown.entry.lockedAt !== null}
          onClose={() => setEvidenceOf(undefined)}
        />
      )}
    </>
  );
};
