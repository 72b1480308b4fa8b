/** PDF/A-2, 6.6, and PDF/UA-1, 5 and 7.1: what the file says of itself. */
import { textOf } from '../xml.js';
import { catalog, dict, type PdfFile, text } from './file.js';
import { A2, type Rule, UA1, unless } from './rule.js';
import { find, propertyOf, readXmp, type Xmp } from './xmp.js';

/** Of the schemas that PDF/A predefines (XMP 2005; ISO 19005-1, 6.7.8), what a writer of one page may use; anything else needs a description. */
const PREDEFINED: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
};
const KNOWN = [
  'dc:title',
  'dc:creator',
  'dc:description',
  'dc:subject',
  'dc:language',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
].concat([
  'xmp:CreatorTool',
  'pdf:Producer',
  'pdf:Keywords',
  'pdf:PDFVersion',
  'pdfaid:part',
  'pdfaid:conformance',
  'pdfaExtension:schemas',
]);
const UA_SCHEMA = 'http://www.aiim.org/pdfua/ns/id/';
/** Info keys and the XMP properties that must say the same (ISO 19005-1, 6.7.3). */
const TWINS: Readonly<Record<string, string>> = {
  '/Title': 'dc:title',
  '/Author': 'dc:creator',
  '/Subject': 'dc:description',
  '/Keywords': 'pdf:Keywords',
  '/Creator': 'xmp:CreatorTool',
  '/Producer': 'pdf:Producer',
  '/CreationDate': 'xmp:CreateDate',
  '/ModDate': 'xmp:ModifyDate',
};

