import { type Facts, type RegisterName, registerNames } from '../registers/facts.ts';

export type FactText = {
  register: RegisterName;
  rowId: string;
  /** name of the field, inside another with that one's name before it: `unitLevel.why` */
  field: string;
  text: string;
};

/** Links between rows carry no words. */
const wordless = new Set<RegisterName>(['assignments', 'roundRisks', 'measureRisks', 'measureRegulations']);

/** Ids, codes and names of choices: not written by a person. */
const codes = new Set(
  `id sha256 register mediaType unitCode cycle reportedBy kind category methods techniques channels subject reviewStep
   change origin phase means dueKind step:rounds number:risks keySites areas systems grading checkId`.split(/\s+/),
);

/**
 * Every text of a unit's rows, so that a check for what must not be written anywhere cannot forget a field: all strings
 * count unless they are known to be ids or codes. Empty texts are left out; order is that of registers and rows.
 */
export const factTexts = (facts: Facts): FactText[] => {
  const texts: FactText[] = [];
  for (const register of registerNames) {
    if (wordless.has(register)) continue;
    const isWord = new Map<string, boolean>();
    for (const row of facts[register]) collect(texts, register, isWord, 'id' in row ? row.id : '', row);
  }
  return texts;
};

/** @param isWord per field name, filled on the way: a county asks this some millions of times on import */
const collect = (
  texts: FactText[],
  register: RegisterName,
  isWord: Map<string, boolean>,
  rowId: string,
  holder: Record<string, unknown>,
  inside = '',
): void => {
  for (const field of Object.keys(holder)) {
    const value: unknown = holder[field];
    if (value === '' || value === null || (typeof value !== 'string' && typeof value !== 'object')) continue;
    let wanted = isWord.get(field);
    if (wanted === undefined) isWord.set(field, (wanted = !isCode(register, field)));
    if (!wanted) continue;
    if (typeof value === 'string') texts.push({ register, rowId, field: inside + field, text: value });
    else
      collect(
        texts,
        register,
        isWord,
        rowId,
        value as Record<string, unknown>,
        Array.isArray(value) ? inside : `${inside}${field}.`,
      );
  }
};

const isCode = (register: RegisterName, field: string): boolean =>
  codes.has(field) || field.endsWith('Id') || codes.has(`${field}:${register}`);
