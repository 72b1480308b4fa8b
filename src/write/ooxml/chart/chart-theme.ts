/** What a native chart is dressed in: the document's colours and faces by reference, given by the writer whose file it stands in. */
import type { ChartSetting } from '../../../chart/setting.js';
import type { ColorName } from '../../../model/theme.js';
import type { XmlElement } from '../xml.js';

export interface NativeChartTheme extends Pick<ChartSetting, 'label' | 'theme' | 'textOn' | 'ground'> {
  /** BCP 47, of the content. */
  readonly language: string;
  /** Printed over a grid whose axis does not begin at zero. */
  readonly axisNote: string;
  /** `<a:solidFill>`. */
  readonly fill: (color: ColorName) => XmlElement;
  /** `<a:latin>`, `<a:ea>`, `<a:cs>` of the labels; `eastAsian`: the East Asian face for all. */
  readonly faces: (eastAsian: boolean) => readonly XmlElement[];
  /** Divides a text where quotes and dashes that belong to the East Asian face begin and end. */
  readonly splitMarks: (text: string) => readonly { readonly text: string; readonly eastAsian: boolean }[];
}
