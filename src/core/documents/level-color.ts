/** Dark red, brown, green, blue: from most severe to mildest; all dark enough to read in grey. */
const RAMP = ['#c00000', '#b45f06', '#1f6f3f', '#1f4e79'];

/**
 * Colour of a level's name; the name is always written too.
 *
 * @param levels names from most severe to mildest
 * @returns `#rrggbb`, undefined for words that are no level
 */
export function levelColor(text: string, levels: string[] | undefined): string | undefined {
  const place = levels?.indexOf(text.trim()) ?? -1;
  if (!levels || place < 0) return undefined;
  return RAMP[levels.length === 2 ? place * 2 : Math.min(place, RAMP.length - 1)];
}
