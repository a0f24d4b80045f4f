const ask = (id: number, text: string, more = ''): string =>
  `{"id":${id},"text":"${text}","language":"zh","open":false,"prior":{"zh":1},"urgency":"visible"${more}}`;
const request = (name: string, payload = '{}'): string => `{"request":"${name}","payload":${payload}}`;

/**
 * What is played to the message server, line by line: who speaks, by number; `r` a single request, `o` a new line,
 * `n` one of another name, `m` a message over the last line, `x` its end.
 */
export const messageSeeds: readonly string[] = [
  [
    '0o',
    `0m{"type":"translate","asks":[${ask(0, '你好')},${ask(1, '在哪里买的？')}],"post":"p"}`,
    '0m{"type":"ping"}',
  ].join('\n'),
  [
    '0o',
    `0m{"type":"translate","asks":[${ask(0, '你好')}]}`,
    '0m{"type":"cancel","ids":[0,1]}',
    '0x',
    '0m{"type":"ping"}',
  ].join('\n'),
  [
    '1o',
    `1m{"type":"translate","asks":[${ask(0, '谢谢', ',"writing":{"to":"en","manner":{"task":"reply","tone":"thread","alternatives":2,"examples":[]}}')}]}`,
    '2o',
    '2m{"type":"ping"}',
  ].join('\n'),
  [
    '0nother',
    '4o',
    '0m{"type":"ping"}',
    '3o',
    `3m{"type":"translate","asks":[${ask(-1, 'a', ',"parent":"b"')}]}`,
  ].join('\n'),
  ['page-settings', 'start-correction', 'read-article', 'start-reply', 'open-options']
    .map((name, index) => `${index % 4}r${request(name)}\n${index + 4}r${request(name)}`)
    .join('\n'),
  [
    `0r${request('reply-setup', '{"purpose":"reply","person":"x"}')}`,
    `0r${request('keep-draft', '{"purpose":"reply","text":"t"}')}`,
    `0r${request('recall-reply', '{"text":"memory","from":"en","to":"zh"}')}`,
    `0r${request('remember-reply', '{"text":"a","translation":"b","from":"en","to":"zh"}')}`,
    `0r${request('remember-answer-language', '{"person":"x","language":"ja"}')}`,
    `0r${request('languages-of', '{"texts":["你好","hola"]}')}`,
    `0r${request('pinyin', '{"text":"你好"}')}`,
  ].join('\n'),
  [
    `0r${request('start-reading', '{"once":false,"present":["generic"],"language":"zh"}')}`,
    `0r${request('teach-site', '{"selector":".c"}')}`,
    `0r${request('language-choices', '{"text":"你好"}')}`,
    `2r${request('correct-language', '{"language":"zh","is":"ja"}')}`,
  ].join('\n'),
  [
    'providers',
    'usage',
    'clear-cache',
    'clear-replies',
    'clear-everything',
    'teach',
    'read-once',
    'comment-frames',
  ]
    .map((name, index) => `${index}r${request(name, '{"tabId":9}')}`)
    .join('\n'),
  [5, 6, 7]
    .flatMap((who) => [
      `${who}r${request('save-key', '{"provider":"deepl","apiKey":"k"}')}`,
      `${who}r${request('check-provider', '{"provider":"deepl"}')}`,
    ])
    .join('\n'),
];