export const METADATA_RULES: readonly Rule[] = [
  {
    id: 'a2-6.6.2.1-stream',
    clause: `${A2}, 6.6.2.1; ${UA1}, 7.1`,
    says: 'The catalogue has a metadata stream, not filtered.',
    check: (file) => {
      const stream = dict(file, catalog(file)['/Metadata']);
      return [
        ...unless(stream['/Type'] === '/Metadata' && stream['/Subtype'] === '/XML', 'there is no metadata stream'),
        ...unless(stream['/Filter'] === undefined, 'the metadata stream is filtered'),
      ];
    },
  },
  {
    id: 'a2-6.6.2.1-packet',
    clause: `${A2}, 6.6.2.1`,
    says: 'The packet has its header, without the attributes bytes and encoding.',
    check: withXmp(({ packet }) => {
      const header = /^\ufeff?\s*<\?xpacket ([^>]*)\?>/.exec(packet)?.[1] ?? null;
      return [
        ...unless(header !== null && /<\?xpacket end=["'][wr]["']\?>\s*$/.test(packet), 'the packet has no header or no end'),
        ...unless(!/\b(bytes|encoding)\s*=/.test(header ?? ''), 'the header of the packet has bytes or encoding'),
      ];
    }),
  },
  {
    id: 'a2-6.6.2.1-xml',
    clause: `${A2}, 6.6.2.1`,
    says: 'The packet is well-formed XML in UTF-8, its resource described throughout as the same.',
    check: withXmp(({ root }) => {
      if (!root) return ['the metadata is not well-formed'];
      const about = new Set(find(root, 'rdf:Description').flatMap(({ attributes }) => attributes['rdf:about'] ?? []));
      return unless(root.name === 'x:xmpmeta' && about.size === 1, 'the metadata describes several things, or none');
    }),
  },
  {
    id: 'a2-6.6.2.3-properties',
    clause: `${A2}, 6.6.2.3.1`,
    says: 'Properties are predefined ones, or described by an extension schema; each is given once, under its own prefix.',
    check: withXmp((xmp) => {
      const described = readSchemas(xmp).flatMap(({ prefix, names }) => names.map((name) => `${prefix}:${name}`));
      return xmp.properties.flatMap(({ name }) => {
        const prefix = name.split(':')[0] ?? '';
        return [
          ...unless(
            KNOWN.includes(name) ? xmp.namespaces[prefix] === PREDEFINED[prefix] : described.includes(name),
            `${name} is described nowhere`,
          ),
          ...unless(xmp.properties.filter((other) => other.name === name).length === 1, `${name} is given twice`),
        ];
      });
    }),
  },
  {
    id: 'a2-6.6.2.3-schemas',
    clause: `${A2}, 6.6.2.3.2 and 6.6.2.3.3`,
    says: 'An extension schema has name, address and prefix, its properties name, type, category and description.',
    check: withXmp((xmp) =>
      readSchemas(xmp).flatMap(({ schema, namespace, prefix, complete }) => [
        ...unless(
          schema !== '' && namespace !== '' && xmp.namespaces[prefix] === namespace,
          `the schema of ${prefix} is incomplete`,
        ),
        ...unless(complete, `a property of ${prefix} is incomplete`),
      ]),
    ),
  },
  {
    id: 'a2-6.6.4-part',
    clause: `${A2}, 6.6.4`,
    says: 'The file says that it is PDF/A-2a.',
    check: withXmp((xmp) => [
      ...unless(propertyOf(xmp, 'pdfaid:part') === '2', `pdfaid:part is ${propertyOf(xmp, 'pdfaid:part')}`),
      ...unless(propertyOf(xmp, 'pdfaid:conformance') === 'A', `pdfaid:conformance is ${propertyOf(xmp, 'pdfaid:conformance')}`),
    ]),
  },
  {
    id: 'ua1-5-part',
    clause: `${UA1}, 5`,
    says: 'The file says that it is PDF/UA-1.',
    check: withXmp((xmp) =>
      unless(
        propertyOf(xmp, 'pdfuaid:part') === '1' && xmp.namespaces.pdfuaid === UA_SCHEMA,
        `pdfuaid:part is ${propertyOf(xmp, 'pdfuaid:part')}`,
      ),
    ),
  },
  {
    id: 'ua1-7.1-title',
    clause: `${UA1}, 7.1`,
    says: 'The document has a title in its metadata, and the window shows it.',
    check: (file) => [
      ...unless((propertyOf(readXmp(file), 'dc:title') ?? '') !== '', 'dc:title is missing'),
      ...unless(dict(file, catalog(file)['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'DisplayDocTitle is not true'),
    ],
  },
  {
    id: 'a1-6.7.3-info',
    clause: 'ISO 19005-1, 6.7.3 (part 2 no longer asks for it)',
    says: 'The Info dictionary and the metadata say the same.',
    check: withXmp((xmp, file) =>
      Object.entries(dict(file, file.trailer['/Info'])).flatMap(([key, value]) => {
        const name = TWINS[key];
        const written = text(file, value);
        return unless(
          name !== undefined && written !== null && comparable(written) === comparable(propertyOf(xmp, name) ?? ''),
          `${key} and ${name} differ`,
        );
      }),
    ),
  },
];

function withXmp(check: (xmp: Xmp, file: PdfFile) => readonly string[]): (file: PdfFile) => readonly string[] {
  return (file) => {
    const xmp = readXmp(file);
    return xmp ? check(xmp, file) : ['there is no metadata'];
  };
}

/** `D:20210201000000Z` and `2021-02-01T00:00:00Z` are one moment. */
function comparable(value: string): string {
  return /^(D:)?\d{4}-?\d\d/.test(value) ? value.replace(/^D:|[-:T]/g, '') : value;
}

function readSchemas({ root }: Xmp) {
  if (!root) return [];
  return find(root, 'pdfaExtension:schemas').flatMap((schemas) =>
    find(schemas, 'pdfaSchema:schema').map((name) => {
      const holder = find(schemas, 'rdf:li').find((item) => item.children.includes(name)) ?? schemas;
      const field = (key: string): string =>
        textOf(find(holder, `pdfaSchema:${key}`)[0] ?? { name: '', attributes: {}, children: [] }).trim();
      const properties = find(holder, 'pdfaSchema:property').flatMap((property) => find(property, 'rdf:li'));
      const own = (property: (typeof properties)[number], key: string): string =>
        find(property, `pdfaProperty:${key}`).map(textOf).join('');
      return {
        schema: textOf(name).trim(),
        namespace: field('namespaceURI'),
        prefix: field('prefix'),
        names: properties.map((property) => own(property, 'name')),
        complete: properties.every(
          (property) =>
            ['name', 'valueType', 'description'].every((key) => own(property, key) !== '') &&
            /^(internal|external)$/.test(own(property, 'category')),
        ),
      };
    }),
  );
}
