import { useMemo } from 'react';
import type { Person } from '../../../../domain/posts/post.ts';
import type { PersonId, PostId } from '../../../../domain/ids.ts';
import { personsTexts as texts } from '../../../../text/screens/persons.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFacts } from '../../api/use-facts.ts';
import { goTo, startAtRow, usePlace } from '../../app/location.ts';
import { type OpenRemark, PageRemarks, useOpenRemarks, useRowMarks } from '../../app/page-remarks.tsx';
import { useTableName } from '../../app/session.tsx';
import { useTableImport } from '../../app/table-import.tsx';
import { useTableList } from '../../app/use-table-list.tsx';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { localToday } from '../../components/local-time.ts';
import { PageHead } from '../../components/page-head.tsx';
import { usePlaces } from '../../components/use-places.ts';
import { Sheet } from '../../components/sheet.tsx';
import { type AssignmentRow, newAssignment, problemOf, wholeRows } from './assignment-rows.ts';
import { assignmentColumns, personColumns, type Staff } from './persons-columns.tsx';
import { useSteadyOrder } from './use-steady-order.ts';
import { Vacancies } from './vacancies.tsx';
import './persons.css';

const remarked = ['persons', 'assignments'] as const;
const staffRegisters = ['persons', 'posts', 'assignments'] as const;

const idOf = ({ id }: { id: string }) => id;
const newPerson = (): Person => ({ id: newId<'person'>(), name: '', duty: '', position: 0 });
const height = 'max(15rem, calc(100vh - 19.9rem))';

/** 人员与任职: persons, and who holds which post from when to when. */
export const PersonsPage = () => {
  const facts = useFacts(staffRegisters);
  const remarks = useOpenRemarks(remarked);
  const save = useCommand(api.assignments.save);
  if (facts.kind === 'loading') return <FactsLoading reading={facts.reading} />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  const appoint = (postId: PostId, personId: PersonId) =>
    void save.run({ rows: wholeRows([{ ...newAssignment(postId), personId, fromOn: localToday() }]) });
  return (
    <>
      <PageHead title={texts.title}>{texts.about}</PageHead>
      <ErrorBar error={save.error} onClose={save.clear} />
      <PageRemarks remarks={remarks} isInTable />
      {facts.data.posts.length === 0 ? (
        <EmptyState title={texts.noPosts} next={{ label: texts.toPosts, onClick: () => goTo('posts') }}>
          {texts.noPostsHint}
        </EmptyState>
      ) : (
        <Vacancies staff={facts.data} onAppoint={appoint} />
      )}
      <div className="persons-assignments">
        <PersonsSheet staff={facts.data} remarks={remarks} />
        <AssignmentsSheet staff={facts.data} remarks={remarks} />
      </div>
    </>
  );
};

type SheetProps = { staff: Staff; remarks: readonly OpenRemark[] };

const PersonsSheet = ({ staff, remarks }: SheetProps) => {
  const { params } = usePlace();
  const save = useCommand(api.persons.save);
  const remove = useCommand(api.persons.remove);
  const marks = useRowMarks(remarks, 'persons');
  const waitAs = useTableName('persons');
  const place = usePlaces();
  const excel = useTableImport(texts.persons.table);
  const columns = useMemo(() => personColumns(staff), [staff]);
  const list = useTableList({ title: texts.persons.table, columns });
  return (
    <Sheet
      title={texts.persons.title(staff.persons.length)}
      extra={
        <span className="button-row">
          {excel.button}
          {list.button}
        </span>
      }
    >
      {excel.error}
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<Person>
        label={texts.persons.table}
        rows={staff.persons}
        rowId={idOf}
        columns={columns}
        marks={marks}
        waitAs={waitAs}
        newRow={newPerson}
        problemOf={({ name }) => (name === '' ? texts.persons.nameMissing : undefined)}
        onSave={(rows) => save.run({ rows: place(rows, staff.persons) })}
        onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
        {...excel.table}
        {...list.table}
        {...startAtRow(params, staff.persons)}
        height={height}
      />
    </Sheet>
  );
};

const AssignmentsSheet = ({ staff, remarks }: SheetProps) => {
  const { params } = usePlace();
  const save = useCommand(api.assignments.save);
  const remove = useCommand(api.assignments.remove);
  const marks = useRowMarks(remarks, 'assignments');
  const waitAs = useTableName('assignments');
  const excel = useTableImport(texts.assignments.table);
  const columns = useMemo(() => assignmentColumns(staff), [staff]);
  const list = useTableList({ title: texts.assignments.table, columns });
  const postAt = new Map(staff.posts.map(({ id }, at) => [id, at]));
  const rows = useSteadyOrder(
    staff.assignments,
    (a, b) =>
      (postAt.get(a.postId) ?? 0) - (postAt.get(b.postId) ?? 0) || (a.fromOn ?? '').localeCompare(b.fromOn ?? ''),
  );
  return (
    <Sheet
      title={texts.assignments.title(staff.assignments.length)}
      extra={
        <span className="button-row">
          {excel.button}
          {list.button}
        </span>
      }
    >
      {excel.error}
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<AssignmentRow>
        label={texts.assignments.table}
        rows={rows}
        rowId={idOf}
        columns={columns}
        marks={marks}
        waitAs={waitAs}
        newRow={newAssignment}
        problemOf={problemOf}
        onSave={(changed) => save.run({ rows: wholeRows(changed) })}
        onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
        {...excel.table}
        {...list.table}
        {...startAtRow(params, staff.assignments)}
        height={height}
      />
    </Sheet>
  );
};
