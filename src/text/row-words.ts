/** Rows and their fields as people read them. */
import { short } from '../domain/checks/row-title.ts';
import type { Facts, RegisterName } from '../domain/registers/facts.ts';
import { reviewStepNames } from '../domain/risks/review-step.ts';
import type { TaskSettings } from '../domain/tasks/task-settings.ts';
import { checkNames } from './labels/check-labels.ts';
import { type Field, fieldLabels, type RowNames } from './labels/field-labels.ts';

/** Name and value of a field in words; undefined for one without content of its own. */
export function fieldWord(
  register: RegisterName,
  field: string,
  value: unknown,
  names: RowNames,
): { label: string; value: string } | undefined {
  const known = (fieldLabels[register] as Record<string, Field<unknown> | null | undefined>)[field];
  if (known === null) return undefined;
  // A field of a later program has no words here yet.
  if (known === undefined) return { label: field, value: JSON.stringify(value) };
  return { label: known.label, value: value === null || value === undefined ? '' : known.word(value, names) };
}

type Row = Record<string, unknown>;
/** Names for one state of a year, found by id at once. */
export function rowNames(facts: Facts, settings: TaskSettings): RowNames {
  const indexes = new Map<RegisterName, Map<string, Row>>();
  const indexOf = (register: RegisterName): Map<string, Row> => {
    const made =
      indexes.get(register) ?? new Map(facts[register].map((row) => [String((row as Row)['id']), row as Row]));
    indexes.set(register, made);
    return made;
  };
  return {
    settings,
    nameOf: (register, id) => {
      const row = indexOf(register).get(id);
      return row === undefined ? '（不在台账中）' : calledBy(register, row, settings);
    },
  };
}

const calledBy = (register: RegisterName, row: Row, settings: TaskSettings): string => {
  const word = (field: string): string => {
    const value = row[field];
    return typeof value === 'string' ? short(value) : '';
  };
  if (register === 'risks') return word('number');
  if (register === 'rounds') return `${word('heldOn')} ${reviewStepNames[row['step'] as keyof typeof reviewStepNames]}`;
  if (register === 'measures') return word('text');
  if (register === 'regulations') return word('title');
  if (register === 'scores') return itemTitle(settings, row);
  return word('name') || word('fileName') || word('unitName') || word('id');
};

const itemTitle = (settings: TaskSettings, { setId, itemId }: Row): string => {
  const set = settings.indicatorSets.find(({ id }) => id === setId);
  const item = set?.groups.flatMap(({ items }) => items).find(({ id }) => id === itemId);
  return item?.title ?? String(itemId);
};

/** A row as the clerk knows it. */
export function rowCalled(register: RegisterName, row: object, names: RowNames): string {
  const of = row as Row;
  const ref = (field: string, other: RegisterName): string => names.nameOf(other, String(of[field]));
  if (register === 'risks') return `${String(of['number'])} ${short(String(of['name']))}`;
  if (register === 'assignments') return `${ref('personId', 'persons')}：${ref('postId', 'posts')}`;
  if (register === 'riskRevisions') return `${ref('riskId', 'risks')} 第 ${String(of['revision'])} 版`;
  if (register === 'roundRisks') return ref('roundId', 'rounds');
  if (register === 'measureRisks') return `${ref('riskId', 'risks')}：${ref('measureId', 'measures')}`;
  if (register === 'measureRegulations')
    return `${ref('measureId', 'measures')}：${ref('regulationId', 'regulations')}`;
  if (register === 'explanations') return checkNames[of['checkId'] as keyof typeof checkNames] ?? String(of['checkId']);
  return calledBy(register, of, names.settings);
}
