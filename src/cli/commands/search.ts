import { searchedRegisters } from '../../domain/search/searched-registers.ts';
import { excerpt } from '../../domain/search/mark-words.ts';
import { searchWords } from '../../domain/search/search-words.ts';
import { foldText } from '../../domain/search/fold-text.ts';
import { registerLabels } from '../../text/labels/register-labels.ts';
import { searchedField } from '../../text/labels/searched-labels.ts';
import type { Command } from '../command.ts';
import { ledgerOptions, scopeOptions } from '../common-options.ts';
import { WrongUse } from '../wrong-use.ts';

/** Characters around a hit. */
const EXCERPT = 50;

const whole = (given: string | undefined, option: string): number | undefined => {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!Number.isInteger(value) || value < 0) throw new WrongUse(`--${option} 应为整数。`);
  return value;
};

export const search: Command = {
  name: 'search',
  summary: '在全部文字里查找；几个词都要有，一个字也可以',
  arguments: [{ name: 'WORDS', summary: '要查的词', many: true }],
  options: {
    unit: { value: 'CODE', summary: '只查这个单位和它的下级' },
    register: { value: 'NAME', summary: '只查一种登记', choices: searchedRegisters },
    level: { value: 'N', summary: '只查这一级的风险点，1 为最重' },
    limit: { value: 'N', summary: '每种登记最多列出多少条，默认 50' },
    offset: { value: 'N', summary: '从第几条以后列起，与 --register 一起用' },
    cycle: scopeOptions['cycle'] ?? { summary: '' },
    ...ledgerOptions,
  },
  async run({ values, ledger }) {
    const { api } = await ledger();
    const words = values.argumentsFrom(0).join(' ');
    const cycle = values.text('cycle');
    await api.search.prepare({ cycle });
    const found = await api.search.find({
      words,
      cycle,
      unit: values.text('unit'),
      register: searchedRegisters.find((name) => name === values.text('register')),
      level: whole(values.text('level'), 'level'),
      limit: whole(values.text('limit'), 'limit'),
      offset: whole(values.text('offset'), 'offset'),
    });
    const folded = searchWords(words);
    const lines = found.groups.flatMap(({ register, count, hits }) => [
      `${registerLabels[register]} ${count} 条`,
      ...hits.flatMap(({ unit, number, fields }) =>
        fields
          .filter(({ text }) => folded.some((word) => foldText(text).includes(word)))
          .map(({ field, text }) => {
            const around = excerpt(text, folded, EXCERPT).map((part) => part.text);
            return `  ${[unit, number, searchedField(register, field)].filter((word) => word !== '').join(' ')}：${around.join('')}`;
          }),
      ),
    ]);
    return { data: found, lines: [...lines, `共 ${found.total} 条`], exitCode: 0 };
  },
};
