/** What is done in a kitchen. */
export const kitchenVerbs: ReadonlySet<string> = new Set(
  (
    '揉 揉好 爆香 炒香 炒 煮 炖 焖 煎 炸 烤 蒸 煸 煸炒 卤 焯 焯水 腌 腌制 切 切成 切块 切片 切丝 切丁 切碎 切成块 切成片 切成丝 切成丁 剁碎 洗净 去皮 削皮 泡 泡发 浸泡 拌 拌匀 ' +
    '搅拌 搅拌均匀 搅匀 翻炒 慢炖 慢煮 熬 熬煮 炖煮 焖煮 煮开 烧开 煮沸 捞 捞出 捞出来 捞起 沥干 沥水 控干 下锅 冷水下锅 热水下锅 倒入 放入 加入 ' +
    '预热 解冻 打散 裹上 淋上 爆香 炒香 擀 加 加水 放 少放 多放 倒 撒 收汁 转小火 转大火 转中火 关火 小火慢炖'
  ).split(' '),
);

/** What comes out of what is cooked. */
export const comingOut: ReadonlyMap<string, string> = new Map([
  ['汁', 'the juice comes out'],
  ['出汁', 'the juice comes out'],
  ['汤汁', 'the juice comes out'],
  ['油', 'the fat comes out'],
  ['出油', 'the fat comes out'],
  ['红油', 'the red oil comes out'],
  ['水', 'the water comes out'],
  ['出水', 'the water comes out'],
  ['水分', 'the water comes out'],
  ['香味', 'it smells good'],
  ['香气', 'it smells good'],
  ['泡', 'it foams'],
  ['泡沫', 'it foams'],
  ['沙', 'it turns soft and creamy'],
  ['出沙', 'it turns soft and creamy'],
  ['糖色', 'the sugar turns brown'],
]);

/** How something is once it is cooked. */
export const cooked: ReadonlyMap<string, string> = new Map([
  ['软', 'soft'],
  ['烂', 'tender'],
  ['软烂', 'soft and tender'],
  ['熟', 'cooked through'],
  ['嫩', 'tender'],
  ['透', 'cooked through'],
  ['香', 'fragrant'],
  ['脆', 'crisp'],
  ['酥', 'crisp'],
  ['黄', 'golden'],
  ['金黄', 'golden'],
  ['白', 'white'],
  ['干', 'dry'],
  ['化', 'melted'],
  ['稠', 'thick'],
  ['浓稠', 'thick'],
]);

/** Too much of it: 炒太久. */
export const excess: ReadonlyMap<string, string> = new Map([
  ['久', 'for too long'],
  ['多', 'too much'],
  ['少', 'too little'],
  ['厚', 'too thick'],
  ['薄', 'too thin'],
  ['早', 'too early'],
  ['晚', 'too late'],
  ['快', 'too fast'],
  ['软', 'until too soft'],
  ['烂', 'until too soft'],
]);

/** How much more of it: 炒久一点. */
export const bits: ReadonlyMap<string, string> = new Map([
  ['久', 'longer'],
  ['早', 'earlier'],
  ['晚', 'later'],
  ['多', 'more'],
  ['少', 'less'],
  ['慢', 'more slowly'],
  ['快', 'faster'],
  ['轻', 'more gently'],
  ['远', 'farther away'],
  ['近', 'closer'],
  ['厚', 'thicker'],
  ['薄', 'thinner'],
  ['细', 'finer'],
  ['软', 'softer'],
  ['硬', 'harder'],
  ['大声', 'louder'],
  ['小声', 'more quietly'],
]);
