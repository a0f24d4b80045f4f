import { pinyin } from 'pinyin-pro';

/** A Chinese text as it is said: pinyin with tone marks, everything else and the line breaks as they are. */
export function readPinyin(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      pinyin(line, { nonZh: 'consecutive' })
        .replace(/\s+([，。！？、；：）】》”’,.!?;:)])/gu, '$1')
        .trim(),
    )
    .join('\n');
}
