/** For each rule of PDF/A-2a and PDF/UA-1 one way to break it, or several: a check that cannot fail proves nothing. */
import type { Draft, Loose } from '../../support/pdf-conformance/draft.js';

type Mutant = (draft: Draft) => void;

const font = ({ find }: Draft): Loose => find((own) => own['/Subtype'] === '/Type0');
const descendant = (draft: Draft): Loose => draft.of(font(draft)['/DescendantFonts'][0]);
const descriptor = (draft: Draft): Loose => draft.of(descendant(draft)['/FontDescriptor']);
const image = ({ find }: Draft): Loose => find((own) => own['/Subtype'] === '/Image' && own['/SMask'] !== undefined);
const link = ({ find }: Draft): Loose => find((own) => own['/Subtype'] === '/Link');
const intent = (draft: Draft): Loose => draft.of(draft.root['/OutputIntents'][0]);
const resources = ({ of, page }: Draft): Loose => of(page['/Resources']);
const tree = ({ of, root }: Draft): Loose => of(root['/StructTreeRoot']);
const state =
  (own: Loose): Mutant =>
  (draft) => {
    resources(draft)['/ExtGState'] = { '/G1': own };
  };
const set = (own: Loose, key: string | number, value: unknown): void => {
  own[key] = value;
};
const drop = (own: Loose, key: string): void => {
  if (!(key in own)) throw new Error(`there is no ${key}`);
  delete own[key];
};
const replace = (from: string | RegExp, to: string) => (source: string) => source.replace(from, to);
/** The code that the first text of the page shows first. */
const firstCode = /(?<=BT[\s\S]*?<)[0-9a-f]{4}/;

