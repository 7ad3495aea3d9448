import { Select } from 'antd';
import { personsWithSeveralPosts, sharedPostsOn, vacantPostsOn } from '../../../../domain/posts/holders-on.ts';
import type { PersonId, PostId } from '../../../../domain/ids.ts';
import { joinWords } from '../../../../text/join-words.ts';
import { personsTexts } from '../../../../text/screens/persons.ts';
import { localToday } from '../../components/local-time.ts';
import { NoticeTag } from '../../components/notice-tag.tsx';
import { pickList } from '../../components/pick-list.ts';
import { Sheet } from '../../components/sheet.tsx';
import type { Staff } from './persons-columns.tsx';

const texts = personsTexts.vacancies;
const namesOf = (rows: readonly { name: string }[]): string => joinWords(rows.map(({ name }) => name));

type Props = { staff: Staff; onAppoint(postId: PostId, personId: PersonId): void };

/** 空缺 posts, each with the way to fill it; who holds several posts today, and which posts several hold. */
export const Vacancies = ({ staff, onAppoint }: Props) => {
  const today = localToday();
  const vacant = vacantPostsOn(staff, today);
  const several = personsWithSeveralPosts(staff, today);
  const shared = sharedPostsOn(staff, today);
  const people = pickList(staff.persons);
  const appoint = (postId: PostId, label: string) => {
    const person = staff.persons.find(({ id }) => id === people.idOf(label));
    if (person !== undefined) onAppoint(postId, person.id);
  };
  return (
    <Sheet label={texts.name} className="vacancies">
      <div className="tag-line">
        <strong>{texts.vacant(vacant.length)}</strong>
        {vacant.map(({ id, name }) => (
          <span key={id} className="vacancy">
            <NoticeTag>{name}</NoticeTag>
            <Select<string>
              size="small"
              showSearch
              aria-label={texts.appoint(name)}
              placeholder={texts.choose}
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
          <strong>{texts.several(several.length)}</strong>
          {several.map(({ person, posts }) => (
            <span key={person.id}>{texts.holds(person.name, namesOf(posts))}</span>
          ))}
        </div>
      )}
      {shared.length > 0 && (
        <div className="tag-line">
          <strong>{texts.shared(shared.length)}</strong>
          {shared.map(({ post, persons }) => (
            <span key={post.id}>{texts.sharedBy(post.name, namesOf(persons))}</span>
          ))}
        </div>
      )}
    </Sheet>
  );
};
