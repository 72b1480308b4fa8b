/** Rendering: stamps that change nothing, limits, what a template sees, Handlebars' own meaning kept. */
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { Content, Figure, TableFigure } from '../../src/model/content.js';
import { checkTemplatesFolder } from '../../src/template/check-folder.js';
import { renderTemplate } from '../../src/template/render.js';
import { textProject } from './project.js';
import { makeProse, sampleContent } from './sample.js';

function render(files: Record<string, string>, content = sampleContent()) {
  const diagnostics = new Diagnostics();
  const markup = renderTemplate('deck', { project: textProject(files), content, labels: { colon: '：' } }, diagnostics);
  return { markup, diagnostics: diagnostics.list };
}

function stripStamps(text: string): string {
  return text.replace(/ at="\d+"/g, '').replace(/<\?at \d+\?>/g, '');
}

/** What is printed, without stamps; fails where anything is reported. */
function print(template: string, files: Record<string, string> = {}, content = sampleContent()): string {
  const { markup, diagnostics } = render({ 'deck.hbs': template, ...files }, content);
  expect(diagnostics).toEqual([]);
  return stripStamps(markup!.text);
}

describe('stamps', () => {
  const template = `<deck title="{{report.language}}">
  {{!-- comment --}}
  {{#each sections as |section index|}}
    <slide id="{{section.id}}" {{#if section.kind}}layout="{{section.kind}}"{{else}}layout='none'{{/if}}>
      {{~#unless @first~}}
      <p>{{index}} {{@index}} {{@key}} {{@root.report.language}} {{../report.language}}</p>
      {{~else~}}
      first
      {{~/unless}}
      {{#with section.terms}}<b>{{this}}</b>{{else}}none{{/with}}
      {{> card section label="x"}}
      {{#each section.categories}}{{this}}{{#unless @last}}, {{/unless}}{{else}}empty{{/each}}
    </slide>
  {{/each}}
  \\{{not.a.value}} <br/>
  {{#> frame}}
    <p>inside {{label}}</p>
  {{/frame}}
</deck>
`;
  const partials = {
    'card.hbs': '<col>\n  {{id}} {{label}}\n</col>\n',
    'frame.hbs': '<row>\n  {{> @partial-block label="y"}}\n</row>\n',
  };

  test('are all that differs from what Handlebars itself prints', () => {
    const content = sampleContent();
    const plain = {
      report: { language: 'zh-CN' },
      sections: [
        { id: 'growth', kind: null, terms: null, categories: [] },
        { id: 'tasks', kind: 'tasks', terms: 'x', categories: ['a', 'b'] },
      ],
    };
    const engine = Handlebars.create();
    engine.registerPartial({ card: partials['card.hbs'], frame: partials['frame.hbs'] });
    const expected = engine.compile(template, { preventIndent: true })(plain);
    const sections = content.sections.map((section, at) => ({ ...section, ...plain.sections[at] }));
    const files = { 'partials/card.hbs': partials['card.hbs'], 'partials/frame.hbs': partials['frame.hbs'] };
    expect(print(template, files, { ...content, sections } as never)).toBe(expected);
  });

  test('name the tag that they stand in, in the file that holds it', () => {
    const { markup } = render({
      'deck.hbs':
        '{{#each sections}}\n  {{#if lead}}\r\n\t<p>中文<b>{{lead}}</b></p>\n  {{/if}}\n{{/each}}\n\\{{x}} <i>\n  {{> card}}\n</i>',
      'partials/card.hbs': '{{#if true}}\n  <row/>\n{{/if}}\n',
    });
    const found = [...markup!.text.matchAll(/<([a-z]+) at="(\d+)"/g)].map(([, tag, at]) => {
      const { file, start } = markup!.origins[Number(at)]!.template;
      return `${tag} ${file}:${start.line}:${start.column}`;
    });
    expect(found).toEqual([
      'p templates/deck.hbs:3:2',
      'b templates/deck.hbs:3:7',
      'i templates/deck.hbs:6:8',
      'row templates/partials/card.hbs:2:3',
    ]);
  });

  test('carry the content that a value prints, or that its block stands in', () => {
    const { markup } = render({
      'deck.hbs':
        '<a>{{#each sections}}<b>{{number}}{{heading}}</b>{{#each points}}<i>{{this}}</i>{{/each}}{{#each facts}}<u>{{name}}</u>{{/each}}{{/each}}{{#each report.marks}}<s>{{this}}</s>{{/each}}</a>',
    });
    const paths = [...markup!.text.matchAll(/<([a-z]+) at="(\d+)"|<\?at (\d+)\?>/g)].map(
      ([, tag, at, value]) => `${tag ?? '·'} ${markup!.origins[Number(at ?? value)]!.content?.path ?? '-'}`,
    );
    expect(paths.slice(0, 12)).toEqual([
      'a -',
      'b sections.0',
      '· sections.0.number',
      '· sections.0.heading',
      'i sections.0.points.0',
      '· sections.0.points.0',
      'i sections.0.points.1',
      '· sections.0.points.1',
      'u facts.gdp',
      '· facts.gdp.name',
      'u facts.gdp-target',
      '· facts.gdp-target.name',
    ]);
    expect(paths.at(-1)).toBe('· -');
  });
});