export const MUTANTS: Readonly<Record<string, readonly Mutant[]>> = {
  'a2-6.1.2-header': [(d) => d.bytes((s) => `\n${s}`), (d) => d.bytes(replace('%PDF-1.7', '%PDF-2.0'))],
  'a2-6.1.2-comment': [(d) => d.bytes(replace(/^(.*\n)%.*\n/, '$1'))],
  'a2-6.1.3-id': [(d) => drop(d.trailer, '/ID')],
  'a2-6.1.3-encrypt': [(d) => set(d.trailer, '/Encrypt', d.add({}))],
  'a2-6.1.3-eof': [(d) => d.bytes((s) => `${s}\n%`)],
  'a2-6.1.4-xref': [(d) => d.bytes(replace('\nxref\n', '\nxref \n'))],
  'a2-6.1.6-hex': [(d) => d.bytes(replace(/\/ID \[<([0-9a-f]{2})/, '/ID [<$1a ')), (d) => d.content(replace(firstCode, '000g'))],
  'a2-6.1.7-length': [(d) => d.bytes(replace(/\/Length (\d)/, '/Length 1$1'))],
  'a2-6.1.7-spacing': [(d) => d.bytes(replace('\nstream\n', '\nstream \n'))],
  'a2-6.1.7-external': [(d) => set(d.of(d.page['/Contents']), '/F', 'u:elsewhere')],
  'a2-6.1.7-filter': [(d) => set(image(d), '/Filter', '/LZWDecode')],
  'a2-6.1.8-names': [(d) => set(font(d), '/BaseFont', '/ABCDEF+\ufffd')],
  'a2-6.1.9-spacing': [
    (d) => d.bytes(replace('\n2 0 obj\n', '\n2  0 obj\n')),
    (d) => d.bytes(replace('\nendobj\n2 0 obj', ' endobj\n2 0 obj')),
  ],
  'a2-6.1.10-inline': [(d) => d.content((s) => `${s}\n/F /LZW BI ID x EI`)],
  'a2-6.1.12-permissions': [(d) => set(d.root, '/Perms', { '/UR': d.add({}) })],
  'a2-6.1.13-numbers': [
    (d) => set(d.page, '/UserUnit', 2147483648),
    (d) => d.content((s) => `${s} 0.000000000000000000000000000000000000001 w`),
  ],
  'a2-6.1.13-strings': [(d) => set(d.element('Figure'), '/Alt', `u:${'长'.repeat(16384)}`)],
  'a2-6.1.13-names': [(d) => set(d.page, `/${'x'.repeat(128)}`, true)],
  'a2-6.1.13-objects': [(d) => set(d.trailer, '/Size', 8388608)],
  'a2-6.1.13-nesting': [(d) => d.content((s) => 'q '.repeat(29) + s + ' Q'.repeat(29))],
  'a2-6.1.13-page': [(d) => set(d.page, '/MediaBox', [0, 0, 14401, 800]), (d) => set(d.page, '/CropBox', [0, 0, 2, 800])],

  'a2-6.2.2-operators': [
    (d) => d.content((s) => `BX ${s} blink EX`),
    (d) => d.content(replace(/\bEMC\b/, '')),
    (d) => d.content((s) => `${s} Q`),
  ],
  'a2-6.2.2-resources': [
    (d) => drop(resources(d)['/Font'], Object.keys(resources(d)['/Font'])[0] as string),
    (d) => drop(resources(d), '/XObject'),
  ],
  'a2-6.2.3-intent': [
    (d) => d.rewrite(intent(d)['/DestOutputProfile'], (s) => `${s.slice(0, 12)}scnr${s.slice(16)}`),
    (d) => d.rewrite(intent(d)['/DestOutputProfile'], (s) => `${s.slice(0, 16)}CMYK${s.slice(20)}`),
    (d) => drop(intent(d), '/OutputConditionIdentifier'),
    (d) => drop(intent(d), '/DestOutputProfile'),
  ],
  'a2-6.2.3-one': [
    (d) => void d.root['/OutputIntents'].push({ '/S': '/GTS_PDFX', '/DestOutputProfile': d.add({}) }),
    (d) => set(intent(d), '/DestOutputProfileRef', {}),
  ],
  'a2-6.2.4.2-icc': [(d) => set(resources(d), '/ColorSpace', { '/C1': ['/ICCBased', d.add({ '/N': 3 })] })],
  'a2-6.2.4.3-device': [
    (d) => d.content((s) => `${s} 0 0 0 1 k`),
    (d) => drop(d.root, '/OutputIntents'),
    (d) => set(image(d), '/ColorSpace', '/DeviceCMYK'),
  ],
  'a2-6.2.4.4-spot': [(d) => set(resources(d), '/ColorSpace', { '/C1': ['/Separation', '/Gold', '/DeviceRGB', {}] })],
  'a2-6.2.5-state': [state({ '/TR': '/Identity' }), state({ '/TR2': '/Identity' }), state({ '/HTP': [0, 0] })],
  'a2-6.2.6-intent': [(d) => d.content((s) => `/Vivid ri ${s}`), (d) => set(image(d), '/Intent', '/Vivid')],
  'a2-6.2.8-images': [
    (d) => set(image(d), '/Interpolate', true),
    (d) => set(image(d), '/Alternates', []),
    (d) => set(image(d), '/Filter', ['/JPXDecode']),
  ],
  'a2-6.2.9-forms': [(d) => set(image(d), '/Subtype', '/PS'), (d) => set(image(d), '/Subtype', '/Form')],
  'a2-6.2.10-blend': [state({ '/BM': '/Glow' }), state({ '/BM': ['/Normal', '/Glow'] })],
  'a2-6.2.10-group': [(d) => drop(d.root, '/OutputIntents')],

  'a2-6.2.11.2-dictionary': [
    (d) => drop(descendant(d), '/Type'),
    (d) => set(font(d), '/Subtype', '/TrueType'),
    (d) => drop(font(d), '/BaseFont'),
  ],
  'a2-6.2.11.3-encoding': [(d) => set(font(d), '/Encoding', '/Identity-V')],
  'a2-6.2.11.3.2-glyph-map': [(d) => drop(descendant(d), '/CIDToGIDMap')],
  'a2-6.2.11.4.1-embedded': [(d) => drop(descriptor(d), '/FontFile2')],
  'a2-6.2.11.4.1-subset': [(d) => set(font(d), '/BaseFont', '/NotoSansSC-Regular')],
  'a2-6.2.11.4.1-glyphs': [(d) => d.content(replace(firstCode, '7fff'))],
  'a2-6.2.11.4.2-sets': [(d) => set(descriptor(d), '/CIDSet', d.add({}))],
  'a2-6.2.11.5-widths': [(d) => set(descendant(d)['/W'][1], 1, descendant(d)['/W'][1][1] + 2), (d) => drop(descendant(d), '/W')],
  'a2-6.2.11.7-unicode': [
    (d) => drop(font(d), '/ToUnicode'),
    (d) => d.rewrite(font(d)['/ToUnicode'], replace(/begin(bfrange|bfchar)/g, 'beginnothing')),
  ],
  'a2-6.2.11.7-values': [
    (d) => d.rewrite(font(d)['/ToUnicode'], replace(/(<[0-9a-f]+> <[0-9a-f]+> \[<[0-9a-f]+> <)[0-9a-f]+/i, '$1feff')),
  ],
  'a2-6.2.11.7.3-private': [
    (d) => d.rewrite(font(d)['/ToUnicode'], replace(/(<[0-9a-f]+> <[0-9a-f]+> \[<[0-9a-f]+> <)[0-9a-f]+/i, '$1e000')),
  ],
  'a2-6.2.11.8-notdef': [(d) => d.content(replace(firstCode, '0000'))],

  'a2-6.3.1-types': [(d) => set(link(d), '/Subtype', '/Movie')],
  'a2-6.3.2-flags': [(d) => drop(link(d), '/F'), (d) => set(link(d), '/F', 0), (d) => set(link(d), '/F', 6)],
  'a2-6.3.3-appearance': [(d) => set(link(d), '/AP', { '/N': d.add({}), '/D': d.add({}) })],
  'a2-6.4-forms': [(d) => set(d.root, '/AcroForm', {})],
  'a2-6.5.1-actions': [
    (d) => set(link(d), '/A', { '/S': '/JavaScript' }),
    (d) => set(d.root, '/OpenAction', { '/S': '/Launch' }),
    (d) => set(link(d), '/A', { '/S': '/Named', '/N': '/Print' }),
  ],
  'a2-6.5.2-triggers': [(d) => set(d.page, '/AA', {}), (d) => set(d.root, '/AA', {})],
  'a2-6.8-files': [
    (d) => set(d.of(d.root['/Names']), '/EmbeddedFiles', {}),
    (d) => void d.add({ '/Type': '/Filespec', '/EF': {} }),
  ],
  'a2-6.9-layers': [(d) => set(d.root, '/OCProperties', {})],
  'a2-6.10-presentations': [
    (d) => set(d.of(d.root['/Names']), '/AlternatePresentations', {}),
    (d) => set(d.page, '/PresSteps', {}),
  ],
  'a2-6.11-requirements': [(d) => set(d.root, '/Requirements', [])],
  'ua1-7.18.3-tabs': [(d) => drop(d.page, '/Tabs'), (d) => set(d.page, '/Tabs', '/R')],
  'ua1-7.18.5-contents': [(d) => drop(link(d), '/Contents')],

  'a2-6.6.2.1-stream': [(d) => drop(d.of(d.root['/Metadata']), '/Subtype'), (d) => drop(d.root, '/Metadata')],
  'a2-6.6.2.1-packet': [
    (d) => d.metadata(replace('<?xpacket ', '<?xpacket bytes="9" ')),
    (d) => d.metadata(replace(/<\?xpacket end="w"\?>/, '')),
  ],
  'a2-6.6.2.1-xml': [(d) => d.metadata(replace('&amp;', '&')), (d) => d.metadata(replace('rdf:about=""', 'rdf:about="x"'))],
  'a2-6.6.2.3-properties': [
    (d) => d.metadata(replace('<xmp:CreatorTool>', '<xmp:Mood>well</xmp:Mood><xmp:CreatorTool>')),
    (d) => d.metadata(replace('<pdfaProperty:name>part<', '<pdfaProperty:name>parts<')),
    (d) => d.metadata(replace('http://purl.org/dc/elements/1.1/', 'http://example.com/')),
  ],
  'a2-6.6.2.3-schemas': [
    (d) => d.metadata(replace('<pdfaProperty:category>internal', '<pdfaProperty:category>inner')),
    (d) => d.metadata(replace(/<pdfaSchema:namespaceURI>[^<]*/, '<pdfaSchema:namespaceURI>http://example.com/')),
  ],
  'a2-6.6.4-part': [
    (d) => d.metadata(replace('<pdfaid:part>2', '<pdfaid:part>1')),
    (d) => d.metadata(replace('<pdfaid:conformance>A', '<pdfaid:conformance>B')),
  ],
  'ua1-5-part': [(d) => d.metadata(replace('<pdfuaid:part>1', '<pdfuaid:part>2'))],
  'ua1-7.1-title': [
    (d) => d.metadata(replace(/dc:title/g, 'dc:description')),
    (d) => set(d.of(d.root['/ViewerPreferences']), '/DisplayDocTitle', false),
  ],
  'a1-6.7.3-info': [
    (d) => d.metadata(replace('<xmp:ModifyDate>2', '<xmp:ModifyDate>1')),
    (d) => d.metadata(replace('&lt;', '&gt;')),
  ],

  'a2-6.7.2-marked': [(d) => set(d.root, '/MarkInfo', {}), (d) => set(d.of(d.root['/MarkInfo']), '/Suspects', true)],
  'a2-6.7.3-root': [
    (d) => drop(tree(d), '/Type'),
    (d) => set(d.element('Sect'), '/P', d.root['/StructTreeRoot']),
    (d) => set(d.element('Document'), '/S', '/Part'),
  ],
  'a2-6.7.3-types': [
    (d) => set(d.element('Sect'), '/S', '/Chapter'),
    (d) => set(tree(d), '/RoleMap', { '/P': '/Span' }),
    (d) => set(tree(d), '/RoleMap', { '/X': '/Y', '/Y': '/X' }),
  ],
  'a2-6.7.4-language': [
    (d) => drop(d.root, '/Lang'),
    (d) => set(d.root, '/Lang', 'u:中文'),
    (d) => set(d.element('P'), '/Lang', 'u:zh_CN'),
  ],
  'ua1-7.1-artifact-in-tag': [(d) => d.content(replace(/(MCID[\s\S]*?BDC)/, '$1 /Artifact BMC 0 0 1 1 re f EMC'))],
  'ua1-7.1-tag-in-artifact': [(d) => d.content((s) => `/Artifact BMC ${s} EMC`)],
  'ua1-7.1-content': [(d) => d.content((s) => `${s} 0 0 9 9 re f`), (d) => d.content(replace('/Artifact', '/Decoration'))],
  'pdf-14.7.4-marks': [
    (d) => d.content(replace(/MCID 1\b/, 'MCID 0')),
    (d) => d.content(replace(/\/H1 <</, '/H2 <<')),
    (d) => void d.element('H1')['/K'].push(999),
  ],
  'pdf-14.7.4.4-parents': [
    (d) => set(d.of(d.of(tree(d)['/ParentTree'])['/Nums'][1]), 0, d.root['/StructTreeRoot']),
    (d) => drop(link(d), '/StructParent'),
  ],
  'pdf-14.7.2-ids': [
    (d) => void tree(d)['/IDTree']['/Names'].splice(0, 2),
    (d) => void tree(d)['/IDTree']['/Names'].push(...tree(d)['/IDTree']['/Names'].splice(0, 2)),
    (d) => set(d.element('Span'), '/ID', 'u:fact:gdp:2'),
  ],

  'ua1-7.2-nesting': [
    (d) => set(d.element('LBody'), '/S', '/P'),
    (d) => set(d.element('TD'), '/S', '/P'),
    (d) => set(d.element('L'), '/S', '/Div'),
    (d) => set(d.element('TR'), '/S', '/THead'),
  ],
  'ua1-7.3-figures': [(d) => drop(d.element('Figure'), '/Alt'), (d) => set(d.element('Figure'), '/Alt', 'u: ')],
  'ua1-7.3-boxes': [(d) => drop(d.element('Figure'), '/A'), (d) => set(d.element('Figure')['/A']['/BBox'], 2, 596)],
  'ua1-7.4.2-headings': [(d) => set(d.element('H1'), '/S', '/H2'), (d) => set(d.element('H2'), '/S', '/H3')],
  'ua1-7.4.4-unnumbered': [(d) => set(d.element('H2'), '/S', '/H')],
  'ua1-7.5-scope': [(d) => drop(d.element('TH'), '/A'), (d) => set(d.element('TH')['/A'], '/Scope', '/Table')],
  'ua1-7.5-regular': [
    (d) => set(d.find((own) => own['/A']?.['/ColSpan'] === 2)['/A'], '/ColSpan', 3),
    (d) => void d.element('TR')['/K'].pop(),
  ],
  'ua1-7.6-numbering': [
    (d) => set(d.find((own) => own['/A']?.['/ListNumbering'] === '/Decimal')['/A'], '/ListNumbering', '/None'),
  ],
  'ua1-7.7-formulas': [(d) => set(d.element('Span'), '/S', '/Formula')],
  'ua1-7.9-notes': [(d) => set(d.element('Caption'), '/S', '/Note')],
  'ua1-7.17-bookmarks': [
    (d) =>
      drop(
        d.find((own) => own['/Dest'] !== undefined && own['/First'] !== undefined),
        '/Count',
      ),
    (d) => set(d.find((own) => own['/Dest'] !== undefined && own['/Title'] !== undefined)['/Dest'], 2, 600),
    (d) =>
      set(
        d.find((own) => own['/Dest'] !== undefined && own['/Title'] !== undefined),
        '/Title',
        'u:',
      ),
  ],
  'ua1-7.18.5-links': [
    (d) => set(d.element('Link'), '/S', '/Span'),
    (d) =>
      set(
        d.element('Link'),
        '/K',
        d.element('Link')['/K'].filter((kid: unknown) => typeof kid !== 'number' && d.of(kid)['/Type'] !== '/OBJR'),
      ),
    (d) => set(link(d), '/A', { '/S': '/URI', '/URI': 'u:https://example.com/报告' }),
    (d) => set(d.find((own) => own['/Subtype'] === '/Link' && own['/Dest'] !== undefined)['/Dest'], 3, 900),
  ],
};
