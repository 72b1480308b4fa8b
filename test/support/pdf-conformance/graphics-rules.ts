/** PDF/A-2, 6.2.2 to 6.2.10: content streams, colour, pictures, transparency. */
import { allDicts, array, catalog, content, type Dict, dict, type PdfFile, pages, text } from './file.js';
import { readPage } from './painted.js';
import { A2, type Rule, UA1, unless } from './rule.js';

/** ISO 32000-1, annex A. */
const OPERATORS = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(
    ' ',
  ),
);
/** Which resources an operator names, by its operand. */
const USES: Readonly<Record<string, string>> = { Tf: '/Font', Do: '/XObject', gs: '/ExtGState', sh: '/Shading' };
const INTENTS = ['/RelativeColorimetric', '/AbsoluteColorimetric', '/Perceptual', '/Saturation'];
const BLENDS =
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  );

export const GRAPHICS_RULES: readonly Rule[] = [
  {
    id: 'a2-6.2.2-operators',
    clause: `${A2}, 6.2.2`,
    says: 'Content streams use the operators of PDF 1.7 alone, in pairs that nest.',
    check: (file) =>
      eachPage(file, (page) => {
        const { operations, unbalanced } = readPage(file, page);
        return [...operations.map(({ operator }) => operator).filter((operator) => !OPERATORS.has(operator)), ...unbalanced].map(
          (operator) => `${operator} is no operator, or stands where it may not`,
        );
      }),
  },
  {
    id: 'a2-6.2.2-resources',
    clause: `${A2}, 6.2.2`,
    says: "What a page's content names stands in the page's own Resources.",
    check: (file) =>
      eachPage(file, (page) => {
        const resources = dict(file, page['/Resources']);
        const named = readPage(file, page).operations.flatMap(({ operator, operands }) => {
          if (USES[operator]) return [[USES[operator], operands[0] as string] as const];
          const [space] = operands;
          if ((operator !== 'cs' && operator !== 'CS') || typeof space !== 'string' || space.startsWith('/Device')) return [];
          return [['/ColorSpace', space] as const];
        });
        return [...new Set(named.map(([kind, name]) => `${kind} ${name}`))]
          .filter((each) => dict(file, resources[each.split(' ')[0] as string])[each.split(' ')[1] as string] === undefined)
          .map((each) => `the page has no resource ${each}`);
      }),
  },
  {
    id: 'a2-6.2.3-intent',
    clause: `${A2}, 6.2.3`,
    says: 'A PDF/A output intent holds an ICC profile of a printer or monitor, grey, RGB or CMYK, up to version 4.',
    check: (file) =>
      archiveIntents(file).flatMap((intent) => {
        const profile = content(file, intent['/DestOutputProfile'] ?? null);
        if (!profile) return ['an output intent has no profile'];
        const { device, space, version, channels } = readProfile(profile);
        const components = dict(file, intent['/DestOutputProfile'])['/N'];
        return [
          ...unless(device === 'prtr' || device === 'mntr', `the profile is of a ${device}`),
          ...unless(channels !== undefined && components === channels, `the profile of ${space} says /N ${components}`),
          ...unless(version < 5, `the profile has version ${version}`),
          ...unless(text(file, intent['/OutputConditionIdentifier']) !== null, 'an output intent does not say its condition'),
        ];
      }),
  },
  {
    id: 'a2-6.2.3-one',
    clause: `${A2}, 6.2.3`,
    says: 'All output intents share one profile, within the file.',
    check: (file) => {
      const intents = array(file, catalog(file)['/OutputIntents']).map((each) => dict(file, each));
      const profiles = new Set(intents.flatMap((intent) => intent['/DestOutputProfile'] ?? []));
      return [
        ...unless(profiles.size <= 1, 'output intents have several profiles'),
        ...unless(!intents.some((intent) => intent['/DestOutputProfileRef'] !== undefined), 'a profile lies outside the file'),
      ];
    },
  },
  {
    id: 'a2-6.2.4.2-icc',
    clause: `${A2}, 6.2.4.2`,
    says: 'An ICC-based colour space has a profile of version 4 or less and of as many channels as it says.',
    check: (file) =>
      colorSpaces(file)
        .filter(([kind]) => kind === '/ICCBased')
        .flatMap(([, ref]) => {
          const profile = content(file, ref ?? null);
          const { version, channels } = profile ? readProfile(profile) : { version: 9, channels: undefined };
          return unless(version < 5 && channels === dict(file, ref ?? null)['/N'], 'an ICC profile is not as it should be');
        }),
  },
  {
    id: 'a2-6.2.4.3-device',
    clause: `${A2}, 6.2.4.3`,
    says: 'RGB, CMYK and grey of the device are used only under an output intent that defines them.',
    check: (file) => {
      const spaces = archiveIntents(file).map(
        (intent) => readProfile(content(file, intent['/DestOutputProfile'] ?? null) ?? Buffer.alloc(128)).space,
      );
      const defined = (color: string): boolean => (color === 'GRAY' ? spaces.length > 0 : spaces.includes(color));
      return [...usedDeviceColors(file)]
        .filter((color) => !defined(color))
        .map((color) => `${color.trim()} of the device is used without an output intent`);
    },
  },
  {
    id: 'a2-6.2.4.4-spot',
    clause: `${A2}, 6.2.4.4`,
    says: 'There are no spot colours (of which more would have to be checked).',
    check: (file) =>
      colorSpaces(file).flatMap(([kind]) => unless(kind !== '/Separation' && kind !== '/DeviceN', `a ${kind} colour is used`)),
  },
  {
    id: 'a2-6.2.5-state',
    clause: `${A2}, 6.2.5`,
    says: 'Graphics states hold no transfer functions and no halftones.',
    check: (file) =>
      resourcesOf(file, '/ExtGState').flatMap((state) => [
        ...['/TR', '/HTP', '/HTO', '/HT'].filter((key) => state[key] !== undefined).map((key) => `a graphics state holds ${key}`),
        ...unless((state['/TR2'] ?? '/Default') === '/Default', 'a graphics state holds TR2'),
      ]),
  },
  {
    id: 'a2-6.2.6-intent',
    clause: `${A2}, 6.2.6`,
    says: 'Rendering intents are the four of PDF 1.7.',
    check: (file) => {
      const named = eachPage(file, (page) =>
        readPage(file, page).operations.flatMap(({ operator, operands }) => (operator === 'ri' ? [String(operands[0])] : [])),
      );
      const kept = [
        ...images(file).map((image) => image['/Intent']),
        ...resourcesOf(file, '/ExtGState').map((state) => state['/RI']),
      ];
      return [...named, ...kept].flatMap((intent) =>
        intent === undefined || INTENTS.includes(String(intent)) ? [] : [`${intent} is no rendering intent`],
      );
    },
  },
  {
    id: 'a2-6.2.8-images',
    clause: `${A2}, 6.2.8`,
    says: 'Pictures have no alternates, no OPI and are not interpolated; none is JPEG 2000 (of which more would have to be checked).',
    check: (file) =>
      images(file).flatMap((image) => [
        ...['/Alternates', '/OPI'].filter((key) => image[key] !== undefined).map((key) => `a picture holds ${key}`),
        ...unless(image['/Interpolate'] !== true, 'a picture is interpolated'),
        ...unless(![image['/Filter'] ?? []].flat().includes('/JPXDecode'), 'a picture is JPEG 2000'),
      ]),
  },
  {
    id: 'a2-6.2.9-forms',
    clause: `${A2}, 6.2.9; ${UA1}, 7.20`,
    says: 'There are pictures among the XObjects and nothing else: no PostScript, no references, no forms (whose content would have to be walked).',
    check: (file) =>
      resourcesOf(file, '/XObject').flatMap((object) =>
        unless(object['/Subtype'] === '/Image', `there is an XObject ${object['/Subtype']}`),
      ),
  },
  {
    id: 'a2-6.2.10-blend',
    clause: `${A2}, 6.2.10`,
    says: 'Blend modes are those of PDF 1.7.',
    check: (file) =>
      resourcesOf(file, '/ExtGState')
        .flatMap((state) => [state['/BM'] ?? []].flat())
        .filter((mode) => !BLENDS.includes(String(mode).slice(1)))
        .map((mode) => `${mode} is no blend mode`),
  },
  {
    id: 'a2-6.2.10-group',
    clause: `${A2}, 6.2.10`,
    says: 'A page with transparency has a blending colour space, or the file an output intent.',
    check: (file) => {
      const transparent = images(file).some((image) => image['/SMask'] !== undefined);
      const grouped = pages(file).every(({ page }) => dict(file, page['/Group'])['/CS'] !== undefined);
      return unless(!transparent || grouped || archiveIntents(file).length > 0, 'transparency has no colour space to blend in');
    },
  },
];

