import { useDeferredValue, useMemo, useState } from 'react';
import { reviewSteps } from '../../../../domain/risks/review-step.ts';
import { riskRegisterTexts as texts } from '../../../../text/screens/risks.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { usePlace } from '../../app/location.ts';
import { PageRemarks, useOpenRemarks, useRowMarks } from '../../app/page-remarks.tsx';
import { useTableName, useTaskSettings } from '../../app/session.tsx';
import { useTableList } from '../../app/use-table-list.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import type { Sort } from '../../components/editable-table/sort-rows.ts';
import { ErrorBar } from '../../components/error-bar.tsx';
import { LiveProgress } from '../../components/live-progress.tsx';
import { useChosen } from '../../components/use-chosen.ts';
import { usePlaces } from '../../components/use-places.ts';
import { Sheet } from '../../components/sheet.tsx';
import { CatalogueDialog } from './catalogue-dialog.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import { EmptyRegister } from './empty-register.tsx';
import { RegisterHead } from './register-head.tsx';
import { chosenColumn, derivedColumns, numberColumn, wordColumns } from './risk-columns.tsx';
import { filterRisks, noFilter, type RiskFilter } from './risk-filter.ts';
import { newRiskLine, type RiskBook, type RiskLine, riskLine } from './risk-line.ts';
import { filterWords } from './risk-filter-words.ts';
import { RiskPanel } from './risk-panel.tsx';
import { riskSearch } from './risk-search.ts';
import { RiskFilters } from './risk-toolbar.tsx';
import { RoundDialog } from './round-dialog.tsx';
import { useAlike } from './use-alike.ts';
import { useSaveRisks } from './use-save-risks.ts';

const remarked = ['risks'] as const;
/** Fields that are shown in a column of another name. */
const columnOf = {
  officeId: 'subject',
  postId: 'subject',
  grading: 'level',
  selfLevel: 'level',
  unitLevel: 'level',
};
const idOf = ({ id }: RiskLine) => id;
const problemOf = ({ name, postId, officeId }: RiskLine): string | undefined => {
  if (name === '') return texts.missingName;
  return postId === null && officeId === null ? texts.missingSubject : undefined;
};
/** Columns that are shown until somebody chooses others. */
const firstShown = ['name', 'subject', 'powerId', 'manifestation', 'category', 'level', 'reviewStep', 'measures'];

