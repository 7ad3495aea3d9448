import { Segmented } from 'antd';
import { useState } from 'react';
import { printTexts as texts } from '../../../../text/screens/print.ts';
import { api } from '../../api/client.ts';
import { ignoreNothingEntered } from '../../api/ignore-nothing-entered.ts';
import { useQuery } from '../../api/use-query.ts';
import { goTo, hrefOf, usePlace } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { BlankForms } from './blank-forms.tsx';
import { MissingGlyphs } from './missing-glyphs.tsx';
import { OwnForms } from './own-forms.tsx';
import { SentForms } from './sent-forms.tsx';
import './print.css';

type Source = 'draft' | 'final' | 'sent' | 'blank';

/**
 * 打印: 送审稿, 定稿, what was sent, or blank forms, each with a live preview. `#/print?unit=` prints for a unit that is
 * reported for, `#/print?sent=` a package that was sent.
 */
export const PrintPage = () => {
  const { unit, sent } = usePlace().params;
  const scope = unit === undefined ? {} : { unit };
  const state = useQuery(() => api.finals.get(scope).catch(ignoreNothingEntered(undefined)), [unit]);
  const [asked, setAsked] = useState<Source | undefined>(sent === undefined ? undefined : 'sent');
  if (state.kind === 'loading') return <Loading />;
  if (state.kind === 'refused') return <ErrorBar error={state.error} />;
  const isFinal = state.data !== undefined && state.data.lockedAt !== null;
  const source = asked ?? (isFinal ? 'final' : 'draft');
  return (
    <>
      <PageHead title={texts.title}>{texts.intro}</PageHead>
      {unit !== undefined && <OnBehalf unit={unit} />}
      {state.data !== undefined && <MissingGlyphs unit={unit} />}
      <Sheet label={texts.title} className="print-sheet-box">
        <div className="print-source">
          <Segmented<Source>
            aria-label={texts.source}
            value={source}
            options={[
              { value: 'draft', label: texts.draft },
              { value: 'final', label: texts.final, disabled: !isFinal },
              ...(unit === undefined
                ? ([
                    { value: 'sent', label: texts.sent },
                    { value: 'blank', label: texts.blank },
                  ] as const)
                : []),
            ]}
            onChange={setAsked}
          />
          {source === 'draft' && state.data !== undefined && !isFinal && unit === undefined && (
            <p className="hint">
              {texts.notFinal}
              <a href={hrefOf('submit')}>{texts.notFinalLink}</a>
              {texts.notFinalEnd}
            </p>
          )}
        </div>
        {source === 'sent' && <SentForms asked={sent} />}
        {source === 'blank' && <BlankForms />}
        {(source === 'draft' || source === 'final') &&
          (state.data === undefined ? (
            <NothingEntered />
          ) : (
            <OwnForms key={`${unit} ${source}`} unit={unit} isDraft={source === 'draft'} />
          ))}
      </Sheet>
    </>
  );
};

const OnBehalf = ({ unit }: { unit: string }) => {
  const { units } = useTaskSettings();
  return (
    <p className="print-behalf">
      {texts.onBehalf(units.find(({ code }) => code === unit)?.name ?? unit)}
      <a href={hrefOf('on-behalf')}>{texts.backFromBehalf}</a>
    </p>
  );
};

const NothingEntered = () => (
  <EmptyState title={texts.emptyTitle} next={{ label: texts.emptyNext, onClick: () => goTo('risks') }}>
    {texts.emptyAdvice}
  </EmptyState>
);
