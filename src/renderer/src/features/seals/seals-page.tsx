import { Button, Tabs } from 'antd';
import { useState } from 'react';
import {
  crlTexts,
  historyTexts,
  keyTableTexts,
  restoreTexts,
  sealsPageTexts as texts,
  vouchedTexts,
} from '../../../../text/screens/seals.ts';
import { api } from '../../api/client.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo } from '../../app/location.ts';
import { useSession, useTaskSettings } from '../../app/session.tsx';
import { useUnitName } from '../../app/use-unit-name.ts';
import { isToAnswer, WriteAnswersDialog } from '../../app/write-answers-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { KeyTable, type SealLine } from './key-table.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { ScanDesk } from './scan-desk.tsx';
import { SealHistory } from './seal-history.tsx';
import { VouchedKeys } from './vouched-keys.tsx';
import { WriteFileDialog } from './write-file-dialog.tsx';
import './seals.css';

/** 核对印章: the county certifies keys by their stamped paper; a township compares those of its villages and vouches. */
export const SealsPage = () => {
  const { ledger } = useSession();
  const { units, sealCheck } = useTaskSettings();
  const isCounty = ledger.role === 'county';
  const isVoucher = sealCheck === 'township-vouches' && units.some(({ submitTo }) => submitTo === ledger.unitCode);
  if (isCounty || isVoucher) return <SealDesk isCounty={isCounty} />;
  return (
    <>
      <PageHead title={texts.title} />
      <EmptyState title={texts.nobodyTitle} next={{ label: texts.nobodyNext, onClick: () => goTo('submit') }}>
        {texts.nobodyAdvice}
      </EmptyState>
    </>
  );
};

const SealDesk = ({ isCounty }: { isCounty: boolean }) => {
  const { ledger } = useSession();
  const { units } = useTaskSettings();
  const nameOf = useUnitName();
  const keys = useQuery(() => api.seals.list({}));
  const history = useQuery(() => api.seals.listHistory({}));
  const vouched = useQuery(() => (isCounty ? api.seals.previewVouched({}) : Promise.resolve([])), [isCounty]);
  const [revoking, setRevoking] = useState<SealLine>();
  const [restoring, setRestoring] = useState<SealLine>();
  const [isListOpen, setIsListOpen] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const answers = useQuery(() => api.answers.list({}));
  const [said, setSaid] = useState<string>();
  if (keys.kind === 'refused') return <ErrorBar error={keys.error} />;
  if (history.kind === 'refused') return <ErrorBar error={history.error} />;
  if (keys.kind === 'loading' || history.kind === 'loading') return <Loading />;
  const isBelow = (code: string): boolean =>
    isCounty || units.some((unit) => unit.code === code && unit.submitTo === ledger.unitCode);
  const lines = keys.data.filter(({ unit }) => isBelow(unit));
  const { crlNumber } = history.data;
  const toAnswer = answers.kind === 'ready' ? answers.data.filter(isToAnswer).length : 0;
  return (
    <>
      <PageHead
        title={texts.title}
        actions={
          isCounty &&
          crlNumber > 1 && (
            <>
              <span className="hint crl-number">{texts.crl(crlNumber)}</span>
              <Button onClick={() => setIsListOpen(true)}>{crlTexts.open}</Button>
            </>
          )
        }
      >
        {texts.intro}
        {!isCounty && texts.introTownship}
      </PageHead>
      <ScanDesk
        waiting={lines.filter(({ state }) => state === 'waiting').length}
        toAnswer={toAnswer}
        onWrite={() => setIsWriting(true)}
      />
      {said !== undefined && <p role="status">{said}</p>}
      <Sheet label={keyTableTexts.label}>
        <Tabs
          items={[
            {
              key: 'keys',
              label: keyTableTexts.label,
              children: <KeyTable lines={lines} mayDecide={isCounty} onRevoke={setRevoking} onRestore={setRestoring} />,
            },
            ...(isCounty
              ? [
                  {
                    key: 'vouched',
                    label: vouchedTexts.tab(vouched.kind === 'ready' ? vouched.data.length : 0),
                    children: <VouchedKeys />,
                  },
                ]
              : []),
            { key: 'history', label: historyTexts.label, children: <SealHistory events={history.data.events} /> },
          ]}
        />
      </Sheet>
      {isWriting && <WriteAnswersDialog onClose={() => setIsWriting(false)} />}
      {revoking !== undefined && (
        <RevokeDialog
          line={revoking}
          nextNumber={crlNumber + 1}
          onClose={() => setRevoking(undefined)}
          onDone={setSaid}
        />
      )}
      {restoring !== undefined && (
        <WriteFileDialog
          texts={{ ...restoreTexts, title: restoreTexts.title(nameOf(restoring.unit)) }}
          write={(folder, options) => api.packages.writeRestore({ unit: restoring.unit, folder }, options)}
          onClose={() => setRestoring(undefined)}
        />
      )}
      {isListOpen && (
        <WriteFileDialog
          texts={crlTexts}
          write={(folder, options) => api.packages.writeCrl({ folder }, options)}
          onClose={() => setIsListOpen(false)}
        />
      )}
    </>
  );
};
