import { test } from 'vitest';
import { layoutDeck } from '../../src/layout/deck.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import { checkPages } from '../../src/layout/check.js';
import { formatDiagnostic } from '../../src/source/frame.js';
import { render } from '/tmp/h4/svg.ts';
import { theme } from './looks.js';
import * as b from './build.js';
const long='中原科技城挂牌启动，首批60个高科技项目入驻，新增高新技术企业870家';
test('look', async () => {
  const d=b.diagnosticsOf();
  const cards=[['全市生产总值','12003','亿元','比上年增长3%'],['一般公共预算收入','1259.2','亿元','增长3%'],['居民人均可支配收入','37274.8','元','增长3.7%'],['进出口','4946.4','亿元','增长19.7%'],['跨境电商交易额','133','亿美元',''],['货邮吞吐量','64','万吨','增速22.5%'],['中欧班列（郑州）','1126','班','增长13%'],['旅客吞吐量','2140.7','万人次','居全国第11位']];
  const slides=[
    b.slide('cards',[b.box('grid',cards.map(([l,n,u,x])=>b.stat(l!,b.fact('f',n!,u!),x)),{columns:4}), b.box('callout',[b.text('固定资产投资增长3.6%；规模以上工业增加值增长6.1%')])],{lead:b.text('全市生产总值12003亿元，比上年增长3%','lead'),kicker:b.text('一、工作回顾','kicker')}),
    b.slide('chart',[b.box('row',[b.figure(b.chartFigure('bar',['技术合同成交额','全社会研发投入','工业投资'],{a:['55','27.8','20.9']})),b.list([long,long,'短','新建省级及以上研发平台137家'])])],{lead:b.text('全社会研发投入236.7亿元','lead')}),
    b.slide('table',[b.table([['指标','2020年','2021年目标'],['地区生产总值','增长3%','增长7.5%以上'],['地方一般公共预算收入','增长3%','增长5%'],['城乡居民收入','居民人均可支配收入增长3.7%','与经济增长同步']],['text','number','number']),b.text('2020年口径：全市','source')]),
    b.slide('tasks',[b.box('grid',Array.from({length:10},(_,i)=>b.box('row',[b.text('一二三四五六七八九十'[i]!,'label','task-number'),b.text(i%3?'新增城镇就业12万人、农村劳动力':long)],{style:'task'})),{columns:2,gap:0})]),
    b.slide('time',[b.timeline([['2021年','全市生产总值突破'],['2022年',long],['2025年','基本建成']]), b.list(['一','二'])]),
    b.slide('many',[b.list(Array.from({length:12},(_,i)=>`${i+1} ${long}`))],{lead:b.text('一句导语','lead')}),
    b.slide('bigtable',[b.table([['指标','值'],...Array.from({length:30},(_,i)=>[`指标${i}`,`${i}.5`])],['text','number'])]),
    b.slide('wide',[b.box('grid',[b.stat('很长的值',b.fact('g','123456.9','万亿元')),b.stat('短',b.fact('g','3','%')),b.stat('短',b.fact('g','3','%'))],{columns:3})]),
  ];
  const t=performance.now();
  const pages=await layoutDeck(b.deck(slides),b.setting,d);
  console.log('deck ms',performance.now()-t, pages?.length);
  console.log(d.list.map(x=>formatDiagnostic(x,'zh',()=>undefined,false)).join('\n'));
  for(const p of pages??[]) await render(p,theme,`/tmp/h4/${p.id}.png`,1);
  console.log(checkPages(pages??[]));
  const d2=b.diagnosticsOf();
  const t2=performance.now();
  const page=await layoutOnePager(b.onepager([
    b.box('row',[b.text('郑州市2021年政府工作报告一页通','title','title'),b.text('2020年实绩　2021年目标','subtitle')]),
    b.box('grid',cards.map(([l,n,u,x])=>b.stat(l!,b.fact('f',n!,u!),x)),{columns:4}),
    b.box('row',[b.box('section',[b.text('“十三五”五年成就','h1'),b.list([long,'建成区扩大至1200平方公里左右','轨道交通运营里程206公里'])]),b.box('section',[b.text('主要预期目标','h1'),b.table([['增长','2020年','2021年目标'],['地区生产总值','3%','7.5%以上'],['城乡居民收入','3.7%','与经济增长同步']],['text','number','number'])])]),
    b.box('row',[b.figure(b.chartFigure('doughnut',['第一产业','第二产业','第三产业'],{a:['1.3','39.7','59']})),b.figure(b.chartFigure('column',['2019年','2020年','2021年'],{实绩:['5','3.2',null],目标:[null,'4','7.5']})),b.figure(b.chartFigure('line',['2016','2017','2018','2019','2020'],{a:['10','12','13.5','13.2','15'],b:['9','9.4','9.9','11','11.1']}))],{place:{drop:1}}),
    b.box('section',[b.text('十件民生实事','h1'),b.box('grid',Array.from({length:10},(_,i)=>b.box('row',[b.text('一二三四五六七八九十'[i]!,'label','task-number'),b.text('新增城镇就业12万人、农村劳动力')],{style:'task'})),{columns:2,gap:0})]),
  ],[b.box('row',[b.text('据《报告》整理','source'),b.text('口径见附注','source')],{justify:'between'})]),b.setting,d2);
  console.log('page ms',performance.now()-t2);
  console.log(d2.list.map(x=>formatDiagnostic(x,'zh',()=>undefined,false)).join('\n'));
  if(page){ await render(page,theme,'/tmp/h4/onepager.png',1.5); console.log(checkPages([page])); }
});
