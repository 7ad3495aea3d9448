import { useMemo } from 'react';
import { isKeyPost } from '../../../../domain/posts/is-key-post.ts';
import { postLevel } from '../../../../domain/posts/post-level.ts';
import type { Post } from '../../../../domain/posts/post.ts';
import type { Facts } from '../../../../domain/registers/facts.ts';
import type { Office } from '../../../../domain/units/unit.ts';
import { unitTexts as texts } from '../../../../text/screens/unit.ts';
import { api } from '../../api/client.ts';
import { newId } from '../../api/new-id.ts';
import { useFacts } from '../../api/use-facts.ts';
import { useQuery } from '../../api/use-query.ts';
import { type OpenRemark, PageRemarks, useOpenRemarks } from '../../app/page-remarks.tsx';
import { RegisterSheet } from '../../app/register-sheet.tsx';
import { useTaskSettings } from '../../app/session.tsx';
import { ErrorBar } from '../../components/error-bar.tsx';
import { FactsLoading } from '../../components/facts-loading.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { usePlaces } from '../../components/use-places.ts';
import { officeColumns, postColumns } from './unit-columns.tsx';
import { ProfileSheet } from './profile-sheet.tsx';
import './unit.css';

const height = 'max(16rem, calc(100vh - 21.9rem))';
const nameMissing = ({ name }: { name: string }) => (name === '' ? texts.nameMissing : undefined);
const newOffice = (): Office => ({ id: newId<'office'>(), name: '', position: 0 });
const newPost = (): Post => ({
  id: newId<'post'>(),
  officeId: null,
  name: '',
  isKey: false,
  isHead: false,
  duties: '',
  decidedLevel: null,
  position: 0,
});

const remarked = ['profiles', 'offices', 'posts'] as const;
const unitRegisters = ['profiles', 'offices', 'persons', 'posts', 'assignments', 'risks'] as const;
type UnitFacts = Pick<Facts, (typeof unitRegisters)[number]>;

/** 单位与岗位: who the unit is, its offices, its posts. */
export const UnitPage = () => {
  const facts = useFacts(unitRegisters);
  const remarks = useOpenRemarks(remarked);
  if (facts.kind === 'loading') return <FactsLoading reading={facts.reading} />;
  if (facts.kind === 'refused') return <ErrorBar error={facts.error} />;
  return (
    <>
      <PageHead title={texts.title}>{texts.about}</PageHead>
      <PageRemarks remarks={remarks} isInTable />
      <ProfileSheet profiles={facts.data.profiles} remarks={remarks} />
      <div className="offices-posts">
        <OfficesSheet facts={facts.data} remarks={remarks} />
        <PostsSheet facts={facts.data} remarks={remarks} />
      </div>
    </>
  );
};

type SheetProps = { facts: UnitFacts; remarks: readonly OpenRemark[] };

const OfficesSheet = ({ facts: { offices }, remarks }: SheetProps) => {
  const place = usePlaces();
  return (
    <RegisterSheet<Office>
      register="offices"
      title={texts.offices.title(offices.length)}
      name={texts.offices.table}
      rows={offices}
      columns={officeColumns}
      remarks={remarks}
      newRow={newOffice}
      problemOf={nameMissing}
      save={(rows) => api.offices.save({ rows: place(rows, offices) })}
      remove={(ids) => api.offices.remove({ ids })}
      height={height}
    />
  );
};

const PostsSheet = ({ facts, remarks }: SheetProps) => {
  const { offices, posts, risks } = facts;
  const { levels } = useTaskSettings();
  const approved = useQuery(() => api.risks.approvedLevels({}));
  const place = usePlaces();
  const decided = approved.kind === 'ready' ? approved.data : undefined;
  const columns = useMemo(
    () => postColumns(facts, levels, (post) => postLevel(post, risks, decided)),
    [facts, levels, risks, decided],
  );
  return (
    <RegisterSheet<Post>
      register="posts"
      title={texts.posts.title(posts.length, posts.filter(isKeyPost).length)}
      name={texts.posts.table}
      label={offices.length === 0 ? texts.posts.tableWithoutOffices : texts.posts.table}
      rows={posts}
      columns={columns}
      remarks={remarks}
      lines={2}
      newRow={newPost}
      problemOf={nameMissing}
      save={(rows) => api.posts.save({ rows: place(rows, posts) })}
      remove={(ids) => api.posts.remove({ ids })}
      height={height}
    />
  );
};
