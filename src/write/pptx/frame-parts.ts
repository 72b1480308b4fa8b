/** Replaces the parts that we know better than pptxgenjs: theme, master, layouts, notes master, properties. */
import { posix } from 'node:path';
import type { Theme } from '../../model/theme.js';
import { PRESENTATION, relationType } from '../ooxml/namespaces.js';
import type { OfficePackage } from '../ooxml/package.js';
import { APPLICATION, makeAppProperties, makeCoreProperties } from '../ooxml/properties.js';
import { buildThemePart } from '../ooxml/theme-part.js';
import { xml } from '../ooxml/xml.js';
import { makeLayoutPart } from './parts/layout.js';
import { makeMasterPart } from './parts/master.js';
import { makeNotesMasterPart } from './parts/notes-master.js';
import type { DeckSetting } from './setting.js';
import type { ChosenLayouts } from './slide-layouts.js';

const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument';

export function setFrameParts(
  opened: OfficePackage,
  chosen: ChosenLayouts,
  title: string,
  setting: DeckSetting,
  date: Date,
): void {
  const { theme, language, issuer } = setting;
  const themePart = () => buildThemePart(theme, 'Flat', xml('a:objectDefaults'), xml('a:extraClrSchemeLst'));
  opened.set('ppt/theme/theme1.xml', themePart());
  setLayouts(opened, chosen, setting);
  if (opened.has(NOTES_MASTER)) {
    opened.set(NOTES_MASTER, makeNotesMasterPart(setting));
    // Two masters must not share a theme part: PowerPoint repairs the file (issues 1443 and 1449).
    opened.set('ppt/theme/theme2.xml', themePart(), `${OFFICE_TYPE}.theme+xml`);
    opened.setRelationships(NOTES_MASTER, [{ id: 'rId1', type: relationType('theme'), target: '../theme/theme2.xml' }]);
  }
  const notes = opened.names.filter((name) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(name)).length;
  opened.set('docProps/core.xml', makeCoreProperties(title, language, date, issuer === null ? [] : [xml('dc:creator', issuer)]));
  opened.set(
    'docProps/app.xml',
    makeAppProperties(
      xml('TotalTime', '0'),
      APPLICATION,
      xml('PresentationFormat', formatOf(theme.deck)),
      xml('Slides', String(chosen.slides.length)),
      xml('Notes', String(notes)),
      xml('HiddenSlides', '0'),
      ...(issuer === null ? [] : [xml('Company', issuer)]),
    ),
  );
  opened.set('ppt/presProps.xml', xml('p:presentationPr', PRESENTATION));
  // Opens on the first slide, with room for the notes below it.
  const view = xml('p:normalViewPr', xml('p:restoredLeft', { sz: 15000 }), xml('p:restoredTop', { sz: 80000 }));
  opened.set('ppt/viewProps.xml', xml('p:viewPr', PRESENTATION, view, xml('p:gridSpacing', { cx: 76200, cy: 76200 })));
}

/** What PowerPoint calls slides of this form. */
function formatOf({ width, height }: Theme['deck']): string {
  const known = FORMATS.find(({ ratio }) => Math.abs(width / height - ratio) < 0.01);
  return known?.name ?? 'Custom';
}

const FORMATS = [
  { ratio: 16 / 9, name: 'Widescreen' },
  { ratio: 4 / 3, name: 'On-screen Show (4:3)' },
] as const;

/** The theme's own layouts stay, whether or not a slide uses them: who adds a slide by hand chooses among them. */
function setLayouts(opened: OfficePackage, { layouts, slides }: ChosenLayouts, setting: DeckSetting): void {
  for (const name of opened.names) if (/^ppt\/slideLayouts\/[^/]+\.xml$/.test(name)) opened.remove(name);
  const parts = new Map(layouts.map((layout, i) => [layout, `ppt/slideLayouts/slideLayout${i + 1}.xml`]));
  for (const [layout, part] of parts) {
    opened.set(part, makeLayoutPart(layout, setting), `${OFFICE_TYPE}.presentationml.slideLayout+xml`);
    opened.setRelationships(part, [
      { id: 'rId1', type: relationType('slideMaster'), target: '../slideMasters/slideMaster1.xml' },
    ]);
  }
  opened.setRelationships(MASTER, [
    ...layouts.map((_, i) => ({
      id: `rId${i + 1}`,
      type: relationType('slideLayout'),
      target: `../slideLayouts/slideLayout${i + 1}.xml`,
    })),
    { id: `rId${layouts.length + 1}`, type: relationType('theme'), target: '../theme/theme1.xml' },
  ]);
  opened.set(
    MASTER,
    makeMasterPart(
      layouts.map((_, i) => `rId${i + 1}`),
      setting,
    ),
  );
  slides.forEach(({ layout }, i) => {
    pointToLayout(opened, `ppt/slides/slide${i + 1}.xml`, parts.get(layout)!);
  });
}

function pointToLayout(opened: OfficePackage, slide: string, layout: string): void {
  opened.setRelationships(
    slide,
    opened
      .relationships(slide)
      .map((r) => (r.type === relationType('slideLayout') ? { ...r, target: posix.relative(posix.dirname(slide), layout) } : r)),
  );
}
