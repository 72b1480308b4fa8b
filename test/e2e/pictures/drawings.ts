/** Sixty small SVG, one matter each, as programs and people write them: what a browser shows of them is what documents show. */
const RECT = (x: number, y: number, width: number, height: number, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${more}/>`;
const CARD = RECT(0, 0, 200, 120, 'fill="#F4F1EA"');
const TWO = '<stop offset="0" stop-color="#1F4E8C"/><stop offset="1" stop-color="#E2BC6A"/>';
const STAR = 'M100 10 L130 105 L40 45 L160 45 L70 105 Z';
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAFUlEQVQImWNYoSD1H4QZQIS8X89/AEECB5zbbjd0AAAAAElFTkSuQmCC';

/** Bodies of a drawing of 200 × 120 over a pale ground. */
const BODIES: Readonly<Record<string, string>> = {
  rectangles: RECT(10, 10, 80, 100, 'fill="#A8201A"') + RECT(110, 30, 60, 60, 'fill="none" stroke="#333" stroke-width="6"'),
  'round corners': RECT(20, 20, 160, 80, 'rx="30" ry="16" fill="#2A6F4E"'),
  circles: '<circle cx="60" cy="60" r="40" fill="#1F4E8C"/><ellipse cx="140" cy="60" rx="45" ry="25" fill="#B8863B"/>',
  lines:
    '<line x1="10" y1="10" x2="190" y2="110" stroke="#000" stroke-width="3"/><polyline points="10,110 60,20 110,110 160,20" fill="none" stroke="#A8201A" stroke-width="4"/>',
  polygon: '<polygon points="100,10 190,110 10,110" fill="#CFD8E3" stroke="#143A6B" stroke-width="5" stroke-linejoin="round"/>',
  'even-odd': `<path d="${STAR}" fill="#A8201A" fill-rule="evenodd"/>`,
  'non-zero': `<path d="${STAR}" fill="#A8201A"/>`,
  curves:
    '<path d="M10 100 C 60 0 140 0 190 100 S 60 130 100 60 Q 40 20 20 60 T 60 90" fill="none" stroke="#1F4E8C" stroke-width="4"/>',
  arcs: '<path d="M20 60 A 40 40 0 1 1 100 60 A 30 15 30 0 0 180 60" fill="none" stroke="#7C1712" stroke-width="8"/>',
  'a ring of parts':
    '<path d="M100 60 L100 10 A50 50 0 0 1 147 77 Z" fill="#A8201A"/><path d="M100 60 L147 77 A50 50 0 1 1 100 10 Z" fill="#DDD6CA"/>',
  dashes:
    '<path d="M10 30 H190 M10 60 H190 M10 90 H190" stroke="#333" stroke-width="6" stroke-dasharray="14 6 2 6" stroke-dashoffset="5" stroke-linecap="round"/>',
  joins:
    '<path d="M20 100 L60 20 L100 100 L140 20 L180 100" fill="none" stroke="#1F4E8C" stroke-width="14" stroke-linejoin="miter" stroke-miterlimit="2"/>',
  'transforms within transforms': `<g transform="translate(60 20) rotate(20)"><g transform="scale(1.5 .8) skewX(-10)">${RECT(0, 0, 60, 60, 'fill="#B8863B"')}</g></g>`,
  'a matrix': `<g transform="matrix(.9 .3 -.2 1.1 30 5)">${RECT(0, 0, 90, 60, 'fill="#2A6F4E"')}</g>`,
  'a linear gradient': `<linearGradient id="g" x1="0" y1="0" x2="1" y2="1">${TWO}</linearGradient>${RECT(10, 10, 180, 100, 'fill="url(#g)"')}`,
  'a gradient in user space': `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="20" x2="180" spreadMethod="reflect">${TWO}</linearGradient>${RECT(0, 10, 200, 100, 'fill="url(#g)"')}`,
  'a radial gradient': `<radialGradient id="g" cx=".4" cy=".4" r=".6">${TWO}</radialGradient><circle cx="100" cy="60" r="55" fill="url(#g)"/>`,
  'a gradient of a gradient': `<linearGradient id="a">${TWO}</linearGradient><linearGradient id="g" xlink:href="#a" gradientTransform="rotate(90)"/>${RECT(10, 10, 180, 100, 'fill="url(#g)"')}`,
  'a pattern': `<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#A8201A"/></pattern>${RECT(10, 10, 180, 100, 'fill="url(#p)"')}`,
  'a clip': `<clipPath id="c"><circle cx="100" cy="60" r="50"/></clipPath><g clip-path="url(#c)">${RECT(40, 0, 60, 120, 'fill="#1F4E8C"')}${RECT(100, 0, 60, 120, 'fill="#E2BC6A"')}</g>`,
  'a mask': `<linearGradient id="g"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient><mask id="m">${RECT(0, 0, 200, 120, 'fill="url(#g)"')}</mask>${RECT(10, 10, 180, 100, 'fill="#7C1712" mask="url(#m)"')}`,
  markers:
    '<marker id="m" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 L10 5 L0 10 Z" fill="#333"/></marker><path d="M20 100 L100 30 L180 90" fill="none" stroke="#333" stroke-width="4" marker-end="url(#m)" marker-mid="url(#m)"/>',
  'symbols used again':
    '<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#2A6F4E"/></symbol><use href="#s" x="10" y="10" width="40" height="40"/><use xlink:href="#s" x="70" y="30" width="80" height="80"/>',
  'a group used again': `<g id="t">${RECT(0, 0, 40, 40, 'fill="#B8863B"')}</g><use xlink:href="#t" transform="translate(100 60) rotate(45)"/>`,
  opacity: `<g opacity=".5">${RECT(20, 20, 90, 80, 'fill="#A8201A"')}${RECT(70, 40, 90, 70, 'fill="#1F4E8C" fill-opacity=".6"')}</g>`,
  'strokes half through':
    '<circle cx="100" cy="60" r="40" fill="#E2BC6A" stroke="#143A6B" stroke-width="16" stroke-opacity=".4"/>',
  'styles by class': `<style>.a{fill:#A8201A}.b{fill:none;stroke:#1F4E8C;stroke-width:5}</style>${RECT(20, 20, 70, 80, 'class="a"')}${RECT(110, 20, 70, 80, 'class="b"')}`,
  'styles by place': `<style>g > rect{fill:#2A6F4E} #x rect + rect{fill:#B8863B} rect[width="30"]{opacity:.4}</style><g id="x">${RECT(10, 20, 50, 80)}${RECT(75, 20, 50, 80)}${RECT(140, 20, 30, 80)}</g>`,
  'styles in CDATA': `<style type="text/css"><![CDATA[ .k { fill: rgb(168, 32, 26) } ]]></style>${RECT(30, 20, 140, 80, 'class="k"')}`,
  'a style over an attribute': RECT(20, 20, 160, 80, 'fill="#000" style="fill:#CFD8E3;stroke:#333;stroke-width:2px"'),
  'important styles': `<style>.i{fill:#2A6F4E !important}</style>${RECT(20, 20, 160, 80, 'class="i" style="fill:#A8201A"')}`,
  'colours by name and number': `${RECT(10, 10, 40, 100, 'fill="tomato"')}${RECT(60, 10, 40, 100, 'fill="hsl(210, 60%, 40%)"')}${RECT(110, 10, 40, 100, 'fill="rgb(10% 60% 30%)"')}${RECT(160, 10, 30, 100, 'fill="#ab34"')}`,
  'the current colour': `<g color="#7C1712">${RECT(20, 20, 160, 80, 'fill="currentColor"')}</g>`,
  'inherited looks': `<g fill="none" stroke="#1F4E8C" stroke-width="4">${RECT(20, 20, 60, 80)}<circle cx="140" cy="60" r="40"/></g>`,
  'what is not shown': `${RECT(20, 20, 60, 80, 'fill="#A8201A" display="none"')}${RECT(120, 20, 60, 80, 'fill="#1F4E8C" visibility="hidden"')}<circle cx="100" cy="60" r="10"/>`,
  'a drawing within the drawing': `<svg x="20" y="10" width="80" height="100" viewBox="0 0 10 10" preserveAspectRatio="xMidYMid slice">${RECT(0, 0, 10, 5, 'fill="#B8863B"')}<circle cx="5" cy="5" r="5" fill="#2A6F4E" fill-opacity=".5"/></svg>`,
  'lengths of paper':
    '<rect x="5mm" y="2mm" width="3cm" height="0.7in" fill="#143A6B"/><line x1="2pt" y1="80pt" x2="120pt" y2="80pt" stroke="#000" stroke-width="2pt"/>',
  'lengths in shares':
    '<rect x="10%" y="20%" width="80%" height="60%" fill="#CFD8E3"/><circle cx="50%" cy="50%" r="20%" fill="#A8201A"/>',
  'a picture within': `<image x="20" y="10" width="160" height="100" preserveAspectRatio="none" style="image-rendering:pixelated" xlink:href="${PIXEL}"/>`,
  blur: `<filter id="f"><feGaussianBlur stdDeviation="4"/></filter>${RECT(40, 30, 120, 60, 'fill="#1F4E8C" filter="url(#f)"')}`,
  'a shadow': `<filter id="f" x="-.2" y="-.2" width="1.4" height="1.5"><feDropShadow dx="3" dy="4" stdDeviation="3" flood-opacity=".5"/></filter>${RECT(40, 30, 120, 60, 'rx="8" fill="#fff" filter="url(#f)"')}`,
  'an older shadow': `<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="2"/><feOffset dx="3" dy="3"/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter><circle cx="100" cy="60" r="40" fill="#E2BC6A" filter="url(#f)"/>`,
  'colours in grey': `<filter id="f"><feColorMatrix type="saturate" values="0"/></filter><g filter="url(#f)">${RECT(20, 20, 70, 80, 'fill="#A8201A"')}${RECT(110, 20, 70, 80, 'fill="#2A6F4E"')}</g>`,
  blending: `${RECT(20, 20, 100, 80, 'fill="#E2BC6A"')}${RECT(80, 40, 100, 70, 'fill="#1F4E8C" style="mix-blend-mode:multiply"')}`,
  words: '<text x="20" y="70" font-size="28" font-family="Arial">Plan 2031</text>',
  汉字: '<text x="20" y="70" font-size="30" font-family="微软雅黑">数据采集</text>',
  'words in the middle':
    '<text x="100" y="50" font-size="24" text-anchor="middle">中间 mid</text><text x="190" y="100" font-size="24" text-anchor="end">末端 end</text>',
  'bold words of a serif': '<text x="20" y="70" font-size="30" font-family="SimSun" font-weight="bold">宋体 Bold</text>',
  'words in pieces':
    '<text x="20" y="50" font-size="22">甲<tspan fill="#A8201A" dx="6">乙</tspan><tspan x="20" dy="34" font-size="30">丙丁</tspan></text>',
  'words apart': '<text x="10" y="70" font-size="24" letter-spacing="6">LETTERS</text>',
  'words with an outline': '<text x="20" y="80" font-size="48" fill="none" stroke="#1F4E8C" stroke-width="1.5">轮廓</text>',
  'words turned': '<text transform="translate(60 100) rotate(-30)" font-size="26">斜的 turned</text>',
  'words on the middle line':
    '<line x1="0" x2="200" y1="60" y2="60" stroke="#A8201A"/><text x="20" y="60" font-size="26" dominant-baseline="central">居中 line</text>',
  'kept spaces': '<text x="10" y="70" font-size="22" xml:space="preserve">a   b  c</text>',
  'the first that fits': `<switch>${RECT(0, 0, 200, 120, 'fill="#A8201A" systemLanguage="xx"')}${RECT(30, 30, 140, 60, 'fill="#2A6F4E"')}</switch>`,
  'colours of a dark screen': RECT(
    20,
    20,
    160,
    80,
    'fill="#dae8fc" style="fill: light-dark(#dae8fc, #1d293b); stroke: light-dark(rgb(108, 142, 191), #5c79a3);"',
  ),
  'odd prefixes': '<s:rect xmlns:s="http://www.w3.org/2000/svg" x="20" y="20" width="160" height="80" fill="#7C1712"/>',
};

const head = (size: string) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>`;
const small = (body: string, size = 'width="200" height="120"') => `${head(size)}${CARD}${body}</svg>`;

/** By what they show; some in other encodings or with a document type. All are 200 × 120 CSS pixels. */
export const DRAWINGS: readonly (readonly [name: string, file: string | Uint8Array])[] = [
  ...Object.entries(BODIES).map(([name, body]) => [name, small(body)] as const),
  [
    'without a size',
    small(RECT(20, 20, 160, 80, 'fill="#1F4E8C"'), 'viewBox="0 0 200 120"').replace(
      'viewBox',
      'width="100%" style="max-width:200px" viewBox',
    ),
  ],
  ['in millimetres', small(RECT(20, 20, 160, 80, 'fill="#1F4E8C"'), 'width="52.9167mm" height="31.75mm" viewBox="0 0 200 120"')],
  [
    'names of an old program',
    `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY st "fill:#A8201A;">]><svg xmlns="&ns_svg;" width="200" height="120">${CARD}${RECT(20, 20, 160, 80, 'style="&st;"')}</svg>`,
  ],
  [
    'in UTF-16',
    Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${small('<text x="20" y="70" font-size="30">宽字</text>')}`,
      'utf16le',
    ),
  ],
];
