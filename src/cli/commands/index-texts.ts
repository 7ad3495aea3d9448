import type { Command } from '../command.ts';
import { ledgerOptions, scopeOptions } from '../common-options.ts';

export const indexTexts: Command = {
  name: 'index',
  summary: '把收到的各单位文字读入查找用的表；查找、雷同文字和分析用的视图都从中读',
  options: { cycle: scopeOptions['cycle'] ?? { summary: '' }, ...ledgerOptions },
  async run({ values, ledger }) {
    const { api } = await ledger();
    const done = await api.search.prepare({ cycle: values.text('cycle') });
    const left = done.waiting > 0 ? `，还有 ${done.waiting} 个没有读入` : '';
    return { data: done, lines: [`读入 ${done.filled} 个单位的文字${left}。`] };
  },
};