describe('values', () => {
  test('prose is rich between tags and plain in attributes, also across blocks', () => {
    expect(print('<p title="{{#if report}}{{sections.[0].lead}}{{/if}}">{{#if report}}{{sections.[0].lead}}{{/if}}</p>')).toBe(
      '<p title="全市生产总值12003亿元，增长3%">全市生产总值<fact id="gdp"/>，<b>增长</b><b><fact id="gdp-growth"/></b></p>',
    );
  });

  test('a fact prints as a fact, its fields by name, its change as a fact', () => {
    expect(
      print(
        '<p>{{fact "gdp"}}|{{facts.gdp.print}}|{{facts.gdp.period}}|{{facts.gdp.number}}{{facts.gdp.unit}}|{{facts.gdp.change.verb}}{{facts.gdp.change}}|{{facts.gdp.change.change}}|{{facts.gdp.source.title}}</p>',
      ),
    ).toBe('<p><fact id="gdp"/>|<fact id="gdp"/>|<fact id="gdp" show="period"/>|12003亿元|增长<fact id="gdp-growth"/>||报告</p>');
  });

  test('an empty text and an absent one are false', () => {
    const content = sampleContent();
    const empty = makeProse('', 'report.subtitle');
    const changed = { ...content, report: { ...content.report, subtitle: empty } };
    const template =
      '<p>{{#if report.subtitle}}yes{{else}}no{{/if}}{{#with report.subtitle}}yes{{else}}no{{/with}}{{report.subtitle}}</p>';
    expect(print(template, {}, changed)).toBe('<p>nono</p>');
    expect(print(template)).toBe('<p>nono</p>');
  });

  test('`../` leaves each block once, even one that goes over what it stands in', () => {
    expect(print('{{#each sections}}{{#each @root.sections}}{{id}}/{{../id}} {{/each}}{{/each}}')).toBe(
      'growth/growth tasks/growth growth/tasks tasks/tasks ',
    );
    expect(print('{{#each report.marks}}{{#each @root.report.marks}}{{this}}/{{..}}/{{../../target}}{{/each}}{{/each}}')).toBe(
      '送审稿/送审稿/deck',
    );
    expect(print('{{#each (group 1 report.marks)}}{{#each this}}{{this}}/{{../../target}}{{/each}}{{/each}}')).toBe(
      '送审稿/deck',
    );
    expect(print('{{#each (first 1 sections) as |index|}}{{@index}} {{index.id}}{{/each}}')).toBe('0 growth');
  });

  test('a partial sees what it is given, and its parameters', () => {
    const partials = { 'partials/show.hbs': '{{this}}:{{mark}}:{{@root.target}}' };
    expect(
      print('{{#each sections.[0].points}}{{> show mark=(ordinal @index)}} {{/each}}{{> show facts.gdp mark=1}}', partials),
    ).toBe('第一点:一:deck R&amp;D &lt;新&gt; "引":二:deck <fact id="gdp"/>:1:deck');
  });

  test('keys of other things than the content are not there', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const { diagnostics } = render({
        'deck.hbs': `<p>{{${name}}}{{report.${name}}}{{sections.${name}}}{{lookup report "${name}"}}</p>`,
      });
      expect(diagnostics.map(({ code }) => code)).toEqual(['template-name', 'template-name', 'template-name', 'template-helper']);
    }
  });
});

