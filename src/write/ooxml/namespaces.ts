/** Namespace declarations of the parts that are authored here, and the types of their relationships. */
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const PRESENTATION = {
  'xmlns:a': `${DRAWING}/main`,
  'xmlns:r': RELATIONSHIPS,
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

export const WORDPROCESSING = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': RELATIONSHIPS,
} as const;

export const CHART = { 'xmlns:c': `${DRAWING}/chart`, 'xmlns:a': `${DRAWING}/main`, 'xmlns:r': RELATIONSHIPS } as const;

/** Of what Office 2013 added to charts; declared where it stands. */
export const C15 = { 'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart' } as const;

/** Relationship types by their last step: `slideLayout`, `theme`, `hyperlink`. */
export const relationType = (name: string): string => `${RELATIONSHIPS}/${name}`;
