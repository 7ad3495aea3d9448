/** Whether JSON is canonical (RFC 8785), read from the text itself: nothing is written out to compare with. */
import { maxJsonContainers, maxJsonDepth } from '../../../domain/packages/package-limits.ts';

const [quote, comma, colon, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x2c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d,
];
const [zero, nine, minus] = [0x30, 0x39, 0x2d];
/** Words by their first letter: null, true, false. */
const wordLengths = new Map([
  [0x6e, 4],
  [0x74, 4],
  [0x66, 5],
]);

const backslash = '\\';

/** Offset of the first backslash from a place on; beyond the end where there is none. */
const nextSlash = (source: string, from: number): number => {
  const at = source.indexOf(backslash, from);
  return at < 0 ? source.length : at;
};

/** Offset of the quote that ends a string with escapes; -1 where it does not end or is not written in the one way. */
function endOfEscaped(source: string, from: number, firstSlash: number): number {
  let slash = firstSlash;
  for (;;) {
    const end = source.indexOf('"', slash + 2);
    if (end < 0) return -1;
    slash = source.indexOf(backslash, slash + 2);
    if (slash >= 0 && slash < end) continue;
    return isOneWay(source.slice(from - 1, end + 1)) ? end : -1;
  }
}

/** Written as it would be written again, and no half of a surrogate pair. */
function isOneWay(raw: string): boolean {
  try {
    const text = JSON.parse(raw) as string;
    return JSON.stringify(text) === raw && text.isWellFormed();
  } catch {
    return false;
  }
}

const isNumberStart = (code: number): boolean => code === minus || (code >= zero && code <= nine);
const endsNumber = (code: number): boolean => code === comma || code === closeBrace || code === closeBracket;

/** Offset after the number; -1 where it is not written in its shortest form. */
function endOfNumber(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && !endsNumber(source.charCodeAt(at))) at += 1;
  const text = source.slice(from, at);
  return JSON.stringify(Number(text)) === text ? at : -1;
}

/**
 * No space outside texts, shortest numbers, only the escapes that must be, names in rising order of their code units;
 * neither deeper nor more than the limits allow. One pass, and nothing is built from the text: it comes before parsing.
 *
 * @param source any text in well-formed Unicode
 * @returns true: if it is JSON at all, it is canonical JSON · false: it is not, or it is no JSON
 */
export function isCanonicalText(source: string): boolean {
  /** what is open: a list as null, an object by the last name in it, undefined before the first */
  const open: (string | null | undefined)[] = [];
  let containers = 0;
  let isName = false;
  let slash = nextSlash(source, 0);
  let at = 0;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === quote) {
      let end = source.indexOf('"', at + 1);
      if (slash < end) {
        end = endOfEscaped(source, at + 1, slash);
        slash = end < 0 ? slash : nextSlash(source, end);
      }
      if (end < 0) return false;
      if (isName) {
        const before = open[open.length - 1];
        const name = nameOf(source, at + 1, end);
        if (typeof before === 'string' && before >= name) return false;
        open[open.length - 1] = name;
      }
      at = end + 1;
    } else if (isNumberStart(code)) {
      at = endOfNumber(source, at);
      if (at < 0) return false;
    } else if (code === comma || code === colon) {
      isName = code === comma && open[open.length - 1] !== null;
      at += 1;
    } else if (code === openBrace || code === openBracket) {
      isName = code === openBrace;
      containers += 1;
      open.push(isName ? undefined : null);
      if (open.length > maxJsonDepth || containers > maxJsonContainers) return false;
      at += 1;
    } else if (code === closeBrace || code === closeBracket) {
      open.pop();
      at += 1;
    } else {
      const length = wordLengths.get(code);
      if (length === undefined) return false;
      at += length;
    }
  }
  return true;
}

/** A name as it is compared: its escapes are checked before. */
const nameOf = (source: string, from: number, to: number): string => {
  const raw = source.slice(from, to);
  return raw.includes(backslash) ? (JSON.parse(`"${raw}"`) as string) : raw;
};