describe('helpers', () => {
  test.each([
    ['{{#each (where sections "kind" "tasks")}}{{id}}{{/each}}', 'tasks'],
    ['{{#each (all sections)}}{{id}} {{/each}}', 'growth tasks '],
    [
      '{{#with (section "tasks")}}{{join (first 2 points) "、"}}|{{join (last 1 points) ""}}|{{join (rest 1 points) "、"}}|{{join (slice 1 2 points) "、"}}{{/with}}',
      '甲、乙|丙|乙、丙|乙',
    ],
    ['{{#each (group 2 (lookup (section "tasks") "points"))}}[{{join this " "}}]{{/each}}', '[甲 乙][丙]'],
    ['{{count sections}} {{add (count sections) 1}} {{subtract 1 3}} {{sections.length}}', '2 3 -2 2'],
    [
      '{{eq sections.[1].kind "tasks"}} {{ne target "deck"}} {{lt 1 2}} {{gt 1 2}} {{not report.subtitle}} {{and report.title 0}} {{or report.subtitle report.title}}',
      'true false true false true 0 工作报告',
    ],
    ['{{#if (and report.subtitle report.title)}}no{{/if}}{{#if (and report.title report.subtitle)}}no{{/if}}', ''],
    [
      '{{ordinal 0}} {{ordinal 9}} {{ordinal 10}} {{ordinal 19}} {{ordinal 20}} {{ordinal 99}} {{ordinal 100}} {{ordinal 110}} {{ordinal 999}}',
      '一 十 十一 二十 二十一 一百 一百〇一 一百一十一 1000',
    ],
    ['{{join (where facts "kind" "result") "；"}}', '<fact id="gdp"/>'],
    ['{{#each (facts-of sections.[0].lead)}}{{id}} {{/each}}', 'gdp gdp-growth '],
    ['{{#each (facts-of figures.income)}}{{id}} {{/each}}', 'gdp '],
    ['{{#each (facts-of figures.targets sections.[0].facts)}}{{id}} {{/each}}', 'gdp-target gdp gdp-growth '],
    // A figure stands where most of its facts are said, the first of equals; without any, at the end.
    [
      '{{#each (figures-beside figures (where facts "period" "2020年") 0)}}{{id}} {{/each}}|{{#each (figures-beside figures (where facts "period" "2020年") 1)}}{{id}} {{/each}}',
      'income |targets ',
    ],
    ['{{#each (weightiest 1 figures)}}{{id}} {{/each}}|{{count (weightiest 5 figures)}}', 'income |2'],
    ['{{#each (text-only sections)}}{{id}} {{/each}}', ''],
    ['{{#each (filled sections)}}{{id}} {{/each}}', 'growth tasks '],
    ['{{concat "（" facts.gdp "）"}}', '（<fact id="gdp"/>）'],
    ['{{headword sections.[0].lead}}|{{after-headword report.title}}|{{#if (headword report.title)}}no{{/if}}', '|工作报告|'],
  ])('%s', (template, expected) => {
    expect(print(template)).toBe(expected);
  });

  const wide = (): Content => {
    const content = sampleContent();
    const headings = ['领域', '指标', '目标', '说明'];
    const roles = [null, 'name', 'target', 'note'] as const;
    const table: Figure = {
      ...(content.figures.targets as TableFigure),
      columns: headings.map((heading, i) => ({
        heading: makeProse(heading, `figures.targets.table.${i}`),
        align: 'text',
        role: roles[i]!,
      })),
      rows: [['甲领域', '甲指标', '甲目标', '甲说明'].map((cell, i) => makeProse(cell, `figures.targets.rows.0.${i}`))],
    };
    return { ...content, figures: { ...content.figures, targets: table } };
  };
  const tables = '(where figures "kind" "table")';

  test.each([
    [`{{#each (take-columns "target" "name" ${tables})}}{{#each rows}}{{join this " "}}{{/each}}{{/each}}`, '甲目标 甲指标'],
    [`{{#each (take-columns "name" "result?" "note?" ${tables})}}{{join (gather columns "heading") " "}}{{/each}}`, '指标 说明'],
    [`{{#each (take-columns "name" ${tables})}}{{id}} {{title}}{{/each}}`, 'targets 目标'],
  ])('%s', (template, expected) => {
    expect(print(template, {}, wide())).toBe(expected);
  });

  test('a table without a wanted column is left out, and said once with its place and what to write', () => {
    const template = `<deck>{{#each (take-columns "result" ${tables})}}no{{/each}}{{count (take-columns "result" ${tables})}}</deck>`;
    const { markup, diagnostics } = render({ 'deck.hbs': template }, wide());
    expect(stripStamps(markup!.text)).toBe('<deck>0</deck>');
    expect(diagnostics).toMatchObject([
      {
        code: 'left-out',
        severity: 'warning',
        places: [{ label: 'figures.targets' }, { label: expect.stringContaining('take-columns') }],
      },
    ]);
    expect(diagnostics[0]!.hint!.zh).toContain('role: result');
  });

  test('a role that there is not is a fault that names those that there are', () => {
    const { diagnostics } = render({ 'deck.hbs': `<deck>{{count (take-columns "goal" ${tables})}}</deck>` }, wide());
    expect(diagnostics).toMatchObject([{ code: 'template-helper', severity: 'error' }]);
    expect(diagnostics[0]!.message.en).toContain('"target"');
  });

  test.each([
    ['结构更优', '：第三产业', '<b>结构更优</b>|第三产业'],
    ['结构更优', '　第三产业', '<b>结构更优</b>|第三产业'],
    ['Faster', ': by sea', '<b>Faster</b>|by sea'],
    ['结构更优', '', '<b>结构更优</b>|'],
  ])('a headword in bold parts from what follows: %s%s', (bold, text, expected) => {
    const content = sampleContent();
    const title = {
      ...makeProse(`${bold}${text}`, 'report.title'),
      pieces: [
        { kind: 'text' as const, text: bold, bold: true },
        ...(text === '' ? [] : [{ kind: 'text' as const, text, bold: false }]),
      ],
    };
    const report = { ...content.report, title };
    expect(print('{{headword report.title}}|{{after-headword report.title}}', {}, { ...content, report })).toBe(expected);
  });

  test.each([
    ['产值提高。', '产值提高|。'],
    ['Output rose. ', 'Output rose|.'],
    ['他说：“都好。”', '他说：“都好。”|'],
    ['还有吗？', '还有吗|？'],
    ['没有句号', '没有句号|'],
    ['。', '|。'],
  ])('what stands within the sentence is put before its stop: %s', (text, expected) => {
    const content = sampleContent();
    const report = { ...content.report, title: makeProse(text, 'report.title') };
    expect(print('{{before-stop report.title}}|{{stop report.title}}', {}, { ...content, report })).toBe(expected);
  });

  test.each([
    ['产值提高', 'false'],
    ['产值提高。', 'true'],
    ['他说：“都好。”', 'true'],
    ['分三步：', 'true'],
    ['（见附件）', 'false'],
    ['Output rose', 'false'],
    ['Up 2.5', 'false'],
  ])('%s: whether a stop ends it', (text, expected) => {
    const content = sampleContent();
    const report = { ...content.report, title: makeProse(text, 'report.title') };
    expect(print('{{#if (ended report.title)}}true{{else}}false{{/if}}', {}, { ...content, report })).toBe(expected);
  });

  test('ordinal takes what a printed number counts before the place', () => {
    expect(print('{{ordinal 1 "三、"}} {{ordinal 1 "（十二）"}} {{ordinal 0 "4."}} {{ordinal 1 null}} {{ordinal 1 "附"}}')).toBe(
      '三 十二 四 二 二',
    );
  });

  test('ordinal counts as the language does', () => {
    const content = sampleContent();
    expect(print('{{ordinal 2}}', {}, { ...content, report: { ...content.report, language: 'en-GB' } })).toBe('3');
  });
});

