/**
 * Words with which a text talks to a language model instead of to people, in lower case. One alone says little;
 * texts are only set apart for it, never refused, so a false alarm costs a call and nothing else.
 */
const addresses: readonly (readonly [verbs: readonly string[], objects: readonly string[]])[] = [
  [
    [
      'ignore',
      'disregard',
      'forget',
      'override',
      'repeat',
      'reveal',
      'print',
      'output',
      'show',
      'bypass',
      'obey',
    ],
    ['instruction', 'prompt', 'system message', 'previous', 'above', 'rules', 'json', 'guideline'],
  ],
  [
    [
      '忽略',
      '无视',
      '無視',
      '忘记',
      '忘記',
      '忘掉',
      '重复',
      '重複',
      '透露',
      '输出',
      '輸出',
      '打印',
      '显示',
      '不要翻译',
      '不要翻譯',
    ],
    ['指令', '指示', '提示词', '提示詞', '系统', '系統', '之前', '以上', '上面', '规则', '規則', 'prompt'],
  ],
  [
    ['無視', '忘れ', '出力', '表示', '繰り返', '教えて', '従って'],
    ['指示', '命令', 'プロンプト', 'システム', '上記', '以前', 'これまで'],
  ],
  [
    ['무시', '잊어', '출력', '반복', '보여', '공개'],
    ['지시', '명령', '프롬프트', '시스템', '이전', '위의', '규칙'],
  ],
  [
    ['ignora', 'olvida', 'omite', 'repite', 'revela', 'imprime', 'muestra'],
    ['instruccion', 'anterior', 'prompt', 'sistema', 'reglas', 'mensaje'],
  ],
  [
    ['игнорир', 'забудь', 'забуд', 'повтори', 'раскро', 'выведи', 'покажи'],
    ['инструкц', 'предыдущ', 'промпт', 'системн', 'правил', 'выше'],
  ],
  [
    ['تجاهل', 'انس', 'كرر', 'اكشف', 'اطبع', 'اعرض'],
    ['تعليمات', 'السابق', 'النظام', 'موجه', 'أوامر'],
  ],
  [
    ['ignore', 'oublie', 'répète', 'révèle', 'affiche', 'imprime'],
    ['instruction', 'précédent', 'consigne', 'système', 'prompt'],
  ],
  [
    ['ignorier', 'vergiss', 'wiederhol', 'verrate', 'zeige', 'gib'],
    ['anweisung', 'vorherig', 'systemprompt', 'prompt', 'regeln'],
  ],
];

/** What belongs to the form of a request or an answer and not into a comment. */
const form: readonly string[] = [
  '"items"',
  '"translation"',
  '"id"',
  '"role"',
  'translation:',
  '<|',
  '|>',
  '[inst]',
  '</',
  '```',
  'system:',
  'assistant:',
  'system prompt',
  '系统提示',
  'jailbreak',
];

/** Not drawn at all. Joiners stay, which Persian and emoji need, and so do the tags of flags after their flag. */
const HIDDEN =
  /(\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F})|[\u00AD\u200B\u2060-\u2064\u206A-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Characters that turn the direction of writing and can make a text read otherwise than it is written. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text without characters that nobody sees and a language model reads all the same. */
export function withoutHiddenCharacters(text: string): string {
  return text.replace(HIDDEN, (_, flag?: string) => flag ?? '').replace(DIRECTION, '');
}

/** Beyond this many UTF-16 units nothing is a comment that people answer each other with. */
const LONG = 4000;

/**
 * Whether a text looks as if it were written for the language model: it names the instructions, imitates the form of
 * the answer, hides characters, or is very long. Such a text gets a call of its own, where it can harm nothing but
 * its own translation.
 */
export function isInstructionLike(text: string): boolean {
  if (text.length > LONG || withoutHiddenCharacters(text) !== text) return true;
  const folded = text.normalize('NFKC').toLowerCase();
  if (form.some((sign) => folded.includes(sign))) return true;
  return addresses.some(
    ([verbs, objects]) =>
      verbs.some((verb) => folded.includes(verb)) && objects.some((object) => folded.includes(object)),
  );
}
