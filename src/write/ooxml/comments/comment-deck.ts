/** Puts comments on the slides of a presentation, each at the shape that it is about. */
import { PRESENTATION, relationType } from '../namespaces.js';
import { OfficePackage, resolveTarget } from '../package.js';
import { child, descendants, elements, textOf } from '../tree.js';
import { type XmlElement, xml } from '../xml.js';
import { blankless, COMMENTER, type Commented, type OfficeComment } from './comment.js';
import { type Corner, placeShapes } from './shape-corner.js';

const MAIN = 'ppt/presentation.xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';

export function commentDeck(bytes: Uint8Array, comments: readonly OfficeComment[]): Commented {
  const file = OfficePackage.open(bytes);
  if (!file.has(MAIN) || file.xml(MAIN).name !== 'p:presentation') return { ok: false, why: 'foreign' };
  if (file.names.some((name) => /^ppt\/comments\/modernComment/u.test(name) || name === 'ppt/authors.xml'))
    return { ok: false, why: 'modern' };
  const slides = slidesOf(file);
  const author = addAuthor(file, comments.length);
  let index = 0;
  const bySlide = new Map<string, OfficeComment[]>();
  for (const comment of comments) {
    const slide = slides[(comment.place.slide ?? 1) - 1] ?? slides[0];
    if (slide !== undefined) bySlide.set(slide, [...(bySlide.get(slide) ?? []), comment]);
  }
  for (const [slide, list] of bySlide) {
    const holder = commentsOf(file, slide);
    const shapes = placeShapes(file, slide);
    const taken = new Map<string, number>();
    for (const comment of list) {
      index++;
      const { x, y } = placeOf(shapes, comment);
      const key = `${x} ${y}`;
      const before = taken.get(key) ?? 0;
      taken.set(key, before + 1);
      holder.children.push(
        xml(
          'p:cm',
          { authorId: author, idx: index },
          xml('p:pos', { x: x + before * STEP, y: y + before * STEP }),
          xml('p:text', comment.words),
        ),
      );
    }
  }
  return { ok: true, bytes: file.write() };
}

/** Names of the slides' parts, in the order in which they are shown. */
function slidesOf(file: OfficePackage): readonly string[] {
  const relations = new Map(file.relationships(MAIN).map(({ id, target }) => [id, resolveTarget(MAIN, target)]));
  const list = child(file.xml(MAIN), 'p:sldIdLst');
  return (list ? elements(list, 'p:sldId') : []).flatMap(({ attributes }) => relations.get(attributes['r:id'] ?? '') ?? []);
}

/** Among those that a file has already. */
function addAuthor(file: OfficePackage, count: number): number {
  const there = file.relationships(MAIN).find(({ type }) => type === relationType('commentAuthors'));
  const part = there ? resolveTarget(MAIN, there.target) : 'ppt/commentAuthors.xml';
  if (!there) {
    file.set(part, xml('p:cmAuthorLst', PRESENTATION), `${TYPE}.commentAuthors+xml`);
    file.relate(MAIN, { type: relationType('commentAuthors'), target: 'commentAuthors.xml' });
  }
  const list = file.xml(part);
  const id = Math.max(-1, ...elements(list, 'p:cmAuthor').map(({ attributes }) => Number(attributes.id))) + 1;
  const { name, initials } = COMMENTER;
  list.children.push(xml('p:cmAuthor', { id, name, initials, lastIdx: count, clrIdx: id % 8 }));
  return id;
}

function commentsOf(file: OfficePackage, slide: string): XmlElement {
  const there = file.relationships(slide).find(({ type }) => type === relationType('comments'));
  if (there) return file.xml(resolveTarget(slide, there.target));
  let number = 1;
  while (file.has(`ppt/comments/comment${number}.xml`)) number++;
  const part = `ppt/comments/comment${number}.xml`;
  const list = xml('p:cmLst', PRESENTATION);
  file.set(part, list, `${TYPE}.comments+xml`);
  file.relate(slide, { type: relationType('comments'), target: `../comments/comment${number}.xml` });
  return list;
}

/** Comments count in 576ths of an inch, shapes in 914,400ths. */
const PER_UNIT = 914_400 / 576;
const STEP = 24;

/** The upper left corner of the shape; where none is known, of the slide. */
function placeOf(shapes: ReturnType<typeof placeShapes>, { place, text }: OfficeComment): Corner {
  const named = shapes.filter(({ shape }) => descendants(shape, 'p:cNvPr')[0]?.attributes.name === place.name);
  const wanted = blankless(text);
  const found = (wanted === '' ? undefined : named.find(({ shape }) => blankless(textOf(shape)).includes(wanted))) ?? named[0];
  const at = (value: number): number => Math.max(0, Math.round(value / PER_UNIT));
  return found?.corner ? { x: at(found.corner.x), y: at(found.corner.y) } : { x: 10, y: 10 };
}
