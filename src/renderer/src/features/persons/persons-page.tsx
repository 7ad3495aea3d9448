import { useMemo } from 'react';
import type { Person } from '../../../../domain/posts/post.ts';
import type { PersonId, PostId } from '../../../../domain/ids.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFacts } from '../../api/use-facts.ts';
import { goTo, startAtRow, usePlace } from '../../app/location.ts';
import { EditableTable } from '../../components/editable-table/editable-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { Loading } from '../../components/loading.tsx';
import { localToday } from '../../components/local-time.ts';
import { PageHead } from '../../components/page-head.tsx';
import { placed } from '../../components/register-columns.ts';
import { Sheet } from '../../components/sheet.tsx';
import { type AssignmentRow, newAssignment, problemOf, wholeRows } from './assignment-rows.ts';
import { assignmentColumns, personColumns, type Staff } from './persons-columns.tsx';
import { useSteadyOrder } from './use-steady-order.ts';
import { Vacancies } from './vacancies.tsx';
import './persons.css';

const idOf = ({ id }: { id: string }) => id;
const newPerson = (): Person => ({ id: newId<'person'>(), name: '', duty: '', position: 0 });
const height = 'max(15rem, calc(100vh - 17.9rem))';

/** 人员与任职: persons, and who holds which post from when to when. */
export const PersonsPage = () => {
  const facts = useFacts();
  const save = useCommand(api.assignments.save);
  if (facts.kind === 'loading') return <Loading />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  const appoint = (postId: PostId, personId: PersonId) =>
    void save.run({ rows: wholeRows([{ ...newAssignment(postId), personId, fromOn: localToday() }]) });
  return (
    <>
      <PageHead title="人员与任职">
        一人可以任几个岗位，一个岗位可以有几个人或空缺。换人时给原任职填上免职日期，再为新人加一行，历史不丢。
      </PageHead>
      <ErrorBar error={save.error} onClose={save.clear} />
      {facts.data.posts.length === 0 ? (
        <EmptyState title="还没有岗位" next={{ label: '先登记岗位', onClick: () => goTo('posts') }}>
          岗位登记以后，再登记由谁担任。人员可以先填。
        </EmptyState>
      ) : (
        <Vacancies staff={facts.data} onAppoint={appoint} />
      )}
      <div className="persons-assignments">
        <PersonsSheet staff={facts.data} />
        <AssignmentsSheet staff={facts.data} />
      </div>
    </>
  );
};

const PersonsSheet = ({ staff }: { staff: Staff }) => {
  const { params } = usePlace();
  const save = useCommand(api.persons.save);
  const remove = useCommand(api.persons.remove);
  const columns = useMemo(() => personColumns(staff), [staff]);
  return (
    <Sheet title={`人员（${staff.persons.length}）`}>
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<Person>
        label="人员"
        rows={staff.persons}
        rowId={idOf}
        columns={columns}
        newRow={newPerson}
        problemOf={({ name }) => (name === '' ? '缺姓名' : undefined)}
        onSave={(rows) => save.run({ rows: placed(rows, staff.persons) })}
        onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
        {...startAtRow(params, staff.persons)}
        height={height}
      />
    </Sheet>
  );
};

const AssignmentsSheet = ({ staff }: { staff: Staff }) => {
  const { params } = usePlace();
  const save = useCommand(api.assignments.save);
  const remove = useCommand(api.assignments.remove);
  const columns = useMemo(() => assignmentColumns(staff), [staff]);
  const postAt = new Map(staff.posts.map(({ id }, at) => [id, at]));
  const rows = useSteadyOrder(
    staff.assignments,
    (a, b) =>
      (postAt.get(a.postId) ?? 0) - (postAt.get(b.postId) ?? 0) || (a.fromOn ?? '').localeCompare(b.fromOn ?? ''),
  );
  return (
    <Sheet title={`任职（${staff.assignments.length}）`}>
      <ErrorBar error={save.error ?? remove.error} onClose={() => (save.clear(), remove.clear())} />
      <EditableTable<AssignmentRow>
        label="任职"
        rows={rows}
        rowId={idOf}
        columns={columns}
        newRow={newAssignment}
        problemOf={problemOf}
        onSave={(rows) => save.run({ rows: wholeRows(rows) })}
        onRemove={(rows) => remove.run({ ids: rows.map(idOf) })}
        {...startAtRow(params, staff.assignments)}
        height={height}
      />
    </Sheet>
  );
};