function eachPage(file: PdfFile, check: (page: Dict) => readonly string[]): readonly string[] {
  return pages(file).flatMap(({ page }) => check(page));
}

function archiveIntents(file: PdfFile): readonly Dict[] {
  return array(file, catalog(file)['/OutputIntents'])
    .map((each) => dict(file, each))
    .filter((intent) => intent['/S'] === '/GTS_PDFA1');
}

/** The header of an ICC profile (ICC.1, 7.2). */
function readProfile(profile: Buffer): {
  readonly device: string;
  readonly space: string;
  readonly version: number;
  readonly channels: number | undefined;
} {
  const space = profile.toString('latin1', 16, 20);
  const channels = { GRAY: 1, 'RGB ': 3, CMYK: 4 }[space];
  return { device: profile.toString('latin1', 12, 16), space, version: profile[8] ?? 0, channels };
}

function resourcesOf(file: PdfFile, kind: string): readonly Dict[] {
  return pages(file).flatMap(({ page }) =>
    Object.values(dict(file, dict(file, page['/Resources'])[kind])).map((each) => dict(file, each)),
  );
}

function images(file: PdfFile): readonly Dict[] {
  return allDicts(file).flatMap(({ dict: own }) => (own['/Subtype'] === '/Image' ? [own] : []));
}

