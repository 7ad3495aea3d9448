/** 【】 with anything but a year in it, two crosses or X's that stand alone, underlines, rows of question marks. */
const placeholders = /【(?!\d{4}】)[^】]*】|[×✕╳]{2,}|(?<![A-Za-z0-9])[XＸ]{2,}(?![A-Za-z0-9])|[_＿]{2,}|[?？]{3,}/u;

/** The first unreplaced placeholder of a text as it stands there; undefined where there is none. */
export const findPlaceholder = (text: string): string | undefined => placeholders.exec(text)?.[0];
