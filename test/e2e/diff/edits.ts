/** Twenty edits of the real content, as people make them: what is replaced by what. */
export interface Edit {
  readonly name: string;
  readonly replace: readonly (readonly [before: string | RegExp, after: string])[];
}

export const EDITS: readonly Edit[] = [
  { name: 'a fact', replace: [['print: 12003亿元', 'print: 12010亿元']] },
  { name: 'a fact of a chart', replace: [[/(ecommerce-growth: \{[^}]*?print: )23\.5%/, '$124.5%']] },
  { name: 'a qualifier', replace: [[/(trains-target: \{[^}]*?print: )[^,]+/, '$11500班左右']] },
  { name: 'a unit', replace: [[/(ecommerce: \{[^}]*?print: )133亿美元/, '$1133亿元']] },
  { name: "a fact's name", replace: [['gdp: { name: 全市生产总值', 'gdp: { name: 地区生产总值']] },
  { name: "a fact's scope", replace: [[/(cargo: \{[^}]*?scope: )[^,]+/, '$1全市']] },
  {
    name: 'an id',
    replace: [
      [/\$\{dead-ends\}/g, '${dead-end-roads}'],
      [/\n {2}dead-ends:/, '\n  dead-end-roads:'],
    ],
  },
  {
    name: 'a fact that nothing prints',
    replace: [['facts:\n  #', 'facts:\n  spare: { name: 备用, print: 3个, period: 2020年, kind: result }\n  #']],
  },
  { name: "the report's title", replace: [['title: 2021年郑州市政府工作报告要点', 'title: 2021年市政府工作报告要点']] },
  { name: 'a heading', replace: [['经济社会发展加快恢复', '经济社会发展稳步恢复']] },
  {
    name: "a heading's number",
    replace: [['number: （六）\n        heading: 民生社会', 'number: （七）\n        heading: 民生社会']],
  },
  {
    name: 'words',
    replace: [['坚持人民至上、生命至上，${officials-deployed}机关下沉', '始终坚持人民至上、生命至上，${officials-deployed}机关']],
  },
  {
    name: 'a sentence with facts moved',
    replace: [['- 全市生产总值${gdp}，比上年增长${gdp-growth}。', '- 比上年增长${gdp-growth}，全市生产总值达到${gdp}。']],
  },
  { name: 'an item gone', replace: [['          - 在全市选取${pharmacies}基层诊所推行药房标准化建设。\n', '']] },
  {
    name: 'an item new',
    replace: [
      [
        '          - 打通“断头路”${dead-ends}。\n          - >-',
        '          - 打通“断头路”${dead-ends}。\n          - 开展一次便民服务。\n          - >-',
      ],
    ],
  },
  {
    name: 'a last paragraph new',
    replace: [['以优异成绩迎接建党100周年。\n', '以优异成绩迎接建党100周年。\n          - 让我们一起努力。\n']],
  },
  {
    name: 'a last paragraph gone',
    replace: [['  notes:\n    - 2020年主要经济指标为初步核算数。\n', '']],
  },
  {
    name: 'a section new',
    replace: [
      [
        '      - id: strength\n',
        '      - id: extra\n        heading: 新的一节\n        points:\n          - 全市生产总值${gdp}\n        text:\n          - 全市生产总值${gdp}。\n      - id: strength\n',
      ],
    ],
  },
  {
    name: 'a row of a table gone, another new',
    replace: [
      [
        / {6}- - 国土绿化\n(?: {8}- .*\n)+/,
        '      - - 新的一行\n        - ${gdp}\n        - ${gdp-target}\n        - 只作说明\n',
      ],
    ],
  },
  {
    name: 'a figure no longer shown, and another kind of chart',
    replace: [
      ['        figures: [indicators-2020]\n', ''],
      ['chart: bar\n    title: 2020年开放', 'chart: column\n    title: 2020年开放'],
    ],
  },
];

/** Throws where there is nothing to replace: an edit that does nothing proves nothing. */
export function applyEdit(content: string, { name, replace }: Edit): string {
  return replace.reduce((text, [before, after]) => {
    const edited = typeof before === 'string' ? text.replace(before, () => after) : text.replace(before, after);
    if (edited === text) throw new Error(`${name}: nothing to replace`);
    return edited;
  }, content);
}