export const RiskRegister = ({ book }: { book: RiskBook }) => {
  const { params } = usePlace();
  const { risks } = book.facts;
  const [filter, setFilter] = useState<RiskFilter>(() => filterOf(params));
  const [sort, setSort] = useState<Sort>();
  const [hidden, setHidden] = useState<readonly string[]>();
  const { chosen, choose, chooseNone } = useChosen();
  const [activeId, setActiveId] = useState(params['row']);
  const [isPanelOpen, setIsPanelOpen] = useState(true);
  const [dialog, setDialog] = useState<'round' | 'catalogue'>();
  const remarks = useOpenRemarks(remarked);
  const marks = useRowMarks(remarks, 'risks', columnOf);
  const waitAs = useTableName('risks');
  const place = usePlaces();
  const saving = useSaveRisks(risks);
  const remove = useCommand(api.risks.remove);
  const { all, textOf } = useColumns(book);
  const hiddenNow = useMemo(
    () => hidden ?? all.map(({ key }) => key).filter((key) => !firstShown.includes(key)),
    [hidden, all],
  );
  const columns = useMemo(() => {
    const tick = chosenColumn<RiskLine>(({ id, isChosen }) => choose([id], !isChosen));
    return [tick, numberColumn<RiskLine>(), ...all.filter(({ key }) => !hiddenNow.includes(key))];
  }, [all, hiddenNow, choose]);
  const alike = useAlike(filter.todo === 'alike');
  const lines = useMemo(() => risks.map((risk) => riskLine(risk, chosen.has(risk.id))), [risks, chosen]);
  // The typed character is shown first, the narrowed register follows.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(
    () => filterRisks(lines, wanted, book, textOf, alike.groups),
    [lines, wanted, book, textOf, alike.groups],
  );
  const settings = useTaskSettings();
  const list = useTableList<RiskLine>({
    title: texts.grid,
    columns,
    size: 'middle',
    filter: filterWords(wanted, book.facts.offices, settings),
    filtered: { rows: shown, rowId: idOf },
  });
  const chosenIds = useMemo(() => risks.flatMap(({ id }) => (chosen.has(id) ? id : [])), [risks, chosen]);
  const active = useMemo(() => risks.find(({ id }) => id === activeId), [risks, activeId]);

  const save = async (rows: RiskLine[]) => {
    const ticked = rows.filter(({ id, isChosen }) => isChosen !== chosen.has(id));
    for (const { id, isChosen } of ticked) choose([id], isChosen);
    return saving.save(place(rows, risks).map(({ isChosen: _isChosen, ...risk }) => risk));
  };

  return (
    <div className="risks-page">
      <RegisterHead
        counts={{ all: risks.length, shown: shown.length }}
        columns={all}
        extra={list.button}
        view={{ filter, hidden: hiddenNow, sort: sort ?? null }}
        onHide={setHidden}
        onView={(view) => {
          setFilter({ ...noFilter, ...view.filter });
          setHidden(view.hidden);
          setSort(view.sort ?? undefined);
        }}
        onCatalogue={() => setDialog('catalogue')}
      />
      <PageRemarks remarks={remarks} isInTable />
      <RiskFilters book={book} filter={filter} onFilter={setFilter} />
      <ChosenBar
        shownCount={shown.length}
        chosenCount={chosenIds.length}
        isPanelOpen={isPanelOpen}
        onAll={() => choose(shown.map(idOf), true)}
        onNone={chooseNone}
        onRound={() => setDialog('round')}
        onPanel={setIsPanelOpen}
      />
      {filter.todo === 'alike' && <LiveProgress task={alike.task} what={texts.comparing} />}
      <ErrorBar error={alike.task.error} />
      <ErrorBar error={saving.error ?? remove.error} onClose={() => (saving.clear(), remove.clear())} />
      <EmptyRegister
        isEmpty={risks.length === 0}
        isNarrowedToNothing={shown.length === 0 && !alike.task.isRunning && !alike.task.isStopped}
        onCatalogue={() => setDialog('catalogue')}
        onClear={() => setFilter(noFilter)}
      />
      <div className={`register ${isPanelOpen ? 'with-panel' : ''}`}>
        <Sheet label={texts.sheet} className="flush">
          <EditableTable<RiskLine>
            key={params['row'] ?? ''}
            label={texts.grid}
            rows={shown}
            rowId={idOf}
            columns={columns}
            marks={marks}
            {...list.table}
            lines={2}
            waitAs={waitAs}
            sort={sort}
            onSort={setSort}
            newRow={newRiskLine}
            problemOf={problemOf}
            onSave={save}
            onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
            onActive={(row) => setActiveId(row?.id)}
            {...(params['row'] === undefined ? {} : { startAt: params['row'] })}
            height="calc(100vh - 15.4rem)"
          />
        </Sheet>
        {isPanelOpen && (
          <RiskPanel book={book} risk={active} startTab={params['tab'] ?? 'words'} onShow={setActiveId} />
        )}
      </div>
      {dialog === 'round' && <RoundDialog risks={risks} riskIds={chosenIds} onClose={() => setDialog(undefined)} />}
      {dialog === 'catalogue' && <CatalogueDialog book={book} onClose={() => setDialog(undefined)} />}
    </div>
  );
};

/** All columns in their order, and what is searched in; both stay the same while only risks change. */
const useColumns = ({ facts, approved, phases }: RiskBook) => {
  const settings = useTaskSettings();
  const { posts, offices, powers } = facts;
  const words = useMemo(
    () => wordColumns<RiskLine>({ posts, offices, powers }, settings),
    [posts, offices, powers, settings],
  );
  const all = useMemo(() => {
    // The level stands beside the name, where it is looked for.
    const [name, ...others] = words;
    const [level, ...derived] = derivedColumns<RiskLine>({ approved, phases }, settings);
    return [name, level, ...others, ...derived].filter((column) => column !== undefined);
  }, [words, approved, phases, settings]);
  const textOf = useMemo(() => riskSearch(words), [words]);
  return { all, textOf };
};

/** A link may narrow the register: `#/risks?step=draft`. */
const filterOf = (params: Readonly<Record<string, string>>): RiskFilter => ({
  ...noFilter,
  step: reviewSteps.find((step) => step === params['step']) ?? null,
  officeId: params['office'] ?? null,
});
