/** Rows found by their names, or added: the same name in a table means the same office, post, person, power. */
import type { Id, OfficeId, PersonId, PostId } from '../../../domain/ids.ts';
import type { Regulation } from '../../../domain/measures/measure.ts';
import type { Person, Post } from '../../../domain/posts/post.ts';
import type { Power } from '../../../domain/powers/power.ts';
import type { Office } from '../../../domain/units/unit.ts';
import type { Term } from '../../../domain/vocabularies/term.ts';
import { type Book, isSameName, nextPosition } from './book.ts';

const freshId = <Brand extends string>({ newId }: Book): Id<Brand> => newId() as Id<Brand>;

function added<Row>(rows: Row[], row: Row): Row {
  rows.push(row);
  return row;
}

export function officeNamed(book: Book, name: string): Office {
  const { offices } = book.facts;
  const found = offices.find((office) => isSameName(office.name, name));
  return found ?? added(offices, { id: freshId(book), name, position: nextPosition(offices) });
}

/** A post of that name in the office; one of another office only when no office is said. */
export function findPost({ facts }: Book, name: string, officeId: OfficeId | null): Post | undefined {
  const named = facts.posts.filter((post) => isSameName(post.name, name));
  return named.find((post) => post.officeId === officeId) ?? (officeId === null ? named[0] : undefined);
}

/** 县委书记, 乡镇党委书记, 村党支部书记 are always key posts (domain: glossary, post); the clerk marks the others. */
const alwaysKey = /(?<!副)(县委|党委|党组|党工委|党总支|党支部|党组织)书记$/u;

export function postNamed(book: Book, name: string, officeId: OfficeId | null): Post {
  const { posts } = book.facts;
  const plain = {
    isKey: alwaysKey.test(name),
    isHead: false,
    duties: '',
    decidedLevel: null,
    position: nextPosition(posts),
  };
  return findPost(book, name, officeId) ?? added(posts, { id: freshId(book), officeId, name, ...plain });
}

export const findPerson = ({ facts }: Book, name: string): Person | undefined =>
  facts.persons.find((person) => isSameName(person.name, name));

export function personNamed(book: Book, name: string): Person {
  const { persons } = book.facts;
  const position = nextPosition(persons);
  return findPerson(book, name) ?? added(persons, { id: freshId(book), name, duty: '', position });
}

/** 任职; nothing happens when the person holds the post already. */
export function assign(book: Book, postId: PostId, personId: PersonId): void {
  const { assignments } = book.facts;
  if (assignments.some((one) => one.postId === postId && one.personId === personId)) return;
  assignments.push({ id: freshId(book), postId, personId, kind: 'regular', fromOn: null, toOn: null });
}

export function powerNamed(book: Book, name: string, officeId: OfficeId | null, kinds: readonly Term[]): Power {
  const { powers } = book.facts;
  const named = powers.filter((power) => isSameName(power.name, name));
  const found = named.find((power) => power.officeId === officeId) ?? named.find((power) => power.officeId === null);
  if (found ?? (officeId === null ? named[0] : undefined)) return found ?? (named[0] as Power);
  const nothing = { basis: '', limits: '', responsibility: '', keySites: [], areas: [], systems: [] };
  return added(powers, {
    id: freshId(book),
    code: nextPowerCode(powers),
    name,
    kind: powerKindOf(name, kinds),
    officeId,
    ...nothing,
    isMajor: false,
    position: nextPosition(powers),
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
  const { regulations } = book.facts;
  const found = regulations.find((one) => isSameName(one.title, title));
  const plain = { issuedOn: null, kind: 'made' as const, layer: null, note: '', position: nextPosition(regulations) };
  return found ?? added(regulations, { id: freshId(book), title, number, ...plain });
}