describe('forms by length', () => {
  test('longest measures in em: a Chinese character is one, a Latin letter half', () => {
    expect(print('{{longest sections.[0].points}}')).toMatch(/^\d+(\.5)?$/);
    expect(print('{{longest (slice 0 0 sections)}} {{longest null}}')).toBe('0 0');
  });

  test('even fills rows alike, at most so many in each', () => {
    const rows = [1, 2, 3, 4, 5, 7, 9, 10, 12, 13].map((n) => print(`{{even ${n} 4}}`));
    expect(rows).toEqual(['1', '2', '3', '4', '3', '4', '3', '4', '4', '4']);
    expect(print('{{even 0 4}}')).toBe('1');
  });
});

describe('limits', () => {
  test('a template that prints without end stops with a message', () => {
    const each = '{{#each facts}}'.repeat(9);
    const content = sampleContent();
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`f${at}`, { ...content.facts.gdp!, id: `f${at}`, change: null }]),
    );
    const { markup, diagnostics } = render(
      { 'deck.hbs': `${each.replaceAll('facts', '@root.facts')}<p>x</p>${'{{/each}}'.repeat(9)}` },
      { ...content, facts: { ...content.facts, ...many } },
    );
    expect(markup).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'template-limit', places: [{ span: { file: 'templates/deck.hbs' } }] }]);
  });

  test('blocks nested without end are refused', () => {
    const { diagnostics } = render({ 'deck.hbs': `${'{{#if report}}'.repeat(300)}x${'{{/if}}'.repeat(300)}` });
    expect(diagnostics[0]).toMatchObject({ code: 'template-limit' });
  });

  test('a missing template is said once', () => {
    expect(render({}).diagnostics.map(({ code }) => code)).toEqual(['file-missing']);
  });
});

