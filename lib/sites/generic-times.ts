/** UTF-16 units of a text that can be a time and nothing else. */
const MAX_TIME = 40;

const DIGIT = /\d/;

/** 10:22; 2023-05-06, 6/5/23, 06.05.2023. */
const CLOCK_OR_DATE = /\d[:：]\d\d|\d[-/.]\d{1,2}[-/.]\d/;

/** 3小时前, 2023年, 5時間, 3일. */
const UNIT = /\d ?(?:年|月|日|分|秒|天|小?时|小?時|時間|週|周|년|월|일|시간|분|주|개월|초)/;

/** 3 hours ago, a year ago, vor einem Jahr, as far as the word that says so goes. */
const RELATIVE =
  /(?:^|[\s•·])(?:ago|vor|hace|il y a|há|назад|geleden|siden|sedan|sitten|temu|před|przed|önce|trước|lalu|fa|قبل|منذ|पहले)(?:\s|$)|(?:前|전|ที่แล้ว)$/iu;

/** Beginnings of months in languages of Europe, beside a number. */
const MONTHS =
  'jan|ene|gen|feb|fév|fev|mar|mär|apr|abr|avr|mai|may|maj|mag|jun|juin|giu|jul|juil|lug|aug|ago|aoû|sep|set|okt|oct|ott|out|nov|dez|dec|déc|dic|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек';
const BEFORE_MONTH = new RegExp(`\\d\\.? (?:de )?(?:${MONTHS})`, 'iu');
const AFTER_MONTH = new RegExp(`(?:^|[\\s,])(?:${MONTHS})\\p{L}{0,7}\\.? \\d`, 'iu');

/** 5h, 2 d, 3 min. */
const SHORT = /^[•·\s]*\d+ ?(?:s|m|h|d|w|y|mo|min|hr|hrs|std|j|ч|мин|д)\.?$/i;

const NOW =
  /^(?:just now|today|yesterday|gerade eben|heute|gestern|刚刚|剛剛|今天|昨天|たった今|今日|昨日|방금|오늘|어제|сегодня|вчера|hoy|ayer|aujourd|hier|oggi|ieri|hoje|ontem)\P{L}*(?:(?:at|um|kl|à|a las|alle|às|в)\P{L}*)?$/iu;

/** Whether a short text names a time, in the ways sites put one beside a comment. */
export function looksLikeTime(text: string): boolean {
  const line = text.trim();
  if (line === '' || line.length > MAX_TIME) return false;
  if (NOW.test(line) || RELATIVE.test(line)) return true;
  if (!DIGIT.test(line)) return false;
  return [CLOCK_OR_DATE, UNIT, BEFORE_MONTH, AFTER_MONTH, SHORT].some((form) => form.test(line));
}
