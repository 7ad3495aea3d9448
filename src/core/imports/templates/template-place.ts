import type { OfficeId, PersonId } from '../../../domain/ids.ts';
import type { Book } from '../apply/book.ts';
import { findPerson, officeNamed, personNamed } from '../apply/names.ts';
import type { TemplatePlace } from '../apply/place-draft.ts';
import type { TemplateSheet } from './template-sheet.ts';

type Part = { kind: 'office' | 'person'; id: string };

/** `blank-office-<id>` → its kind and id; id `leaders` for the unit's leaders. */
export function templatePart(part: string): Part {
  const [, kind, id = ''] = /^blank-(office|person)-(.+)$/.exec(part) ?? [];
  return { kind: kind === 'person' ? 'person' : 'office', id };
}

/** Office or person of a returned template: by id, else by the name in the heading line, which then is added. */
export function templatePlace(book: Book, { part, who }: TemplateSheet): TemplatePlace {
  const { kind, id } = templatePart(part);
  if (kind === 'person') return personPlace(book, id, who);
  if (id === 'leaders') return { kind, officeId: null };
  const known = book.facts.offices.find((office) => office.id === id);
  if (known || who === '') return { kind, officeId: known?.id ?? null };
  return { kind, officeId: officeNamed(book, who).id as OfficeId };
}

function personPlace(book: Book, id: string, who: string): TemplatePlace {
  const known = book.facts.persons.find((person) => person.id === id) ?? findPerson(book, who);
  const personId: PersonId | undefined = known?.id ?? (who === '' ? undefined : personNamed(book, who).id);
  const { assignments, posts } = book.facts;
  const held = assignments.find((one) => one.personId === personId)?.postId;
  const post = posts.find((one) => one.id === held);
  return { kind: 'person', postId: post?.id ?? null, officeId: post?.officeId ?? null };
}
