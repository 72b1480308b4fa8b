/** Says which partials are called that there are not: each once, with all the places that call it. */
import type { Localized } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest.js';
import type { Workshop } from './context.js';

/** `folder`: where partials are, as shown. */
export function reportMissing({ missing, partials, diagnostics }: Workshop, folder: string): void {
  if (missing.length > 0 && partials.size === 0) {
    diagnostics.error('template-partial', {
      message: { zh: `${folder}/ 里一个片段也没有`, en: `there is no partial at all in ${folder}/` },
      hint: {
        zh: '是不是移走或改名了？放回原处，或从 trifold init 新建的文件夹里抄一份',
        en: 'was the folder moved or renamed? Put it back, or copy it from a folder that trifold init makes',
      },
      at: { file: folder, start: { line: 1, column: 1, offset: 0 } },
    });
    return;
  }
  for (const name of new Set(missing.map((each) => each.name))) {
    const at = missing.filter((each) => each.name === name).map(({ span }) => ({ span }));
    const message = { zh: `没有片段“${name}”`, en: `there is no partial "${name}"` };
    diagnostics.error('template-partial', { message, hint: adviseOn(name, partials, folder), at });
  }
}

function adviseOn(name: string, partials: ReadonlySet<string>, folder: string): Localized {
  const bare = name.replace(/^(\.?\/)?((templates\/)?partials\/)?/, '').replace(/\.hbs$/, '');
  if (bare !== name && partials.has(bare)) {
    return { zh: `只写名字：{{> ${bare}}}`, en: `write the name alone: {{> ${bare}}}` };
  }
  const near = nearestName(bare, partials);
  const file = `${folder}/${bare}.hbs`;
  return near === null
    ? { zh: `新建 ${file}`, en: `create ${file}` }
    : { zh: `是不是“${near}”？不然就新建 ${file}`, en: `did you mean "${near}"? If not, create ${file}` };
}
