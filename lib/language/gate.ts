import type { LanguageDecision, LanguageEvidence, LanguagePrior } from '../core/language-decision.ts';
import { UNDETERMINED } from '../core/language-tag.ts';
import { hasWords, stripNoise } from '../text/noise.ts';
import { type HanEvidence, hanEvidence } from './han.ts';
import { latinLanguages, probabilities, smallWordTable, type WordEvidence, weighLatin } from './latin.ts';
import { type Script, scriptLanguages, scriptOf } from './scripts.ts';

// Characters that make up about one word, for weighing scripts against each other.
const LETTERS_PER_WORD: Readonly<Partial<Record<Script, number>>> = {
  han: 1.5,
  kana: 2.5,
  hangul: 2.5,
  thai: 4,
  lao: 4,
  khmer: 4,
  burmese: 4,
  tibetan: 4,
};
// A script without Latin letters decides from this share of the words on.
const FOREIGN_SHARE = 0.3;
// Initials of Chinese phrases as they are typed in comments.
const CHINESE_INITIALS = new Set(
  (
    'yyds xswl awsl nsdd u1s1 zqsg dbq yygq xdm jms ssfd bdjw xfxy kdl szd yxh zyzy wtcl nbcs srds plgg xjj xgg ' +
    'rnb tql ttl wsl hhhh nmsl drl wdnmd gkd pyq dddd cpdd yysy djll zgrb bhys emmm nb666 xhs kswl blx'
  ).split(' '),
);

const ASCII = /^[\x20-\x7e]*$/;

/** A decision with the confidence held between 0 and 1. */
function decision(
  language: string,
  confidence: number,
  evidence: LanguageEvidence,
  open = false,
  shares?: Readonly<Record<string, number>>,
): LanguageDecision {
  const base = { language, confidence: Math.min(1, Math.max(0, confidence)), evidence, open };
  return shares === undefined ? base : { ...base, shares };
}

/** How many words of each script a text has, about. */
function weighScripts(text: string): Map<Script, number> {
  const words = new Map<Script, number>();
  let last: Script | undefined;
  let run = 0;
  let perWord: number | undefined;
  // Scripts come in runs, so that the table is touched once for many characters.
  const close = (): void => {
    if (last !== undefined) words.set(last, (words.get(last) ?? 0) + run / (perWord ?? 1));
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const script = scriptOf(code);
    if (script !== undefined) {
      if (script !== last) {
        close();
        last = script;
        perWord = LETTERS_PER_WORD[script];
        run = 1;
      } else if (perWord !== undefined) run++;
    } else if (code !== 0x27 && code !== 0x2d && (code < 0x30 || code > 0x39)) {
      // Apostrophes, hyphens, digits and combining marks do not end a word.
      if (code === 0x2019 || (code >= 0x300 && code < 0x370)) continue;
      close();
      last = undefined;
    }
  }
  close();
  return words;
}

function chineseTag({ simplified, traditional }: HanEvidence): string {
  if (simplified > traditional) return 'zh-Hans';
  return traditional > simplified ? 'zh-Hant' : 'zh';
}

function decideHan(text: string, prior: LanguagePrior): LanguageDecision {
  const evidence = hanEvidence(text);
  const chinese = prior['zh'] ?? 0;
  const japanese = prior['ja'] ?? 0;
  // Without neighbours Chinese is the more usual by far: Japanese mostly shows kana.
  const context = Math.log((0.05 + chinese) / (0.05 + japanese));
  const odds = evidence.chinese + context + 0.7;
  const confidence = 1 / (1 + Math.exp(-Math.abs(odds)));
  const kind = Math.abs(evidence.chinese) >= 1 ? 'characters' : 'context';
  const language = odds >= 0 ? chineseTag(evidence) : 'ja';
  return decision(language, confidence, kind, false, {
    [language]: confidence,
    [odds >= 0 ? 'ja' : 'zh']: 1 - confidence,
  });
}

// The one kana that Chinese has taken over, as an ornament for 的.
const NOT_ONLY_NO = /[\u3041-\u306D\u306F-\u3096\u30A1-\u30FA\uFF66-\uFF9D]/;

