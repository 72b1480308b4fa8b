/** Where the fonts of a language come from: packages of the npm registry, each known by its hash. Data only. */
import type { Package } from '../project/fetch-package.js';

const FAMILIES = {
  ja: {
    sans: ['JP', '0.4.3', 'Fl+Z6vtD24HFAYsvzB0S9Nery1ly16B9PesdY0wBd+wEHAvkNglnkTUspU0HqGOubkmoa8zusJrKv6vDx1o70A=='],
    serif: ['JP', '0.4.3', 'IxEWO9BPugsyuOf57Bx1qkR4J8EnGnF0ZPBBOPyFa1qJyfW8Dcuwn5OIGa9om+PhFO1/E1dQjZCygqaY6uAubg=='],
  },
  ko: {
    sans: ['KR', '0.4.3', 'EVS/uJPcf1TgJtjmQmrFr0oGdcl7ml09CSu0E/AyGzR0UfzdR2pBbzWWPsnuzZiGUl643ODYwYiXK5+B+fLjhQ=='],
    serif: ['KR', '0.4.3', 'thoZx9Dcr4CrjFdhOAVJXuv31rkirogUHkY0XUBybyC97NBO18Q2/achY+KfvLVabEZvmEEAH829Y9YUALZbIQ=='],
  },
  'zh-TW': {
    sans: ['TC', '0.4.3', '69XAOTLPz0WlAxL6qJEKlDMxHsBd4J1M39HjV0gPF2o1xWVALOsVWvDgistnecVockA9wbU/tH5C/gyS2PdnHg=='],
    serif: ['TC', '0.4.4', 'nNbTm4wez1oXI5K3296eY+S4Ud3aFigjmX0mwxV7L6F1GDCwqMdO5tfgGl4fhLti25GAmaKZy7HkiY6pYcEMlQ=='],
  },
  'zh-HK': {
    sans: ['HK', '0.4.3', 'jPBN2bE492eP4xPhUdmgbmYIOoqkzBPoF+upZYr9meQF3nuwY2ajmjMNtaSMrTlOXWV53td+ru/kFTcZ7/v7fg=='],
    serif: ['HK', '0.4.3', 'TgG8I1I1cH1ZdgyFGGnxMzT9OibnJCujD8ykmt5x3s4V8/xcSOLF8jhX9oNr2vFeADFlc1nf0Fn5L+/ZqWLy7Q=='],
  },
} as const;

export const FONT_LANGUAGES = Object.keys(FAMILIES);

interface FontPackage extends Package {
  /** Name below the package's folder → name in `fonts/`, as the shipped theme has it. */
  readonly files: Readonly<Record<string, string>>;
}

/** Null for a language of which none are known. `ja-JP`, `zh-Hant` are taken as `ja`, `zh-TW`. */
export function listFontPackages(language: string): readonly FontPackage[] | null {
  const asked = /^zh-hant(?:-tw)?$/i.test(language) ? 'zh-TW' : language;
  const known = Object.entries(FAMILIES).find(([tag]) => asked.toLowerCase().replace(/^(ja|ko)-.*/, '$1') === tag.toLowerCase());
  if (!known) return null;
  return Object.entries(known[1]).map(([style, [region, version, digest]]) => {
    const family = `Noto${style === 'sans' ? 'Sans' : 'Serif'}${region}`;
    return {
      name: `@expo-google-fonts/noto-${style}-${region.toLowerCase()}`,
      version,
      integrity: `sha512-${digest}`,
      files: {
        [`400Regular/${family}_400Regular.ttf`]: `${family}-Regular.ttf`,
        [`700Bold/${family}_700Bold.ttf`]: `${family}-Bold.ttf`,
      },
    };
  });
}
