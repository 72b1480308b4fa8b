/** The parts of pdfkit 0.20.2 that we stand on, private ones among them: the version is pinned exactly, and `test/write/pdf` notices a change. */

export interface PdfkitReference {
  readonly data: Record<string, unknown>;
  end(): void;
}

/** A structure element. A function that is added draws its content at once, inside marked content of its own. */
export interface PdfElement {
  readonly dictionary: PdfkitReference;
  add(child: PdfElement | PdfAnnotation | (() => void)): PdfElement;
}

/** An annotation as a structure element takes it. */
interface PdfAnnotation {
  readonly annotationRef: PdfkitReference;
}

/** fontkit's glyph. */
export interface FontGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly bbox: { readonly minX: number; readonly maxX: number };
}

/**
 * fontkit's subset: `glyphs` are source glyph ids by subset id, `glyf` their outlines once encoded; `_addGlyph` encodes the next
 * of them and returns its subset id, `includeGlyph` that of a source glyph, which is added where it is not there yet.
 */
interface FontSubset {
  readonly glyphs: number[];
  readonly mapping: Record<number, number>;
  hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  glyf: Uint8Array[];
  /** Length of all outlines so far. */
  offset: number;
  _addGlyph(glyph: number): number;
  includeGlyph(glyph: number): number;
}

/** fontkit's font: nothing in it belongs to one document. */
export interface FontProgram {
  glyphForCodePoint(codePoint: number): FontGlyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): { readonly glyphs: readonly FontGlyph[] };
  readonly loca: { readonly offsets: readonly number[] };
  /** fontkit's glyphs are the same objects every time. `_decode`: the outline's points or parts; null for a blank. */
  getGlyph(id: number): { _decode?: () => unknown };
  /** At the table's beginning. */
  _getTableStream(tag: 'glyf'): { pos: number; readInt16BE(): number };
}

/** pdfkit's embedded font; `widths` (1/1000 em) and `unicode` are listed by subset id. */
export interface PdfFont {
  readonly id: string;
  readonly scale: number;
  readonly subset: FontSubset;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly font: FontProgram;
  ref(): PdfkitReference;
}

export interface PdfOutline {
  readonly children: readonly PdfOutline[];
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { readonly top: number; readonly left: number }): PdfOutline;
}

/** A picture as pdfkit reads it; it may be drawn more than once. `finalize` (PNG only) is called when it is written, later where there is transparency. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  finalize?(): void;
  embed(pdf: PdfDocument): void;
}

export interface PdfDocument {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly dictionary: PdfkitReference;
    readonly fonts: Record<string, PdfkitReference>;
  };
  readonly outline: PdfOutline;
  readonly info: Record<string, unknown>;
  readonly _root: PdfkitReference;
  _font: PdfFont;
  _addInfo(): void;
  addContent(operators: string): PdfDocument;
  appendXML(xml: string): void;
  ref(data: Record<string, unknown>): PdfkitReference;
  registerFont(name: string, source: Uint8Array | FontProgram): PdfDocument;
  font(name: string): PdfDocument;
  struct(type: string): PdfElement;
  addStructure(element: PdfElement): PdfDocument;
  getStructTreeRoot(): PdfkitReference;
  getMarkInfoDictionary(): PdfkitReference;
  markContent(tag: 'Artifact', options: { readonly type: 'Layout' }): PdfDocument;
  markContent(tag: 'Span', options: { readonly actual: string }): PdfDocument;
  endMarkedContent(): PdfDocument;
  moveTo(x: number, y: number): PdfDocument;
  lineTo(x: number, y: number): PdfDocument;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): PdfDocument;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): PdfDocument;
  closePath(): PdfDocument;
  path(data: string): PdfDocument;
  openImage(bytes: Uint8Array): PdfPicture;
  image(
    picture: PdfPicture,
    x: number,
    y: number,
    options: { readonly width: number; readonly height: number; readonly ignoreOrientation: true },
  ): PdfDocument;
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): PdfDocument;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  end(): void;
}