/** Colour spaces given as arrays: those of resources and of pictures. */
function colorSpaces(file: PdfFile) {
  const values = [
    ...pages(file).flatMap(({ page }) => Object.values(dict(file, dict(file, page['/Resources'])['/ColorSpace']))),
    ...images(file).flatMap((image) => image['/ColorSpace'] ?? []),
  ];
  const direct = values.map((value) => array(file, value)).filter((space) => space.length > 0);
  // An indexed colour space rests on another.
  return [...direct, ...direct.filter(([kind]) => kind === '/Indexed').map(([, base]) => array(file, base))];
}

function usedDeviceColors(file: PdfFile): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (name: unknown): void => {
    const color = { '/DeviceRGB': 'RGB ', '/DeviceCMYK': 'CMYK', '/DeviceGray': 'GRAY' }[String(name)];
    if (color) used.add(color);
  };
  for (const { page } of pages(file)) {
    for (const { operator, operands } of readPage(file, page).operations) {
      if (operator === 'rg' || operator === 'RG') add('/DeviceRGB');
      else if (operator === 'k' || operator === 'K') add('/DeviceCMYK');
      else if (operator === 'g' || operator === 'G') add('/DeviceGray');
      else if (operator === 'cs' || operator === 'CS') add(operands[0]);
    }
  }
  const masks = new Set(images(file).flatMap((image) => image['/SMask'] ?? []));
  for (const [ref, { value }] of file.objects) {
    // A soft mask is grey by definition, not a colour that is seen.
    if (dict(file, value)['/Subtype'] === '/Image' && !masks.has(ref)) add(dict(file, value)['/ColorSpace']);
  }
  for (const [kind, base] of colorSpaces(file)) if (kind === '/Indexed') add(base);
  return used;
}
