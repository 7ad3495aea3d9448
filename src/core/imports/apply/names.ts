/** Rows found by their names, or added: the same name in a table means the same office, post, person, power. */
import type { Id, OfficeId, PersonId, PostId } from '../../../domain/ids.ts';
import type { Regulation } from '../../../domain/measures/measure.ts';
import type { Person, Post } from '../../../domain/posts/post.ts';
import type { Power } from '../../../domain/powers/power.ts';
import type { Office } from '../../../domain/units/unit.ts';
import type { Term } from '../../../domain/vocabularies/term.ts';
import { addNamed, type Book, nextPosition, rowsNamed } from './book.ts';

const freshId = <Brand extends string>({ newId }: Book): Id<Brand> => newId() as Id<Brand>;

export function officeNamed(book: Book, name: string): Office {
  const [found] = rowsNamed(book, 'offices', name);
  return (
    found ?? addNamed(book, 'offices', { id: freshId<'office'>(book), name, position: nextPosition(book, 'offices') })
  );
}

/** A post of that name in the office; one of another office only when no office is said. */
export function findPost(book: Book, name: string, officeId: OfficeId | null): Post | undefined {
  const named = rowsNamed(book, 'posts', name);
  return named.find((post) => post.officeId === officeId) ?? (officeId === null ? named[0] : undefined);
}

/** 县委书记, 乡镇党委书记, 村党支部书记 are always key posts (domain: glossary, post); the clerk marks the others. */
const alwaysKey = /(?<!副)(县委|党委|党组|党工委|党总支|党支部|党组织)书记$/u;

export function postNamed(book: Book, name: string, officeId: OfficeId | null): Post {
  const found = findPost(book, name, officeId);
  if (found) return found;
  const plain = { isKey: alwaysKey.test(name), isHead: false, duties: '', decidedLevel: null };
  return addNamed(book, 'posts', {
    id: freshId<'post'>(book),
    officeId,
    name,
    ...plain,
    position: nextPosition(book, 'posts'),
  });
}

export const findPerson = (book: Book, name: string): Person | undefined => rowsNamed(book, 'persons', name)[0];

export function personNamed(book: Book, name: string): Person {
  const found = findPerson(book, name);
  if (found) return found;
  return addNamed(book, 'persons', {
    id: freshId<'person'>(book),
    name,
    duty: '',
    position: nextPosition(book, 'persons'),
  });
}

/** 任职; nothing happens when the person holds the post already. */
export function assign(book: Book, postId: PostId, personId: PersonId): void {
  const { assignments } = book.facts;
  if (assignments.some((one) => one.postId === postId && one.personId === personId)) return;
  assignments.push({ id: freshId<'assignment'>(book), postId, personId, kind: 'regular', fromOn: null, toOn: null });
}

/** A power of that name in the office or of the whole unit; without an office any of that name. */
export function powerNamed(book: Book, name: string, officeId: OfficeId | null, kinds: readonly Term[]): Power {
  const named = rowsNamed(book, 'powers', name);
  const found =
    named.find((power) => power.officeId === officeId) ??
    named.find((power) => power.officeId === null || officeId === null);
  if (found) return found;
  const nothing = { basis: '', limits: '', responsibility: '', keySites: [], areas: [], systems: [] };
  return addNamed(book, 'powers', {
    id: freshId<'power'>(book),
    code: nextPowerCode(book.facts.powers),
    name,
    kind: powerKindOf(name, kinds),
    officeId,
    ...nothing,
    isMajor: false,
    position: nextPosition(book, 'powers'),
  });
}

function nextPowerCode(powers: readonly Power[]): string {
  const numbers = powers.map(({ code }) => Number(/^QL-(\d{1,6})$/.exec(code)?.[1] ?? 0));
  return `QL-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** The kind whose name stands in the power's name, else 其他. The clerk corrects it in 权力清单. */
function powerKindOf(name: string, kinds: readonly Term[]): string {
  const isOther = (term: Term): boolean => term.name.startsWith('其他');
  const words = (term: Term): string[] => [term.name, ...(term.aliases ?? [])].filter((word) => word.length > 1);
  const fitting = kinds.find((term) => !isOther(term) && words(term).some((word) => name.includes(word)));
  const other = kinds.find((term) => term.name === '其他内部管理') ?? kinds.find(isOther);
  return (fitting ?? other ?? kinds.at(-1))?.code ?? 'other';
}

export function regulationNamed(book: Book, title: string, number: string): Regulation {
  const [found] = rowsNamed(book, 'regulations', title);
  if (found) return found;
  const plain = { issuedOn: null, kind: 'made' as const, layer: null, note: '' };
  const position = nextPosition(book, 'regulations');
  return addNamed(book, 'regulations', { id: freshId<'regulation'>(book), title, number, ...plain, position });
}
