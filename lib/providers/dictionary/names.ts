import { romanise } from './reading.ts';
import { isA, newToken, type Token } from './token.ts';

const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
);

/** What people are called by after their surname. */
const titles = new Set('老师 总 先生 女士 哥 姐 医生 教授 导 师傅 老板 同学 叔叔 阿姨'.split(' '));

/** Single characters in a row that make no word are a name, above all after a surname. */
export function joinNames(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let end = i;
    const loose = (token: Token | undefined) =>
      token !== undefined && token.trust === 0 && token.source.length === 1;
    while (loose(tokens[end])) end++;
    const title = surnames.has(tokens[i]?.source ?? '') && titles.has(tokens[i + 1]?.word ?? '');
    if (title && !isA(tokens[i - 1], 'd', 'neg', 'aux')) {
      const [name, rank] = [tokens[i] as Token, tokens[i + 1] as Token];
      const called = rank.gloss.slice(0, 1).toUpperCase() + rank.gloss.slice(1);
      joined.push({
        ...rank,
        source: name.source + rank.source,
        word: name.source + rank.source,
        gloss: `${called} ${romanise([name.reading ?? ''], false)}`,
        part: 'n',
        number: 'name',
      });
      i++;
      continue;
    }
    const surname = surnames.has(tokens[i]?.source ?? '') && loose(tokens[i + 1]);
    if (surname) end = Math.min(Math.max(end, i + 2), i + 3);
    if (end - i >= 2) {
      const run = tokens.slice(i, end);
      const sounds = run.map((token) => token.reading ?? '');
      const source = run.map((token) => token.source).join('');
      joined.push(
        newToken(source, romanise(sounds, surname), 'name', 'name', surname ? 1 : 0, sounds.join(' ')),
      );
      i = end - 1;
    } else joined.push(tokens[i] as Token);
  }
  return joined;
}
