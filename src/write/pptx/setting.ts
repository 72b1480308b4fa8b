/** What every part of the deck's writing looks up: the theme, the language and where links lead. */
import type { Theme } from '../../model/theme.js';

export interface Setting {
  readonly theme: Theme;
  /** BCP 47, of the content. */
  readonly language: string;
}

/** Where the parts that are being written find the relationship of a link: an id such as `rId3`, made on first use. */
export interface Links {
  /** `link` is an address, or `#id` of a page or paragraph. */
  resolve(link: string): { readonly id: string; readonly jump: boolean };
}
