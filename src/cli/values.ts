import { WrongUse } from './wrong-use.ts';

/** Arguments and options of one call, already checked against the command's description. */
export type Values = {
  /** nth argument; '' where an optional one was left out */
  argument(index: number): string;
  /** nth argument and all after it */
  argumentsFrom(index: number): string[];
  text(option: string): string | undefined;
  /** @throws WrongUse where the option was left out */
  required(option: string): string;
  /** all values of an option, commas separate too */
  list(option: string): string[];
  /** all values of an option as they were written */
  each(option: string): readonly string[];
  flag(option: string): boolean;
};

export type Given = { positionals: readonly string[]; options: ReadonlyMap<string, readonly string[]> };

export const valuesOf = ({ positionals, options }: Given): Values => ({
  argument: (index) => positionals[index] ?? '',
  argumentsFrom: (index) => positionals.slice(index),
  text: (option) => options.get(option)?.at(-1),
  required(option) {
    const value = options.get(option)?.at(-1);
    if (value === undefined) throw new WrongUse(`缺少选项 --${option}。`);
    return value;
  },
  list: (option) =>
    (options.get(option) ?? []).flatMap((value) => value.split(/[,，、]/u)).filter((value) => value !== ''),
  each: (option) => options.get(option) ?? [],
  flag: (option) => options.has(option),
});
