/**
 * The bundled faces and what they measure. One registry per folder and process (a worker thread has its own); faces are
 * opened when the first character needs them, because the rare one alone is 30 MB.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { DomainError } from '../../../domain/errors.ts';
import type { FontFamily } from '../../../domain/forms/form-text.ts';

/** One font file. */
export type Face = 'Fang' | 'Hei' | 'Kai' | 'SongLight' | 'Title' | 'Rare';

/** A piece of text set in one face. */
export interface Run {
  face: Face;
  text: string;
  /** Advance at size 1. */
  widthEm: number;
}

/** Shown for a character that no face has (the printer's 〓); exports are warned before, see `missingGlyphs`. */
export const REPLACEMENT = '〓';

const FILES: Record<Face, string> = {
  Fang: 'Fang.otf',
  Hei: 'Hei.ttf',
  Kai: 'Kai.ttf',
  SongLight: 'SongLight.ttf',
  Title: 'Title.ttf',
  Rare: 'Rare.ttf',
};

const STACKS: Record<FontFamily, Face[]> = {
  Fang: ['Fang', 'SongLight', 'Rare'],
  Hei: ['Hei', 'SongLight', 'Rare'],
  Kai: ['Kai', 'SongLight', 'Rare'],
  Song: ['SongLight', 'Rare'],
  Title: ['Title', 'SongLight', 'Rare'],
};

interface Measured {
  face: Face;
  widthEm: number;
  missing: boolean;
}

const registries = new Map<string, Fonts>();

/**
 * The registry of a fonts folder, opened once per process.
 *
 * @param dir absolute path of resources/fonts
 */
export function openFonts(dir: string): Fonts {
  const known = registries.get(dir);
  if (known) return known;
  const fonts = new Fonts(dir);
  registries.set(dir, fonts);
  return fonts;
}

export class Fonts {
  readonly #dir: string;
  readonly #bytes = new Map<Face, Buffer>();
  readonly #faces = new Map<Face, fontkit.Font>();
  readonly #measured = new Map<FontFamily, Map<number, Measured>>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * The font file.
   *
   * @throws DomainError FORM_FONT_MISSING { file }
   */
  bytes(face: Face): Buffer {
    const known = this.#bytes.get(face);
    if (known) return known;
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(this.#dir, FILES[face]));
    } catch (cause) {
      throw new DomainError('FORM_FONT_MISSING', { file: FILES[face] }, { cause });
    }
    this.#bytes.set(face, bytes);
    return bytes;
  }

  /** Face and advance (in em) of one character; `missing` when it is set as 〓. */
  measure(codePoint: number, family: FontFamily): Measured {
    let cache = this.#measured.get(family);
    if (!cache) this.#measured.set(family, (cache = new Map()));
    const known = cache.get(codePoint);
    if (known) return known;
    const measured = this.#find(codePoint, family) ?? this.#replacement(family);
    cache.set(codePoint, measured);
    return measured;
  }

  /** Width at size 1 of one line of text. */
  widthEm(text: string, family: FontFamily): number {
    let width = 0;
    for (const char of text) width += this.measure(char.codePointAt(0) ?? 0, family).widthEm;
    return width;
  }

  /** One line of text cut into runs of one face each: the first face of the family's stack that has the character. */
  runs(text: string, family: FontFamily): Run[] {
    const runs: Run[] = [];
    let last: Run | undefined;
    for (const char of text) {
      const { face, widthEm, missing } = this.measure(char.codePointAt(0) ?? 0, family);
      if (last?.face !== face) runs.push((last = { face, text: '', widthEm: 0 }));
      last.text += missing ? REPLACEMENT : char;
      last.widthEm += widthEm;
    }
    return runs;
  }

  #find(codePoint: number, family: FontFamily): Measured | undefined {
    for (const face of STACKS[family]) {
      const font = this.#open(face);
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      return { face, widthEm: font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm, missing: false };
    }
    return undefined;
  }

  #replacement(family: FontFamily): Measured {
    const found = this.#find(REPLACEMENT.codePointAt(0) ?? 0, family);
    return { face: found?.face ?? 'SongLight', widthEm: found?.widthEm ?? 1, missing: true };
  }

  #open(face: Face): fontkit.Font {
    const known = this.#faces.get(face);
    if (known) return known;
    const font = fontkit.create(this.bytes(face));
    this.#faces.set(face, font);
    return font;
  }
}
