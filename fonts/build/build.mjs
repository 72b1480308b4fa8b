/** Writes the fonts that Trifold ships: static TTF subsets of Noto Sans SC and Noto Serif SC, and their licence. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { listCharacters } from './charset.mjs';
import { useChineseDash } from './dash.mjs';

const packages = new URL('node_modules/@expo-google-fonts/', import.meta.url);
const target = new URL('../', import.meta.url);

const FONTS = [
  ['noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'NotoSansSC-Regular.ttf'],
  ['noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf', 'NotoSansSC-Bold.ttf'],
  ['noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', 'NotoSerifSC-Regular.ttf'],
  ['noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', 'NotoSerifSC-Bold.ttf'],
];

/** Horizontal setting only: features of vertical text, ruby and rare variants would pull in glyphs that nobody can ask for. */
const FEATURES = ['ccmp', 'liga', 'locl', 'calt', 'kern', 'mark', 'mkmk', 'palt', 'halt', 'chws'];

/** Name ids kept besides the usual ones: licence text and address, as the OFL wants them in the file. */
const LICENCE_NAMES = [13, 14];

/** The package's licence file names Google alone; the font's own name table has this. */
const SERIF_NOTICE = '(c) 2017-2024 Adobe (http://www.adobe.com/).';

const characters = listCharacters();
for (const [source, name] of FONTS) {
  const original = await readFile(new URL(source, packages));
  const subset = await subsetFont(original, characters, {
    targetFormat: 'truetype',
    keepFeatures: FEATURES,
    preserveNameIds: LICENCE_NAMES,
    noHinting: true,
    dropTables: ['vhea', 'vmtx', 'STAT'],
  });
  const font = useChineseDash(subset);
  await writeFile(new URL(name, target), font);
  const digest = createHash('sha256').update(font).digest('hex').slice(0, 16);
  console.log(`${name}  ${(font.length / 1e6).toFixed(2)} MB  sha256 ${digest}…`);
}

const licences = await Promise.all(
  ['noto-sans-sc', 'noto-serif-sc'].map((name) => readFile(new URL(`${name}/LICENSE_FONT`, packages), 'utf8')),
);
const firstLines = licences.map((text) => text.slice(0, text.indexOf('\n')).trim());
const terms = licences[0].slice(licences[0].indexOf('This Font Software')).replaceAll('\r\n', '\n').trimEnd();
await writeFile(
  new URL('OFL.txt', target),
  `Noto Sans SC: ${firstLines[0]}\nNoto Serif SC: ${firstLines[1]} ${SERIF_NOTICE}\n\n${terms.replace(/[ \t]+$/gm, '')}\n`,
);
