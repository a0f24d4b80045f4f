import type { ComponentProps } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { languageName, languageOptions } from '../../components/language-options.ts';
import type { Pack, PackDownload } from '../../components/pack-download.tsx';
import { type LanguageTag, sameLanguage } from '../../lib/core/language-tag.ts';
import { readableLanguages } from '../../lib/core/languages.ts';
import { createBuiltInTranslation } from '../../lib/platform/built-in-translation.ts';

const builtIn = createBuiltInTranslation();

/** The pair offered first: Chinese for most readers, English for readers of Chinese. */
function firstSource(to: LanguageTag): LanguageTag {
  return sameLanguage(to, 'zh') ? 'en' : 'zh';
}

async function stateOf(
  translator: NonNullable<typeof builtIn>,
  from: LanguageTag,
  to: LanguageTag,
  signal: AbortSignal,
): Promise<Pack> {
  try {
    const state = await translator.availability(from, to, signal);
    return state === 'downloading' ? { state, progress: 0 } : { state };
  } catch {
    return { state: 'unavailable' };
  }
}

/** The browser's translator for pairs into one language: their state and their download. */
export function usePack(
  to: LanguageTag,
  interfaceTag: string,
  onDownloaded: (pair: string) => void,
): ComponentProps<typeof PackDownload> {
  const [picked, setPicked] = useState<LanguageTag | null>(null);
  const from = picked !== null && !sameLanguage(picked, to) ? picked : firstSource(to);
  const [pack, setPack] = useState<Pack>({ state: builtIn === undefined ? 'absent' : 'checking' });
  const download = useRef<AbortController | null>(null);

  useEffect(() => {
    if (builtIn === undefined) return undefined;
    const lifetime = new AbortController();
    setPack({ state: 'checking' });
    void stateOf(builtIn, from, to, lifetime.signal).then((state) => {
      if (!lifetime.signal.aborted) setPack(state);
      return undefined;
    });
    return () => {
      lifetime.abort();
      download.current?.abort();
    };
  }, [from, to]);

  const options = useMemo(
    () =>
      languageOptions(
        readableLanguages.filter((tag) => !sameLanguage(tag, to)),
        interfaceTag,
      ),
    [to, interfaceTag],
  );

  const start = () => {
    if (builtIn === undefined) return;
    const running = new AbortController();
    const { signal } = running;
    download.current = running;
    setPack({ state: 'downloading', progress: 0 });
    const onProgress = (progress: number) => {
      if (!signal.aborted) setPack({ state: 'downloading', progress });
    };
    const finish = (state: 'available' | 'failed') => () => {
      if (signal.aborted) return;
      setPack({ state });
      if (state === 'available') onDownloaded(`${from}>${to}`);
    };
    builtIn.download(from, to, { signal, onProgress }).then(finish('available'), finish('failed'));
  };

  return {
    pack,
    from,
    pairName: `${languageName(from, interfaceTag)} → ${languageName(to, interfaceTag)}`,
    options,
    onFrom: setPicked,
    onDownload: start,
    onCancel: () => {
      download.current?.abort();
      setPack({ state: 'downloadable' });
    },
  };
}
