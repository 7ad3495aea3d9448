import { Select } from 'antd';
import { personsWithSeveralPosts, vacantPostsOn } from '../../../../domain/posts/holders-on.ts';
import type { PersonId, PostId } from '../../../../domain/ids.ts';
import { localToday } from '../../components/local-time.ts';
import { NoticeTag } from '../../components/notice-tag.tsx';
import { pickList } from '../../components/pick-list.ts';
import { Sheet } from '../../components/sheet.tsx';
import type { Staff } from './persons-columns.tsx';

type Props = { staff: Staff; onAppoint(postId: PostId, personId: PersonId): void };

/** 空缺 posts, each with the way to fill it, and who holds several posts today. */
export const Vacancies = ({ staff, onAppoint }: Props) => {
  const today = localToday();
  const vacant = vacantPostsOn(staff, today);
  const several = personsWithSeveralPosts(staff, today);
  const people = pickList(staff.persons);
  const appoint = (postId: PostId, label: string) => {
    const person = staff.persons.find(({ id }) => id === people.idOf(label));
    if (person !== undefined) onAppoint(postId, person.id);
  };
  return (
    <Sheet label="空缺与一肩挑" className="vacancies">
      <div className="tag-line">
        <strong>空缺岗位 {vacant.length} 个</strong>
        {vacant.map(({ id, name }) => (
          <span key={id} className="vacancy">
            <NoticeTag>{name}</NoticeTag>
            <Select<string>
              size="small"
              showSearch
              aria-label={`由谁担任${name}`}
              placeholder="选择任职人员"
              popupMatchSelectWidth={false}
              value={null}
              options={people.labels.map((value) => ({ value, label: value }))}
              onSelect={(label: string) => appoint(id, label)}
            />
          </span>
        ))}
      </div>
      {several.length > 0 && (
        <div className="tag-line">
          <strong>一肩挑 {several.length} 人</strong>
          {several.map(({ person, posts }) => (
            <span key={person.id}>
              {person.name}（{posts.map(({ name }) => name).join('、')}）
            </span>
          ))}
        </div>
      )}
    </Sheet>
  );
};
