/** A made-up report of a made-up county, in the manner of such reports and of none in particular. */
import type { Report } from './report.js';

const growth = 'kind: growth, ';
const goal = 'kind: target, ';

export const COUNTY: Report = {
  language: 'zh-CN',
  title: '2023年云岑县政府工作报告',
  gap: '',
  places: ['青石镇', '白塔镇', '柳河镇', '永和镇', '松坪镇', '梅溪镇'],
  parts: [
    {
      number: '一、',
      heading: '2022年工作回顾',
      period: '2022年',
      sentences: [
        {
          facts: { crop: ['茶叶产量', '####吨'], cropup: ['茶叶产量增速', '#.#%', growth] },
          source: '全年茶叶产量${crop}、增长${cropup}。',
          prose: '茶叶产量达到${crop}，增长${cropup}。',
          says: [
            '茶叶产量为${crop}，增幅${cropup}。',
            '茶叶增产${cropup}，总产量${crop}。',
            '全年产茶${crop}、同比增长${cropup}。',
            '茶叶总产量${crop}，比上年增长${cropup}。',
          ],
        },
        {
          facts: { farm: ['农业增加值', '##.#亿元'], trade: ['商贸增加值', '##.#亿元'] },
          source: '初步核算，农业增加值${farm}。商贸增加值${trade}。',
          prose: '初步核算，农业增加值${farm}；商贸增加值${trade}。',
          says: ['据初步核算，农业增加值为${farm}，商贸增加值为${trade}。', '商贸增加值${trade}，农业增加值初步核算为${farm}。'],
        },
        {
          facts: { mills: ['作坊电费下降', '#.#%', 'kind: change, '], gap: ['城郊收入差距', '1.##'] },
          source: '作坊电费下降${mills}，城郊收入差距缩小到${gap}。',
          prose: '作坊电费下降${mills}，城郊收入差距缩小到${gap}。',
          says: [
            '城郊收入差距收窄至${gap}，作坊电费降低${mills}。',
            '作坊电费降${mills}、城郊收入差距降至${gap}。',
            '作坊电费减少${mills}。',
          ],
        },
        {
          facts: { wells0: ['灌溉井（上年）', '##眼', 'dated: 上年的数, '], wells: ['灌溉井', '1##眼'] },
          source: '灌溉井由${wells0}增加到${wells}。',
          prose: '灌溉井由${wells0}增加到${wells}。',
          says: [
            '灌溉井从${wells0}增至${wells}。',
            '灌溉井达到${wells}，上年为${wells0}。',
            '灌溉井现有${wells}。',
            '灌溉井总数达${wells}。',
          ],
        },
        {
          facts: { one: ['{a}收入', '#.##亿元'], two: ['{b}收入', '#.##亿元'], three: ['{c}收入', '#.##亿元'] },
          source: '{a}、{b}和{c}收入分别为${one}、${two}和${three}。',
          prose: '{a}、{b}和{c}收入分别为${one}、${two}和${three}。',
          says: [
            '{a}、{b}、{c}收入分别达到${one}、${two}、${three}。',
            '{a}收入${one}，{b}收入${two}，{c}收入${three}。',
            '{c}收入${three}，{a}收入${one}。',
          ],
        },
        {
          facts: { spread: ['家电普及率', '##.#%', 'kind: share, '], join: ['公众参与率', '##.#%', 'kind: share, '] },
          source: '家电普及率、公众参与率分别达到${spread}、${join}。',
          prose: '家电普及率、公众参与率分别达到${spread}、${join}。',
          says: [
            '家电普及率和公众参与率分别为${spread}和${join}。',
            '公众参与率${join}，家电普及率${spread}。',
            '家电普及率达${spread}。',
          ],
        },
        {
          facts: { model: ['样板村', '##个'], garden: ['示范园', '1#个'], stop: ['驿站', '2#处'] },
          source: '建成${model}样板村、${garden}示范园、${stop}驿站。',
          prose: '建成${model}样板村、${garden}示范园、${stop}驿站。',
          says: [
            '样板村建成${model}，示范园${garden}，驿站${stop}。',
            '新建${model}样板村和${garden}示范园。',
            '建成驿站${stop}、样板村${model}。',
          ],
        },
        {
          facts: { staff: ['新增从业人员', '#.##万人'], cases: ['调处纠纷', '###余起'] },
          source: '花木产业新增从业人员${staff}，调处纠纷${cases}。',
          prose: '花木产业新增从业人员${staff}，调处纠纷${cases}。',
          says: ['花木产业从业人员增加${staff}。', '调处各类纠纷${cases}，花木产业新增从业人员${staff}。'],
        },
        {
          facts: { air: ['南苑机场货运量', '#.#万吨'], clinic: ['云岑医院接诊', '##.#万人次'] },
          source: '南苑机场货运量${air}，云岑医院接诊${clinic}。',
          prose: '南苑机场货运量${air}，云岑医院接诊${clinic}。',
          says: ['南苑机场完成货运量${air}。', '云岑医院全年接诊${clinic}，南苑机场货运${air}。'],
        },
        {
          facts: { tea: ['{d}菌菇产量', '1##吨'], silk: ['{e}蚕茧产量', '2##吨'] },
          source: '{d}菌菇产量${tea}。{e}蚕茧产量${silk}。',
          prose: '{d}菌菇产量${tea}，{e}蚕茧产量${silk}。',
          says: ['{e}产蚕茧${silk}，{d}产菌菇${tea}。', '{d}菌菇总产量${tea}。'],
        },
        {
          facts: { rank: ['旅游满意度位次', '第#位', 'kind: rank, '], seeds: ['种质库藏种', '#.#万份'] },
          source: '旅游满意度居全省${rank}。建成中西部首个种质库，藏种${seeds}。',
          prose: '旅游满意度居全省${rank}，种质库藏种${seeds}。',
          says: ['旅游满意度列全省${rank}。', '种质库收藏种子${seeds}，旅游满意度为全省${rank}。'],
        },
        {
          facts: { beds: ['旅馆入住率提高', '#.#个百分点', 'kind: change, '], canal: ['多修渠', '##公里'] },
          source: '旅馆入住率比上年提高${beds}，比2016年多修渠${canal}。',
          prose: '旅馆入住率比上年提高${beds}，比2016年多修渠${canal}。',
          says: ['旅馆入住率较上年上升${beds}。', '入住率比2021年提高${beds}，修渠比2016年多${canal}。'],
        },
        {
          facts: { members: ['花木协会会员', '###户'], coop: ['合作社', '近4##家'] },
          source: '花木协会会员达到${members}，合作社${coop}。',
          prose: '花木协会会员达到${members}，合作社${coop}。',
          says: ['花木协会会员有${members}。', '合作社已有${coop}，花木协会会员${members}。'],
        },
        {
          facts: { cut: ['单位产值耗水降低', '1#.#%', 'kind: change, '], tap: ['自来水入户', '5##户'] },
          source: '单位产值耗水降低${cut}，自来水入户新增${tap}。',
          prose: '单位产值耗水降低${cut}，自来水入户新增${tap}。',
          says: ['单位产值耗水下降${cut}。', '新增自来水入户${tap}，单位产值耗水减少${cut}。'],
        },
        {
          facts: { saplings: ['苗木基地出圃', '3#万株'], bus: ['公交客流', '#####人次'] },
          source: '苗木基地每月出圃${saplings}，公交客流日均${bus}。',
          prose: '苗木基地每月出圃${saplings}，公交客流日均${bus}。',
          says: ['苗木基地月均出圃${saplings}。', '公交客流每天${bus}，苗木基地每月出圃${saplings}。'],
        },
        {
          facts: { bees: ['蜂蜜产量', '4##吨'], looms: ['织机', '9##台'], kilns: ['龙窑', '1#座'], songs: ['民歌采录', '8##首'] },
          source: '蜂蜜产量${bees}，织机${looms}。修复龙窑${kilns}，民歌采录${songs}。',
          prose: '蜂蜜产量${bees}，织机${looms}；修复龙窑${kilns}，民歌采录${songs}。',
          says: [
            '产蜂蜜${bees}，有织机${looms}。',
            '采录民歌${songs}、修复龙窑${kilns}。',
            '龙窑修复${kilns}，蜂蜜总产量${bees}。',
            '织机共${looms}，蜂蜜产量为${bees}。',
          ],
        },
        {
          facts: {},
          source: '围绕九个方面改善服务，办好育苗、修渠、种树、铺路、建桥五项工程，客流保持两位数增长。',
          prose: '围绕九个方面改善服务，办好育苗、修渠、种树、铺路、建桥五项工程，客流保持两位数增长。',
          says: ['改善服务围绕九个方面展开。', '办好育苗、修渠等工程，客流两位数增长。', '五项工程办好了，服务改善。'],
        },
        {
          facts: {},
          source: '花灯会成为中西部唯一入选的县级灯会，老街改造走在全国前列。',
          prose: '花灯会成为中西部唯一入选的县级灯会，老街改造走在全国前列。',
          says: [
            '老街改造走在全国前列。',
            '入选的县级灯会中，花灯会是中西部唯一的一家。',
            '老街改造处于全国前列。',
            '花灯会入选，为中西部唯一的县级灯会。',
          ],
        },
      ],
    },
    {
      number: '二、',
      heading: '五年来的成就',
      period: '五年',
      sentences: [
        {
          facts: { woods: ['年均新造林', '#.#万亩'], grants: ['发放补贴', '#.##亿元'] },
          source: '五年来，年均新造林${woods}，累计发放补贴${grants}。',
          prose: '年均新造林${woods}，累计发放补贴${grants}。',
          says: ['五年来每年新造林${woods}。', '五年共发放补贴${grants}，年均造林${woods}。', '累计发放各类补贴${grants}。'],
        },
        {
          facts: { lamps: ['换装路灯', '6###盏'], rooms: ['新建书屋', '7#间'] },
          source: '五年来，累计换装路灯${lamps}，新建书屋${rooms}。',
          prose: '累计换装路灯${lamps}，新建书屋${rooms}。',
          says: ['五年来换装路灯${lamps}、新建书屋${rooms}。', '书屋新建${rooms}。'],
        },
        {
          facts: { income: ['人均存款', '#.##万元'], plots: ['户均菜地', '#.#亩'] },
          source: '五年来，人均存款增加${income}，户均菜地扩大${plots}。',
          prose: '人均存款增加${income}，户均菜地扩大${plots}。',
          says: ['五年间人均存款增长${income}。', '户均菜地增加${plots}，人均存款增加${income}。'],
        },
        {
          facts: { fairs: ['承办展会', '8#场'], guests: ['展会客商', '9###人次'] },
          source: '五年来，承办展会${fairs}，接待展会客商${guests}。',
          prose: '承办展会${fairs}，接待展会客商${guests}。',
          says: ['五年承办各类展会${fairs}。', '展会接待客商${guests}，共办展会${fairs}。'],
        },
      ],
    },
    {
      number: '三、',
      heading: '2023年目标',
      period: '2023年',
      sentences: [
        {
          facts: { aim: ['茶叶产量增速', '#%左右', goal], stores: ['冷库', '2#座', goal] },
          source: '茶叶产量增长${aim}，力争建成冷库${stores}。',
          prose: '茶叶产量增长${aim}，力争建成冷库${stores}。',
          says: [
            '茶叶产量目标增长${aim}，冷库力争达到${stores}。',
            '计划建成冷库${stores}。',
            '茶叶增产${aim}，建成冷库${stores}。',
          ],
        },
        {
          facts: { visitors: ['接待游客', '8#万人次', goal], fees: ['减免费用', '3###万元', goal] },
          source: '预计接待游客${visitors}，确保减免费用${fees}。',
          prose: '预计接待游客${visitors}，确保减免费用${fees}。',
          says: ['全年预计接待游客${visitors}。', '减免费用${fees}以减轻负担，预计游客达到${visitors}。'],
        },
        {
          facts: { loss: ['渠系漏损率', '#.#%', goal], nets: ['管网改造', '5#公里', goal] },
          source: '渠系漏损率下降到${loss}，完成管网改造${nets}。',
          prose: '渠系漏损率下降到${loss}，完成管网改造${nets}。',
          says: ['渠系漏损率降至${loss}。', '管网改造${nets}，渠系漏损率降到${loss}。'],
        },
        {
          facts: { schools: ['寄宿学校', '1#所', goal], posts: ['助农岗位', '4##个', goal] },
          source: '力争寄宿学校达到${schools}，开发助农岗位${posts}。',
          prose: '力争寄宿学校达到${schools}，开发助农岗位${posts}。',
          says: ['寄宿学校力争增加到${schools}。', '开发助农岗位${posts}，寄宿学校目标${schools}。'],
        },
      ],
    },
    {
      number: '四、',
      heading: '远景打算',
      period: '2030年',
      sentences: [
        {
          facts: { machines: ['农机具', '62##台', goal], mail: ['村邮站', '1##个', goal] },
          source: '到2030年，农机具达到${machines}，村邮站达到${mail}。',
          prose: '到2030年，农机具达到${machines}，村邮站达到${mail}。',
          says: [
            '2030年农机具达到${machines}。',
            '到2030年农机具发展到${machines}，村邮站增加到${mail}。',
            '村邮站目标${mail}。',
          ],
        },
        {
          facts: { green: ['绿道', '2##公里', goal], boats: ['电动游船', '5#艘', goal] },
          source: '到2030年，绿道延伸到${green}，电动游船达到${boats}。',
          prose: '到2030年，绿道延伸到${green}，电动游船达到${boats}。',
          says: ['绿道到2030年达到${green}。', '2030年电动游船${boats}。'],
        },
        {
          facts: { towers: ['观鸟台', '3#座', goal], halls: ['社区食堂', '6#家', goal] },
          source: '到2030年，观鸟台增加到${towers}，社区食堂增加到${halls}。',
          prose: '到2030年，观鸟台增加到${towers}，社区食堂增加到${halls}。',
          says: ['到2030年观鸟台增至${towers}、社区食堂增至${halls}。', '社区食堂目标${halls}。'],
        },
        {
          facts: { pens: ['文创产值', '7.#亿元', goal], stays: ['民宿床位', '2###张', goal] },
          source: '到2030年，文创产值达到${pens}，民宿床位达到${stays}。',
          prose: '到2030年，文创产值达到${pens}，民宿床位达到${stays}。',
          says: ['文创产值到2030年达到${pens}。', '民宿床位2030年有${stays}。'],
        },
      ],
    },
  ],
};
