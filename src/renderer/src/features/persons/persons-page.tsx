import { useMemo } from 'react';
import type { Person } from '../../../../domain/posts/post.ts';
import type { PersonId, PostId } from '../../../../domain/ids.ts';
import { personsTexts as texts } from '../../../../text/screens/persons.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useCommand } from '../../api/use-command.ts';
import { useFacts } from '../../api/use-facts.ts';
import { goTo } from '../../app/location.ts';
import { type OpenRemark, PageRemarks, useOpenRemarks } from '../../app/page-remarks.tsx';
import { RegisterSheet } from '../../app/register-sheet.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { localToday } from '../../components/local-time.ts';
import { PageHead } from '../../components/page-head.tsx';
import { usePlaces } from '../../components/use-places.ts';
import { type AssignmentRow, newAssignment, problemOf, wholeRows } from './assignment-rows.ts';
import { assignmentColumns, personColumns, type Staff } from './persons-columns.tsx';
import { useSteadyOrder } from './use-steady-order.ts';
import { Vacancies } from './vacancies.tsx';
import './persons.css';

const remarked = ['persons', 'assignments'] as const;
const staffRegisters = ['persons', 'posts', 'assignments'] as const;

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
  const place = usePlaces();
  const columns = useMemo(() => personColumns(staff), [staff]);
  return (
    <RegisterSheet<Person>
      register="persons"
      title={texts.persons.title(staff.persons.length)}
      name={texts.persons.table}
      rows={staff.persons}
      columns={columns}
      remarks={remarks}
      newRow={newPerson}
      problemOf={({ name }) => (name === '' ? texts.persons.nameMissing : undefined)}
      save={(rows) => api.persons.save({ rows: place(rows, staff.persons) })}
      remove={(ids) => api.persons.remove({ ids })}
      height={height}
    />
  );
};

const AssignmentsSheet = ({ staff, remarks }: SheetProps) => {
  const columns = useMemo(() => assignmentColumns(staff), [staff]);
  const postAt = new Map(staff.posts.map(({ id }, at) => [id, at]));
  const rows = useSteadyOrder(
    staff.assignments,
    (a, b) =>
      (postAt.get(a.postId) ?? 0) - (postAt.get(b.postId) ?? 0) || (a.fromOn ?? '').localeCompare(b.fromOn ?? ''),
  );
  return (
    <RegisterSheet<AssignmentRow>
      register="assignments"
      title={texts.assignments.title(staff.assignments.length)}
      name={texts.assignments.table}
      rows={rows}
      columns={columns}
      remarks={remarks}
      newRow={newAssignment}
      problemOf={problemOf}
      save={(changed) => api.assignments.save({ rows: wholeRows(changed) })}
      remove={(ids) => api.assignments.remove({ ids })}
      height={height}
    />
  );
};
