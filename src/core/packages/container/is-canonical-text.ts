/** Whether valid JSON is canonical (RFC 8785), read from the text itself: nothing is written out to compare with. */

const [quote, backslash, comma, colon, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x5c, 0x2c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d,
];
const [zero, nine, minus] = [0x30, 0x39, 0x2d];
/** Words by their first letter: null, true, false. */
const wordLengths = new Map([
  [0x6e, 4],
  [0x74, 4],
  [0x66, 5],
]);

/** Offset of the quote that ends the string beginning before `from`. */
function endOfString(source: string, from: number): number {
  for (let at = source.indexOf('"', from); at >= 0; at = source.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - 1 - slashes >= from && source.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return source.length;
}

/** The text of a string; undefined where it is not written in the one way, or is half of a surrogate pair. */
function plainText(source: string, from: number, to: number): string | undefined {
  const raw = source.slice(from, to);
  if (!raw.includes('\\')) return raw.slice(1, -1);
  const text = JSON.parse(raw) as string;
  return JSON.stringify(text) === raw && text.isWellFormed() ? text : undefined;
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
 * No space outside texts, shortest numbers, only the escapes that must be, names in rising order of their code units.
 *
 * @param source JSON that was parsed without an error, in well-formed Unicode
 */
export function isCanonicalText(source: string): boolean {
  /** what is open: a list as null, an object by the last name in it, undefined before the first */
  const open: (string | null | undefined)[] = [];
  let isName = false;
  let at = 0;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(source, at + 1);
      const text = plainText(source, at, end + 1);
      if (text === undefined) return false;
      if (isName) {
        const before = open.at(-1);
        if (typeof before === 'string' && before >= text) return false;
        open[open.length - 1] = text;
      }
      at = end + 1;
    } else if (isNumberStart(code)) {
      at = endOfNumber(source, at);
      if (at < 0) return false;
    } else if (code === comma || code === colon) {
      isName = code === comma && open.at(-1) !== null;
      at += 1;
    } else if (code === openBrace || code === openBracket) {
      isName = code === openBrace;
      open.push(isName ? undefined : null);
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
