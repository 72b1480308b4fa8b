/** Faces are taken out of a collection whole: fontkit reads of each what it reads of the font that went in. */
import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';
import { takeFaces } from '../../src/typeset/collection.js';
import { makeCollection } from '../support/collection.js';

const read = (name: string): Buffer => readFileSync(new URL(`../../fonts/${name}.ttf`, import.meta.url));
const NAMES = ['NotoSansSC-Regular', 'NotoSerifSC-Bold'];
const open = (bytes: Uint8Array) => fontkit.create(Buffer.from(bytes)) as fontkit.Font;

test('the faces of a collection, by name, each a font of its own', () => {
  const collection = makeCollection(NAMES.map(read));
  const before = Buffer.from(collection);
  const faces = takeFaces(collection);
  expect(collection.equals(before)).toBe(true);
  expect(faces.map(({ name, fault }) => [name, fault])).toEqual(NAMES.map((name) => [name, null]));
  faces.forEach(({ bytes }, at) => {
    const [ours, theirs] = [open(bytes), open(read(NAMES[at]!))];
    expect(ours.characterSet).toEqual(theirs.characterSet);
    for (const character of '国，a㎡Ł') {
      const [one, other] = [ours, theirs].map((font) => font.glyphForCodePoint(character.codePointAt(0)!));
      expect([one!.advanceWidth, one!.path.toSVG()]).toEqual([other!.advanceWidth, other!.path.toSVG()]);
    }
  });
});

test('a single font is one face; of what cannot be used the reason is said', () => {
  expect(takeFaces(read('NotoSansSC-Rare'))).toMatchObject([{ name: 'NotoSansSCRare-Regular', fault: null }]);
  const cff = read('NotoSansSC-Bold');
  cff.write('OTTO', 0, 'latin1');
  expect(takeFaces(makeCollection([cff]))).toMatchObject([{ name: 'NotoSansSC-Bold', fault: 'cff' }]);
  expect(takeFaces(Buffer.from('no font, but a text'))).toMatchObject([{ name: '', fault: 'damaged' }]);
  expect(takeFaces(makeCollection([read('NotoSansSC-Bold')]).subarray(0, 5000))).toMatchObject([{ fault: 'damaged' }]);
  expect(takeFaces(Buffer.from('ttcf\0\x01\0\0\xff\xff\xff\xff', 'latin1'))).toMatchObject([{ fault: expect.any(String) }]);
});
