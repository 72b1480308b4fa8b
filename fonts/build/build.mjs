/** Writes the fonts that Trifold ships, static TTF: subsets of Noto Sans SC and Noto Serif SC with what they lack drawn as in kindred fonts, a face of rare Han, and their licence. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { listBorrowed, listCharacters, listRare } from './charset.mjs';
import { checkDash, findChineseDash } from './dash.mjs';
import { graft, openFont } from './graft.mjs';
import { rename } from './name.mjs';

const packages = new URL('node_modules/', import.meta.url);
const target = new URL('../', import.meta.url);

/** A static face; `scale`: how many times as large it lends what it has. */
const google = (name, family, weight = '400Regular') => ({
  folder: `@expo-google-fonts/${name}/`,
  file: `${weight}/${family}_${weight}.ttf`,
  scale: 1,
});

/** U+2014. */
const DASH = 0x2014;

/**
 * Source Sans and Source Serif are what the letters of Noto's Chinese faces were drawn from. Enlarged so, at this weight and optical
 * size, A–Z and a–z are as high, wide and dark as those: 1 % of a letter's height apart, at most. The others lend what those lack.
 */
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'];
const kin = (family, axes, variation, scale) =>
  SCRIPTS.map((script) => ({
    folder: `@fontsource-variable/${family}/files/`,
    file: `${family}-${script}-${axes}-normal.woff2`,
    variation,
    scale,
  }));
const SANS = (wght, weight, scale) => [
  ...kin('source-sans-3', 'wght', { wght }, scale),
  { ...google('source-sans-3', 'SourceSans3', weight), scale },
  google('noto-sans', 'NotoSans', weight),
];
const SERIF = (wght, weight, scale) => [
  ...kin('source-serif-4', 'opsz', { wght, opsz: 22 }, scale),
  { ...google('source-serif-4', 'SourceSerif4', weight), scale },
  google('noto-serif', 'NotoSerif', weight),
  google('noto-sans', 'NotoSans', weight),
];
const SIGNS = [
  google('noto-sans-math', 'NotoSansMath'),
  google('noto-sans-symbols-2', 'NotoSansSymbols2'),
  google('noto-sans-symbols', 'NotoSansSymbols'),
  { ...google('noto-emoji', 'NotoEmoji'), scale: 0.8 },
];

const FONTS = [
  { ...google('noto-sans-sc', 'NotoSansSC'), lenders: SANS(400, '400Regular', 1.117) },
  { ...google('noto-sans-sc', 'NotoSansSC', '700Bold'), lenders: SANS(653, '700Bold', 1.13) },
  { ...google('noto-serif-sc', 'NotoSerifSC'), lenders: SERIF(363, '400Regular', 1.087) },
  { ...google('noto-serif-sc', 'NotoSerifSC', '700Bold'), lenders: SERIF(600, '700Bold', 1.117) },
];
/** Asked in order: where a character is drawn otherwise elsewhere, the mainland's form is taken. */
const RARE = [google('noto-sans-sc', 'NotoSansSC'), google('noto-sans-hk', 'NotoSansHK'), google('noto-sans-jp', 'NotoSansJP')];

/** Horizontal setting only: features of vertical text, ruby and rare variants would pull in glyphs that nobody can ask for. */
const FEATURES = ['ccmp', 'liga', 'locl', 'calt', 'kern', 'mark', 'mkmk', 'palt', 'halt', 'chws'];

/** Name ids kept besides the usual ones: licence text and address, as the OFL wants them in the file. */
const LICENCE_NAMES = [13, 14];

async function open(font) {
  const packed = await readFile(new URL(font.folder + font.file, packages));
  if (!font.variation) return { ...font, bytes: packed };
  return {
    ...font,
    bytes: await subsetFont(packed, '', { keepAllGlyphs: true, targetFormat: 'truetype', variationAxes: font.variation }),
  };
}
const openAll = (fonts) => Promise.all(fonts.map(open));
const cut = (bytes, characters, keepFeatures) =>
  subsetFont(bytes, characters, {
    targetFormat: 'truetype',
    keepFeatures,
    preserveNameIds: LICENCE_NAMES,
    noHinting: true,
    dropTables: ['vhea', 'vmtx', 'STAT'],
  });

async function save(name, font, said) {
  await writeFile(new URL(name, target), font);
  const digest = createHash('sha256').update(font).digest('hex').slice(0, 16);
  console.log(`${name}  ${(font.length / 1e6).toFixed(2)} MB  sha256 ${digest}…  ${said}`);
}

const signs = await openAll(SIGNS);
for (const { lenders, ...font } of FONTS) {
  const subset = await cut((await open(font)).bytes, listCharacters(), FEATURES);
  const dash = new Map([[DASH, findChineseDash(subset)]]);
  const { font: whole, added } = graft(subset, listBorrowed(), [...(await openAll(lenders)), ...signs], dash);
  checkDash(whole);
  await save(font.file.replace(/^.*\/(\w+)_\d+/, '$1-'), whole, `${added} borrowed`);
}

const rare = await openAll(RARE);
const characters = listRare(rare.flatMap(({ bytes }) => [...openFont(bytes).codes]));
const { font: grown, added } = graft(await cut(rare[0].bytes, characters, []), characters, rare.slice(1));
await save(
  'NotoSansSC-Rare.ttf',
  rename(grown, 'Noto Sans SC Rare', 'Regular'),
  `${[...characters].length} Han, ${added} borrowed`,
);
await writeFile(new URL('rare-han.txt', target), `${characters.match(/.{1,50}/gsu).join('\n')}\n`);

const notices = new Set();
for (const source of [...FONTS.flatMap(({ lenders, ...font }) => [font, ...lenders]), ...SIGNS, ...RARE]) {
  const { face } = openFont((await open(source)).bytes);
  // Of a static face the package's own file may name Google alone, or who came later; both are kept.
  const licence = new URL(`${source.folder}LICENSE_FONT`, packages);
  const first = existsSync(licence) ? (await readFile(licence, 'utf8')).split('\n')[0].trim() : '';
  const own = face.getName(0, 'en').replaceAll('©', '(c)').replace(/[‘’]/g, "'");
  // Source Serif 4 Caption and the like are one family.
  const family = face.getName(1, 'en').replace(/ (?:ExtraLight|SemiBold|Bold|Light)$/, '');
  notices.add(`${family}: ${[...new Set([first, own])].filter(Boolean).join(' ')}`);
}
const licence = await readFile(new URL('@expo-google-fonts/noto-sans-sc/LICENSE_FONT', packages), 'utf8');
const terms = licence.slice(licence.indexOf('This Font Software')).replaceAll('\r\n', '\n').trimEnd();
await writeFile(new URL('OFL.txt', target), `${[...notices].join('\n')}\n\n${terms.replace(/[ \t]+$/gm, '')}\n`);
