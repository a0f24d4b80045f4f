import { romanise } from './reading.ts';
import { changed, isA, newToken, type Token } from './token.ts';

const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
);

/** What people are called by after their surname. */
const titles = new Set('老师 总 先生 女士 哥 姐 医生 教授 导 师傅 老板 同学 叔叔 阿姨'.split(' '));

/** Single characters in a row that make no word are a name, above all after a surname. */
export function joinNames(tokens: readonly Token[]): readonly Token[] {
  return mayHoldNames(tokens) ? joined(tokens) : tokens;
}

/** A single character that makes no word. */
function isLoose(token: Token | undefined): boolean {
  return token !== undefined && token.trust === 0 && token.source.length === 1;
}

/** Whether two tokens stand side by side that could be a name; there are none in most comments. */
function mayHoldNames(tokens: readonly Token[]): boolean {
  for (let i = 1; i < tokens.length; i++) {
    const first = tokens[i - 1];
    const second = tokens[i];
    if (isLoose(second) && (isLoose(first) || surnames.has(first?.source ?? ''))) return true;
    if (titles.has(second?.word ?? '') && surnames.has(first?.source ?? '')) return true;
  }
  return false;
}

function joined(tokens: readonly Token[]): Token[] {
  const named: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let end = i;
    while (isLoose(tokens[end])) end++;
    const title = surnames.has(tokens[i]?.source ?? '') && titles.has(tokens[i + 1]?.word ?? '');
    if (title && !isA(tokens[i - 1], 'd', 'neg', 'aux')) {
      const [name, rank] = [tokens[i] as Token, tokens[i + 1] as Token];
      const called = rank.gloss.slice(0, 1).toUpperCase() + rank.gloss.slice(1);
      named.push(
        changed(rank, {
          source: name.source + rank.source,
          word: name.source + rank.source,
          gloss: `${called} ${romanise([name.reading ?? ''], false)}`,
          part: 'n',
          number: 'name',
        }),
      );
      i++;
      continue;
    }
    const surname = surnames.has(tokens[i]?.source ?? '') && isLoose(tokens[i + 1]);
    if (surname) end = Math.min(Math.max(end, i + 2), i + 3);
    if (end - i >= 2) {
      const run = tokens.slice(i, end);
      const sounds = run.map((token) => token.reading ?? '');
      const source = run.map((token) => token.source).join('');
      named.push(
        newToken(source, romanise(sounds, surname), 'name', 'name', surname ? 1 : 0, sounds.join(' ')),
      );
      i = end - 1;
    } else named.push(tokens[i] as Token);
  }
  return named;
}
