/** What kind of face each font of an office is: by that Word chooses another on a machine that lacks it. Data only. */

interface Face {
  /** Ten bytes, hexadecimal; null where it is not known. */
  readonly panose: string | null;
  readonly family: 'roman' | 'swiss' | 'modern' | 'auto';
  readonly pitch: 'fixed' | 'variable';
}

/** By how they begin: 仿宋 and 仿宋_GB2312 are one face. The first that fits counts. */
const FACES: readonly (readonly [names: RegExp, Face])[] = [
  [
    /^(?:方正)?(?:仿宋|楷体)|^(?:华文)?(?:仿宋|楷体)|FangSong|KaiTi/,
    { panose: '02010609060101010101', family: 'modern', pitch: 'fixed' },
  ],
  [/^黑体|SimHei/, { panose: '02010609060101010101', family: 'modern', pitch: 'fixed' }],
  [/小标宋/, { panose: '02010601030101010101', family: 'roman', pitch: 'variable' }],
  [/中宋/, { panose: '02010600040101010101', family: 'roman', pitch: 'variable' }],
  [/宋|Song|SimSun|Serif/, { panose: '02010600030101010101', family: 'roman', pitch: 'variable' }],
  [/雅黑|YaHei/, { panose: '020B0503020204020204', family: 'swiss', pitch: 'variable' }],
  [/^Times/, { panose: '02020603050405020304', family: 'roman', pitch: 'variable' }],
  [/^Arial/, { panose: '020B0604020202020204', family: 'swiss', pitch: 'variable' }],
];

const UNKNOWN: Face = { panose: null, family: 'auto', pitch: 'variable' };

export function describeFace(name: string): Face {
  return FACES.find(([names]) => names.test(name))?.[1] ?? UNKNOWN;
}
