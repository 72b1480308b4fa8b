import { it } from 'vitest';
import { writeSummary } from '../../../src/write/docx/write.js';
import { contextFor, summary, text, fullSummary } from './support/summary.js';
const o = text('p','').origin;
it('t', async () => {
  for (const toc of [false, true]) { const t=performance.now(); const s=fullSummary(); await writeSummary(toc?s:{...s,body:s.body.filter(b=>b.kind!=='toc')}, contextFor()); console.log('full toc',toc,performance.now()-t); }
  for (const [name,w] of [['cjk1000','长'.repeat(1000)],['cjk2000','长'.repeat(2000)],['x500','x'.repeat(500)],['x1000','x'.repeat(1000)],['x2000','x'.repeat(2000)]] as const) {
    const t=performance.now();
    await writeSummary(summary([{kind:'toc',title:'x',depth:1,origin:o},text('h1','h'),text('p',w)]), contextFor());
    console.log(name, performance.now()-t);
    const t2=performance.now();
    await writeSummary(summary([{kind:'toc',title:'x',depth:1,origin:o},text('h1',w)]), contextFor());
    console.log(name,'in heading', performance.now()-t2);
  }
});
