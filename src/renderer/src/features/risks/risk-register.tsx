import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { reviewSteps } from '../../../../domain/risks/review-step.ts';
import type { RiskId } from '../../../../domain/ids.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePlace } from '../../app/location.ts';
import { useTaskSettings } from '../../app/session.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { placed } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { CatalogueDialog } from './catalogue-dialog.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { chosenColumn, derivedColumns, numberColumn, wordColumns } from './risk-columns.tsx';
import { filterRisks, noFilter, type RiskFilter } from './risk-filter.ts';
import { newRiskLine, type RiskBook, type RiskLine } from './risk-line.ts';
import { RiskPanel } from './risk-panel.tsx';
import { RiskFilters } from './risk-toolbar.tsx';
import { ColumnChooser, SavedViews } from './risk-views.tsx';
import { RoundDialog } from './round-dialog.tsx';
import { useSaveRisks } from './use-save-risks.ts';

const idOf = ({ id }: RiskLine) => id;
const problemOf = ({ name, postId, officeId }: RiskLine): string | undefined => {
  if (name === '') return '缺风险点';
  return postId === null && officeId === null ? '缺岗位或科室' : undefined;
};
/** Columns that are shown until somebody chooses others. */
const firstShown = ['name', 'subject', 'powerId', 'manifestation', 'category', 'level', 'reviewStep', 'measures'];

export const RiskRegister = ({ book }: { book: RiskBook }) => {
  const settings = useTaskSettings();
  const { params } = usePlace();
  const { risks } = book.facts;
  const [filter, setFilter] = useState<RiskFilter>(() => filterOf(params));
  const [hidden, setHidden] = useState<readonly string[]>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [activeId, setActiveId] = useState(params['row']);
  const [isPanelOpen, setIsPanelOpen] = useState(true);
  const [dialog, setDialog] = useState<'round' | 'catalogue'>();
  const saving = useSaveRisks(risks);
  const remove = useCommand(api.risks.remove);

  const setIsChosen = (ids: readonly string[], isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const all = useMemo(() => {
    // The level stands beside the name, where it is looked for.
    const [name, ...words] = wordColumns<RiskLine>(book, settings);
    const [level, ...derived] = derivedColumns<RiskLine>(book, settings);
    return [name, level, ...words, ...derived].filter((column) => column !== undefined);
  }, [book, settings]);
  const hiddenNow = useMemo(
    () => hidden ?? all.map(({ key }) => key).filter((key) => !firstShown.includes(key)),
    [hidden, all],
  );
  const columns = useMemo(() => {
    const choose = chosenColumn<RiskLine>(({ id, isChosen }) => setIsChosen([id], !isChosen));
    return [choose, numberColumn<RiskLine>(), ...all.filter(({ key }) => !hiddenNow.includes(key))];
  }, [all, hiddenNow]);
  const lines = useMemo(() => risks.map((risk) => ({ ...risk, isChosen: chosen.has(risk.id) })), [risks, chosen]);
  const shown = useMemo(() => {
    const text = (line: RiskLine) => [line.number, ...all.map((column) => column.text(line))].join('\n');
    return filterRisks(lines, filter, book, text);
  }, [lines, filter, book, all]);

  const save = async (rows: RiskLine[]) => {
    const ticked = rows.filter(({ id, isChosen }) => isChosen !== chosen.has(id));
    for (const { id, isChosen } of ticked) setIsChosen([id], isChosen);
    return saving.save(placed(rows, risks).map(({ isChosen: _isChosen, ...risk }) => risk));
  };
  const chosenIds = risks.flatMap(({ id }) => (chosen.has(id) ? id : []));
  const active = lines.find(({ id }) => id === activeId);

  return (
    <div className="risks-page">
      <PageHead
        title="风险点识别"
        actions={
          <>
            <Button onClick={() => setDialog('catalogue')}>从目录选取</Button>
            <ColumnChooser columns={all} hidden={hiddenNow} onHide={setHidden} />
            <SavedViews
              view={{ filter, hidden: hiddenNow }}
              onView={(view) => (setFilter(view.filter), setHidden(view.hidden))}
            />
          </>
        }
      >
        {shown.length === risks.length
          ? `共 ${risks.length} 个风险点。`
          : `共 ${risks.length} 个，筛选出 ${shown.length} 个。`}
        在最后一行输入即新增；选中几个可一次登记会议。
      </PageHead>
      <RiskFilters book={book} filter={filter} onFilter={setFilter} />
      <ChosenBar
        shownCount={shown.length}
        chosenCount={chosenIds.length}
        isPanelOpen={isPanelOpen}
        onAll={() => setIsChosen(shown.map(idOf), true)}
        onNone={() => setChosen(new Set())}
        onRound={() => setDialog('round')}
        onPanel={setIsPanelOpen}
      />
      <ErrorBar error={saving.error ?? remove.error} onClose={() => (saving.clear(), remove.clear())} />
      <div className={`register ${isPanelOpen ? 'with-panel' : ''}`}>
        <Sheet label="风险点登记表" className="flush">
          <EditableTable<RiskLine>
            key={params['row'] ?? ''}
            label="风险点"
            rows={shown}
            rowId={idOf}
            columns={columns}
            lines={2}
            newRow={newRiskLine}
            problemOf={problemOf}
            onSave={save}
            onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
            onActive={(row) => setActiveId(row?.id)}
            {...(params['row'] === undefined ? {} : { startAt: params['row'] })}
            height="calc(100vh - 15.4rem)"
          />
        </Sheet>
        {isPanelOpen && <RiskPanel book={book} risk={active} startTab={params['tab'] ?? 'words'} />}
      </div>
      {dialog === 'round' && (
        <RoundDialog book={book} riskIds={chosenIds as RiskId[]} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'catalogue' && <CatalogueDialog book={book} onClose={() => setDialog(undefined)} />}
    </div>
  );
};

/** A link may narrow the register: `#/risks?step=draft`. */
const filterOf = (params: Readonly<Record<string, string>>): RiskFilter => ({
  ...noFilter,
  step: reviewSteps.find((step) => step === params['step']) ?? null,
  officeId: params['office'] ?? null,
});
