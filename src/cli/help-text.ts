/** Help in Chinese, made from the commands' descriptions. */
import type { Argument, Command, Option } from './command.ts';
import { optionsOf } from './parse-command-line.ts';
import { textTable } from './text-table.ts';

const program = 'lianfang';

const argumentUsage = ({ name, optional, many, choices }: Argument): string => {
  const shown = `${choices?.join('|') ?? name}${many === true ? '…' : ''}`;
  return optional === true ? `[${shown}]` : shown;
};

const optionUsage = ([name, { value, many }]: [string, Option]): string =>
  `--${name}${value === undefined ? '' : ` ${value}`}${many === true ? '…' : ''}`;

/** One line: the name, arguments and required options. */
export const usageLine = (command: Command): string => {
  const required = Object.entries(optionsOf(command)).filter(([, option]) => option.required === true);
  const parts = [program, command.name, ...(command.arguments ?? []).map(argumentUsage), ...required.map(optionUsage)];
  return `用法：${[...parts, '[选项]'].join(' ')}`;
};

const optionRow = (entry: [string, Option]): string[] => {
  const [, { summary, required, choices }] = entry;
  const notes = [...(required === true ? ['必填'] : []), ...(choices === undefined ? [] : [choices.join(' | ')])];
  return [`  ${optionUsage(entry)}`, notes.length === 0 ? summary : `${summary}（${notes.join('；')}）`];
};

/** The whole help of a command. */
export function commandHelp(command: Command): string {
  const described = command.arguments ?? [];
  return [
    command.summary,
    '',
    usageLine(command),
    ...(described.length === 0
      ? []
      : ['', '参数：', ...textTable(described.map((one) => [`  ${one.name}`, one.summary]))]),
    '',
    '选项：',
    ...textTable(Object.entries(optionsOf(command)).map(optionRow)),
    ...(command.details === undefined ? [] : ['', ...command.details]),
  ].join('\n');
}

/** The list of all commands. */
export const overallHelp = (commands: readonly Command[]): string =>
  [
    '廉防台账命令行',
    '',
    `用法：${program} 命令 [参数] [选项]`,
    '',
    '命令：',
    ...textTable(commands.map(({ name, summary }) => [`  ${name}`, summary])),
    '',
    `查看某个命令的说明：${program} 命令 --help`,
    '退出代码：0 完成，1 被拒绝（说明原因和办法），2 用法不对。',
    '口令在终端输入（不显示），或用 --passphrase-file 指定文件；不要写在命令里。',
  ].join('\n');
