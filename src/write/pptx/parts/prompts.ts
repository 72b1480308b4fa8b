/** What an empty placeholder of a layout says to who adds a slide by hand, per language. */
import type { PlaceholderName } from './placeholder.js';

export type Prompts = Readonly<Record<Exclude<PlaceholderName, 'number'> | 'body' | 'notes', string>>;

const BY_LANGUAGE: Readonly<Record<string, Prompts>> = {
  zh: { title: '标题', subtitle: '副标题', lead: '导语', kicker: '栏目', footer: '页脚', body: '正文', notes: '备注' },
  en: { title: 'Title', subtitle: 'Subtitle', lead: 'Lead', kicker: 'Section', footer: 'Footer', body: 'Text', notes: 'Notes' },
};

/** English where the language has no words of its own here. */
export const promptsFor = (language: string): Prompts => BY_LANGUAGE[language.split('-')[0]!.toLowerCase()] ?? BY_LANGUAGE.en!;
