import { LIST_MARK, LIST_MARK_IN_NAME, pickListTexts } from '../../../text/screens/fields.ts';
/** Things to choose from in a cell: a label for every id and back. */

export type PickList = {
  labels: readonly string[];
  /** empty for null and for an id that is not in the list */
  labelOf(id: string | null): string;
  /** undefined for a label that is not in the list */
  idOf(label: string): string | undefined;
};

type Item = { id: string; name: string; aliases?: readonly string[] };

/**
 * Labels from names. 、 joins several labels in one cell and becomes ／ inside a label; names that occur twice are
 * numbered, so that every label names one thing. An alias is understood when it is pasted but never offered.
 */
export function pickList(items: readonly Item[]): PickList {
  const labels = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const { id, name } of items) {
    const plain = name.replaceAll(LIST_MARK, LIST_MARK_IN_NAME);
    const taken = [...labels.values()].filter(
      (label) => label === plain || label.startsWith(pickListTexts.again(plain)),
    ).length;
    const label = taken === 0 ? plain : pickListTexts.numbered(plain, taken + 1);
    labels.set(id, label);
    ids.set(label, id);
  }
  for (const { id, aliases = [] } of items) for (const alias of aliases) if (!ids.has(alias)) ids.set(alias, id);
  return {
    labels: [...labels.values()],
    labelOf: (id) => (id === null ? '' : (labels.get(id) ?? '')),
    idOf: (label) => ids.get(label.trim()),
  };
}

/** A fixed set of words, e.g. `riskChangeNames`, as a list. */
export const wordList = (names: Readonly<Record<string, string>>): PickList =>
  pickList(Object.entries(names).map(([id, name]) => ({ id, name })));

/** A vocabulary of the task as a list; its codes are the ids. */
export const termList = (terms: readonly { code: string; name: string; aliases?: string[] }[]): PickList =>
  pickList(terms.map(({ code, ...term }) => ({ id: code, ...term })));
