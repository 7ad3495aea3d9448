import { DomainError } from '../errors.ts';

/** A chart of 500 bars has a third of it. */
export const maxSvgCharacters = 3_000_000;

const drawing = /^\s*<svg\s[^>]*>[\s\S]*<\/svg>\s*$/u;
/** Whatever could ask for something outside the drawing, or run. */
const outside = /<(?:image|script|foreignObject|use|a|iframe|style)\b|\bon[a-z]+\s*=|href\s*=|url\(\s*['"]?(?!#)|<!/iu;

/**
 * Shapes and words only, as our charts are.
 *
 * @throws DomainError CHART_NOT_PLAIN
 */
export function requirePlainSvg(svg: string): void {
  if (svg.length > maxSvgCharacters || !drawing.test(svg) || outside.test(svg))
    throw new DomainError('CHART_NOT_PLAIN');
}
