/** Where no comment stands: links, controls, headings, times, and what is marked as not to be translated. */
export const CONTROLS = 'a, button, [role="button"], time, h1, h2, h3, h4, [translate="no"]';

/** What sites write on the control that takes their own translation away again. */
export const SEE_ORIGINAL = [
  'Show original',
  'See original',
  'View original',
  '显示原文',
  '查看原文',
  '查看原始',
  '顯示原文',
  '查看原始語言',
  '原文を表示',
  '원문 보기',
  'Mostrar original',
  'Ver original',
  'Afficher l’original',
  "Afficher l'original",
  'Voir l’original',
  "Voir l'original",
  'Original anzeigen',
  'Mostra originale',
  'Показать оригинал',
] as const;