function decideKana(text: string): LanguageDecision {
  if (!NOT_ONLY_NO.test(text)) {
    const evidence = hanEvidence(text);
    if (evidence.chinese > 2) return decision(chineseTag(evidence), 0.85, 'characters');
  }
  return decision('ja', 0.98, 'script');
}

/** The most likely language of shares; open below `sure`. */
function best(
  shares: Readonly<Record<string, number>>,
  evidence: LanguageEvidence,
  sure: number,
): LanguageDecision {
  let language = UNDETERMINED;
  let confidence = 0;
  for (const candidate in shares) {
    const share = shares[candidate] ?? 0;
    if (candidate !== UNDETERMINED && share > confidence) {
      language = candidate;
      confidence = share;
    }
  }
  return decision(language, confidence, evidence, confidence < sure, shares);
}

/** The language most words point to, without weighing the others against it. */
function likeliest({ scores }: WordEvidence, prior: LanguagePrior): string {
  let language = UNDETERMINED;
  let top = 0;
  for (const candidate in scores) {
    const score = (scores[candidate] ?? 0) + 3 * (prior[candidate] ?? 0);
    if (score <= top) continue;
    language = candidate;
    top = score;
  }
  return language;
}

function decideLatin(evidence: WordEvidence, prior: LanguagePrior): LanguageDecision {
  const kind = evidence.known > 0 ? 'statistics' : 'none';
  // Closed only where most words are known and one language explains them. The model weighs what stays open.
  if (evidence.known < 3 || evidence.known < evidence.words * 0.6)
    return decision(likeliest(evidence, prior), 0, kind, true);
  const found = best(probabilities(evidence.scores, latinLanguages, prior, 2), kind, 0);
  return { ...found, open: found.confidence < 0.97 };
}

/**
 * The language of a comment as far as script, characters, words and surroundings tell it at once. `plain` is the
 * comment without its protected pieces. Never throws; linear.
 */
export function decideLanguage(plain: string, prior: LanguagePrior): LanguageDecision {
  const text = stripNoise(plain);
  if (!hasWords(text)) return decision(UNDETERMINED, 1, 'noise');
  if (ASCII.test(text))
    return decideInitials(text, prior) ?? decideLatin(weighLatin(text, smallWordTable()), prior);
  const scripts = weighScripts(text);
  const latin = scripts.get('latin') ?? 0;
  let others = 0;
  let main: Script | undefined;
  for (const [script, words] of scripts) {
    if (script === 'latin') continue;
    others += words;
    if (main === undefined || words > (scripts.get(main) ?? 0)) main = script;
  }
  if (main === undefined) return decideLatin(weighLatin(text, smallWordTable()), prior);
  if (latin > 0) {
    const share = others / (others + latin);
    const evidence = weighLatin(text, smallWordTable());
    const sentence = evidence.known >= 3 && latin >= 4 && share < 0.5;
    if (share < FOREIGN_SHARE || sentence)
      return { ...decideLatin(evidence, prior), open: evidence.known < 3 };
  }
  const kana = scripts.get('kana') ?? 0;
  const han = scripts.get('han') ?? 0;
  if (kana > 0 && (main === 'han' || main === 'kana')) return decideKana(text);
  if (main === 'han' && (scripts.get('hangul') ?? 0) < han) return decideHan(text, prior);
  // Words and letters tell the languages of these scripts apart; the background has them.
  if (main === 'cyrillic' || main === 'arabic')
    return decision(main === 'cyrillic' ? 'ru' : 'ar', 0, 'none', true);
  return decision(scriptLanguages[main] ?? UNDETERMINED, main === 'devanagari' ? 0.85 : 0.98, 'script');
}

/** Chinese phrases in initials, such as yyds: Chinese beyond doubt only among Chinese comments. */
function decideInitials(text: string, prior: LanguagePrior): LanguageDecision | undefined {
  if (text.length > 30) return undefined;
  for (const word of text.toLowerCase().split(/[^a-z\d]+/)) {
    if (word !== '' && !CHINESE_INITIALS.has(word)) return undefined;
  }
  return decision('zh-Hans', (prior['zh'] ?? 0) >= 0.25 ? 0.9 : 0.5, 'statistics');
}
