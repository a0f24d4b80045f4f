/** A translation request as it came in. */
export interface DialectRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

/** What a dialect needs to answer: the translation of a text, and which elements of a list are given. */
export interface DialectAnswers {
  readonly translation: (text: string) => string;
  readonly selected: <T>(elements: readonly T[]) => readonly T[];
}

/** An answer with status 200. */
export interface DialectResponse {
  readonly type: string;
  readonly body: string;
}

type Dialect = (request: DialectRequest, answers: DialectAnswers) => DialectResponse;

/** What the servers say about themselves, by path with query. */
export const listings: Readonly<Record<string, unknown>> = {
  '/listPairs': {
    responseData: [
      { sourceLanguage: 'spa', targetLanguage: 'eng' },
      { sourceLanguage: 'eng', targetLanguage: 'spa' },
    ],
  },
  '/frontend/settings': { keyRequired: false, charLimit: -1 },
  '/languages': [
    { code: 'en', name: 'English', targets: ['zh-Hans'] },
    { code: 'zh-Hans', name: 'Chinese', targets: ['en'] },
  ],
  '/languages?api-version=3.0&scope=translation': { translation: { en: {}, 'zh-Hans': {} } },
  '/v1/models': { object: 'list', data: [{ id: 'm' }] },
  '/v1beta/models?pageSize=200': {
    models: [
      { name: 'models/m', supportedGenerationMethods: ['generateContent'] },
      { name: 'models/embedding', supportedGenerationMethods: ['embedContent'] },
    ],
  },
  '/v2/usage': { character_count: 1200, character_limit: 500_000 },
  '/v2/languages?type=source': [
    { language: 'EN', name: 'English' },
    { language: 'ZH', name: 'Chinese' },
  ],
  '/language/translate/v2/languages': { data: { languages: [{ language: 'en' }, { language: 'zh-CN' }] } },
};

/** The answer to a translation request, in the dialect that its path belongs to. */
export function translated(request: DialectRequest, answers: DialectAnswers): DialectResponse {
  const { path, body } = request;
  if (path === '/v1/chat/completions') return openAi(request, answers);
  if (path === '/v1/messages') return anthropic(request, answers);
  if (path.startsWith('/v1beta/models/')) return gemini(request, answers);
  if (path === '/v2/translate') return deepl(request, answers);
  if (path === '/language/translate/v2') return google(request, answers);
  if (path === '/translate_a/single') return googleWeb(request, answers);
  if (path === '/get') return mymemory(request, answers);
  if (path === '/translate/translatetext' || body.startsWith('[')) return microsoft(request, answers);
  return body.startsWith('{') ? libretranslate(request, answers) : apertium(request, answers);
}

const json = (value: unknown): DialectResponse => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

const stream = (events: readonly unknown[], end = ''): DialectResponse => ({
  type: 'text/event-stream',
  body: `: a comment\n\n${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}${end}`,
});

const decode = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Decodes entities after translating HTML, as the real server does. */
const libretranslate: Dialect = ({ body }, { translation, selected }) => {
  const { q, format } = JSON.parse(body) as { q: string[]; format: string };
  const texts = q.map((text) => (format === 'html' ? decode(translation(text)) : translation(text)));
  return json({ translatedText: selected(texts) });
};

const apertium: Dialect = ({ body }, { translation }) => {
  const text = translation(new URLSearchParams(body).get('q') ?? '');
  return json({ responseData: { translatedText: text }, responseStatus: 200 });
};

const deepl: Dialect = ({ body }, { translation, selected }) => {
  const { text } = JSON.parse(body) as { text: string[] };
  const translations = text.map((one) => ({ detected_source_language: 'ZH', text: translation(one) }));
  return json({ translations: selected(translations) });
};

const google: Dialect = ({ body }, { translation, selected }) => {
  const { q } = JSON.parse(body) as { q: string[] };
  return json({ data: { translations: selected(q.map((text) => ({ translatedText: translation(text) }))) } });
};

/** Azure and the web endpoint answer alike and differ in what they are sent. */
const microsoft: Dialect = ({ body, query }, { translation, selected }) => {
  const texts = (JSON.parse(body) as (string | { Text: string })[]).map((one) =>
    typeof one === 'string' ? one : one.Text,
  );
  const to = query.get('to');
  return json(selected(texts.map((text) => ({ translations: [{ text: translation(text), to }] }))));
};

const googleWeb: Dialect = ({ query }, { translation }) => {
  const text = query.get('q') ?? '';
  return json({ sentences: [{ trans: translation(text), orig: text }], src: 'zh-CN' });
};

const mymemory: Dialect = ({ query }, { translation }) =>
  json({
    responseData: { translatedText: translation(query.get('q') ?? ''), match: 0.9 },
    quotaFinished: false,
    responseDetails: '',
    responseStatus: 200,
    matches: [],
  });

/** The JSON a model answers with, which is the same whoever serves it. */
function itemsFor(user: string, { translation, selected }: DialectAnswers): string {
  const { items } = JSON.parse(user) as { items: { id: string; text: string }[] };
  const answered = items.map(({ id, text }) => ({ id, translation: translation(text) }));
  return JSON.stringify({ items: selected(answered) });
}

const pieces = (content: string): readonly string[] => content.match(/[\s\S]{1,7}/gu) ?? [];

const openAi: Dialect = ({ body }, answers) => {
  const request = JSON.parse(body) as { stream: boolean; messages: { content: string }[] };
  const content = itemsFor(request.messages[1]?.content ?? '', answers);
  const usage = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 };
  if (!request.stream) {
    const message = { role: 'assistant', content };
    return json({ choices: [{ index: 0, message, finish_reason: 'stop' }], usage });
  }
  const events = [
    ...pieces(content).map((piece) => ({ choices: [{ delta: { content: piece } }] })),
    { choices: [{ delta: {}, finish_reason: 'stop' }] },
    { choices: [], usage },
  ];
  return stream(events, 'data: [DONE]\n\n');
};

const anthropic: Dialect = ({ body }, answers) => {
  const request = JSON.parse(body) as { stream: boolean; messages: { content: string }[] };
  const text = itemsFor(request.messages[0]?.content ?? '', answers);
  if (!request.stream) {
    return json({
      type: 'message',
      content: [{ type: 'text', text }],
      stop_reason: 'end_turn',
      usage: { input_tokens: 120, output_tokens: 30 },
    });
  }
  return stream([
    { type: 'message_start', message: { usage: { input_tokens: 120, output_tokens: 1 } } },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    { type: 'ping' },
    ...pieces(text).map((piece) => ({
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text: piece },
    })),
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 30 } },
    { type: 'message_stop' },
  ]);
};

const gemini: Dialect = ({ path, body }, answers) => {
  const request = JSON.parse(body) as { contents: { parts: { text: string }[] }[] };
  const text = itemsFor(request.contents[0]?.parts[0]?.text ?? '', answers);
  const usageMetadata = { promptTokenCount: 120, candidatesTokenCount: 30 };
  const chunk = (piece: string, finishReason?: string) => ({
    candidates: [
      { content: { role: 'model', parts: [{ text: piece }] }, ...(finishReason && { finishReason }) },
    ],
  });
  if (!path.endsWith(':streamGenerateContent')) return json({ ...chunk(text, 'STOP'), usageMetadata });
  return stream([
    { candidates: [{ content: { parts: [{ text: 'The user wants', thought: true }] } }] },
    ...pieces(text).map((piece) => chunk(piece)),
    { ...chunk('', 'STOP'), usageMetadata },
  ]);
};