describe('what a folder of templates lacks comes from the shipped one', () => {
  const renderWith = (files: Record<string, string>) => {
    const diagnostics = new Diagnostics();
    const project = textProject(files, 'shipped');
    const markup = renderTemplate('deck', { project, content: sampleContent(), labels: {} }, diagnostics);
    return { text: markup && stripStamps(markup.text), said: diagnostics.list };
  };
  const shipped = {
    'shipped/deck.hbs': '<deck>{{> pier}}{{> quay}}</deck>',
    'shipped/partials/pier.hbs': '<p>pier</p>',
    'shipped/partials/quay.hbs': '<p>quay</p>',
  };

  test('all but the one partial that is changed', () => {
    const { text, said } = renderWith({ ...shipped, 'partials/quay.hbs': '<p>our quay</p>' });
    expect(said).toEqual([]);
    expect(text).toBe('<deck><p>pier</p><p>our quay</p></deck>');
  });

  test('partials that a template of its own calls', () => {
    expect(renderWith({ ...shipped, 'deck.hbs': '<deck>{{> quay}}</deck>' }).text).toBe('<deck><p>quay</p></deck>');
  });

  test('one that nobody has is named, with the nearest', () => {
    const { said } = renderWith({ ...shipped, 'deck.hbs': '<deck>{{> quey}}</deck>' });
    expect(said.map(({ code, hint }) => [code, hint!.en])).toEqual([
      ['template-partial', expect.stringContaining('did you mean "quay"')],
    ]);
  });
});

test('a folder without templates is none, whatever ships', () => {
  const say = (files: Record<string, string>) => {
    const diagnostics = new Diagnostics();
    return [checkTemplatesFolder(textProject(files, 'shipped'), diagnostics), diagnostics.list.map(({ code }) => code)];
  };
  expect(say({ 'shipped/deck.hbs': 'x' })).toEqual([false, ['file-missing']]);
  expect(say({ 'shipped/deck.hbs': 'x', 'theme.yaml': 'name: x' })).toEqual([true, []]);
});
