/** From words to checked values. Everything wrong is said in Chinese, with what to write instead. */
import { parseArgs } from 'node:util';
import type { Argument, Command, Option, Options } from './command.ts';
import { everywhere } from './common-options.ts';
import { type Values, valuesOf } from './values.ts';
import { WrongUse } from './wrong-use.ts';

export const optionsOf = (command: Command): Options => ({ ...command.options, ...everywhere });

type Token = { name: string; rawName: string; value?: string | undefined; inlineValue?: boolean | undefined };

function checkToken({ name, rawName, value, inlineValue }: Token, option: Option | undefined): void {
  if (option === undefined) throw new WrongUse(`没有选项“${rawName}”。`);
  if (!rawName.startsWith('--')) throw new WrongUse(`选项要写全名：--${name}。`);
  if (option.value === undefined) {
    if (value !== undefined) throw new WrongUse(`选项 --${name} 后面不写值。`);
    return;
  }
  const isNextOption = inlineValue !== true && value !== undefined && /^-./u.test(value);
  if (value === undefined || value === '' || isNextOption)
    throw new WrongUse(`选项 --${name} 后面要写 ${option.value}。`);
  if (option.choices !== undefined && !option.choices.includes(value))
    throw new WrongUse(`选项 --${name} 只能是 ${option.choices.join('、')}，现在是“${value}”。`);
}

function checkArguments(described: readonly Argument[], given: readonly string[]): void {
  for (const [index, argument] of described.entries()) {
    const value = given[index];
    if (value === undefined || value === '') {
      if (argument.optional === true) continue;
      throw new WrongUse(`缺少 ${argument.name}（${argument.summary}）。`);
    }
    if (argument.choices !== undefined && !argument.choices.includes(value))
      throw new WrongUse(`${argument.name} 只能是 ${argument.choices.join('、')}，现在是“${value}”。`);
  }
  const isOpen = described.at(-1)?.many === true;
  const extra = given[described.length];
  if (extra !== undefined && !isOpen) throw new WrongUse(`多了“${extra}”，请核对。`);
}

/**
 * Checks the words after the command's name against its description.
 *
 * @throws WrongUse unknown option, missing or superfluous value, wrong choice, missing argument
 */
export function parseCommandLine(command: Command, words: readonly string[]): Values {
  const described = optionsOf(command);
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(described).map(([name, { value }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string' },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(described, token.name) ? described[token.name] : undefined;
    checkToken(token, option);
    if (options.has(token.name) && option?.value !== undefined && option.many !== true)
      throw new WrongUse(`选项 --${token.name} 写了两次，请只写一次。`);
    options.set(token.name, [...(options.get(token.name) ?? []), token.value ?? '']);
  }
  if (options.has('help')) return valuesOf({ positionals, options });
  checkArguments(command.arguments ?? [], positionals);
  for (const [name, option] of Object.entries(described))
    if (option.required === true && !options.has(name))
      throw new WrongUse(`缺少选项 --${name} ${option.value ?? ''}。`);
  return valuesOf({ positionals, options });
}
