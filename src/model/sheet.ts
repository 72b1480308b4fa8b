/** A table of texts for programs that calculate: one sheet, its first row the headings. */
export interface Sheet {
  readonly name: string;
  /** Title of the file, for its properties. */
  readonly title: string;
  /** `width`: most of its text in a line, characters of which a wide one counts two. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  /** As many cells as columns; '' for nothing. */
  readonly rows: readonly (readonly string[])[];
}
