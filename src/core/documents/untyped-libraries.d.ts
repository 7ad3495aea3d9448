/** The parts we use of packages that ship no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'linebreak' {
  export interface Break {
    /** UTF-16 index of the first unit after the break. */
    position: number;
    required: boolean;
  }
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}

declare module 'svg-to-pdfkit' {
  export interface Options {
    width?: number;
    height?: number;
    preserveAspectRatio?: string;
    /** name of a registered face */
    fontCallback?(family: string, bold: boolean, italic: boolean): string;
    imageCallback?(link: string): string;
    documentCallback?(file: string): null;
    warningCallback?(text: string): void;
  }
  export default function SVGtoPDF(doc: PDFKit.PDFDocument, svg: string, x: number, y: number, options: Options): void;
}
