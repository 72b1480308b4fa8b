import { expect, test } from 'vitest';
import { escapeAttribute, escapeText } from '../../src/xml/escape-xml.js';
import { readXml } from '../../src/xml/read-xml.js';

function read(text: string): string[] {
  const heard: string[] = [];
  readXml(text, {
    open: (name, attributes) => heard.push(`open ${name} ${JSON.stringify(attributes)}`),
    close: () => heard.push('close'),
    text: (said) => heard.push(`text ${JSON.stringify(said)}`),
    instruction: (target, body) => heard.push(`instruction ${target} ${body}`),
    error: ({ message }, position) => heard.push(`error ${message} ${position}`),
  });
  return heard;
}

test('tags, texts, CDATA and instructions come in their order', () => {
  expect(read('<a x="1 &amp; 2">文<?at 7?><b/><![CDATA[<c>]]></a>')).toEqual([
    'open a {"x":"1 & 2"}',
    'text "文"',
    'instruction at 7',
    'open b {}',
    'close',
    'text "<c>"',
    'close',
  ]);
});

test('a fault is told with the place reached', () => {
  expect(read('<a>\n<b></a>').filter((one) => one.startsWith('error'))[0]).toMatch(/^error 2:7: unexpected close tag\. 11$/);
  expect(read('<a>&nbsp;</a>').some((one) => one.startsWith('error'))).toBe(true);
});

test('what is escaped comes back as it was, blanks within attributes and carriage returns too', () => {
  const text = 'a<b> & "c"\td\ne\rf';
  const [open, said] = read(`<a x="${escapeAttribute(text)}">${escapeText(text)}</a>`);
  expect(open).toBe(`open a ${JSON.stringify({ x: text })}`);
  expect(said).toBe(`text ${JSON.stringify(text)}`);
});
