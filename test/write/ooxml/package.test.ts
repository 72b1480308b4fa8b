import { describe, expect, test } from 'vitest';
import { OfficePackage, relationshipsPart, resolveTarget } from '../../../src/write/ooxml/package.js';
import { xml } from '../../../src/write/ooxml/xml.js';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const open = () => new OfficePackage(new Map([['[Content_Types].xml', Buffer.from(TYPES)]]));
const typeOf = (opened: OfficePackage) => Buffer.from(opened.bytes('[Content_Types].xml')).toString('utf8');

describe('package', () => {
  test('a tree that was read and changed is what is written', () => {
    const opened = open();
    opened.set('a/b.xml', Buffer.from('<x/>'), 'application/x');
    opened.xml('a/b.xml').attributes.n = '1';
    expect(Buffer.from(OfficePackage.open(opened.write()).bytes('a/b.xml')).toString()).toContain('<x n="1"/>');
    expect(typeOf(opened)).toContain('<Override PartName="/a/b.xml" ContentType="application/x"/>');
  });

  test('a part is renamed and removed with its relationships and its type', () => {
    const opened = open();
    opened.set('a/b.xml', xml('x'), 'application/x');
    const id = opened.relate('a/b.xml', { type: 't', target: 'c.xml', external: false });
    expect(id).toBe('rId1');
    opened.rename('a/b.xml', 'a/d.xml');
    expect(opened.relationships('a/d.xml')).toEqual([{ id: 'rId1', type: 't', target: 'c.xml', external: false }]);
    expect(opened.has('a/_rels/b.xml.rels')).toBe(false);
    expect(typeOf(opened)).toContain('/a/d.xml');
    expect(() => opened.rename('a/d.xml', '[Content_Types].xml')).toThrow('there already');
    opened.remove('a/d.xml');
    expect(opened.names).toEqual(['[Content_Types].xml']);
    expect(typeOf(opened)).not.toContain('/a/d.xml');
  });

  test('a new relationship takes a free id', () => {
    const opened = open();
    opened.setRelationships('x.xml', [{ id: 'rId2', type: 't', target: 'a', external: false }]);
    expect(opened.relate('x.xml', { type: 't', target: 'https://a.b/?c&d', external: true })).toBe('rId3');
    expect(opened.relationships('x.xml')[1]).toMatchObject({ target: 'https://a.b/?c&d', external: true });
    opened.setRelationships('x.xml', []);
    expect(opened.has('_rels/x.xml.rels')).toBe(false);
  });

  test('names of relationships and targets', () => {
    expect(relationshipsPart('')).toBe('_rels/.rels');
    expect(relationshipsPart('ppt/slides/slide1.xml')).toBe('ppt/slides/_rels/slide1.xml.rels');
    expect(resolveTarget('ppt/slides/slide1.xml', '../media/a.png')).toBe('ppt/media/a.png');
    expect(resolveTarget('ppt/slides/slide1.xml', '/ppt/charts/c.xml')).toBe('ppt/charts/c.xml');
  });

  test('a part that is missing or malformed is named', () => {
    const opened = open();
    expect(() => opened.xml('nope.xml')).toThrow('no part nope.xml');
    opened.set('bad.xml', Buffer.from('<a>'));
    expect(() => opened.xml('bad.xml')).toThrow('bad.xml is not well-formed');
  });

  test('extensions are declared once', () => {
    const opened = open();
    opened.declareExtension('png', 'image/png');
    opened.declareExtension('png', 'image/png');
    expect(typeOf(opened).match(/image\/png/g)).toHaveLength(1);
  });
});
