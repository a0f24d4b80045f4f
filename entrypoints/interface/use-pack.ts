import type { ComponentProps } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BrowserDownload } from '../../components/download-state.tsx';
import { languageName, languageOptions } from '../../components/language-options.ts';
import type { PackDownload } from '../../components/pack-download.tsx';
import { CrosstalkError } from '../../lib/core/error.ts';
import { type LanguageTag, sameLanguage } from '../../lib/core/language-tag.ts';
import { readableLanguages } from '../../lib/core/languages.ts';
import { createBuiltInLanguageModel } from '../../lib/platform/built-in-language-model.ts';
import { createBuiltInTranslation } from '../../lib/platform/built-in-translation.ts';
import { throughEnglish } from '../../lib/platform/pivot.ts';
import { browserCode } from '../../lib/providers/language-codes.ts';
import type { BuiltInTranslation } from '../../lib/providers/provider.ts';

/** What the browser brings to translate with and downloads itself. */
type Downloadable = Pick<BuiltInTranslation, 'availability' | 'download'>;

const direct = createBuiltInTranslation();
const brought: Readonly<Record<'builtIn' | 'languageModel', Downloadable | undefined>> = {
  builtIn: direct && throughEnglish(direct),
  languageModel: createBuiltInLanguageModel(),
};

/** The pair offered first: Chinese for most readers, English for readers of Chinese. */
function firstSource(to: LanguageTag): LanguageTag {
  return sameLanguage(to, 'zh') ? 'en' : 'zh';
}

async function stateOf(
  translator: Downloadable,
  from: LanguageTag,
  to: LanguageTag,
  signal: AbortSignal,
): Promise<BrowserDownload> {
  try {
    const state = await translator.availability(from, to, signal);
    return state === 'downloading' ? { state, progress: 0 } : { state };
  } catch {
    return { state: 'unavailable' };
  }
}

/** The browser's translator or language model for pairs into one language: their state and their download. */
export function usePack(
  what: 'builtIn' | 'languageModel',
  to: LanguageTag,
  interfaceTag: string,
  onDownloaded: (pair: string) => void,
): ComponentProps<typeof PackDownload> {
  const translator = brought[what];
  const [picked, setPicked] = useState<LanguageTag | null>(null);
  const from = picked !== null && !sameLanguage(picked, to) ? picked : firstSource(to);
  const [source, target] = [browserCode(from), browserCode(to)];
  const [pack, setPack] = useState<BrowserDownload>({
    state: translator === undefined ? 'absent' : 'checking',
  });
  const download = useRef<AbortController | null>(null);

  useEffect(() => {
    if (translator === undefined) {
      setPack({ state: 'absent' });
      return undefined;
    }
    const lifetime = new AbortController();
    setPack({ state: 'checking' });
    void stateOf(translator, source, target, lifetime.signal).then((state) => {
      if (!lifetime.signal.aborted) setPack(state);
      return undefined;
    });
    return () => {
      lifetime.abort();
      download.current?.abort();
    };
  }, [translator, source, target]);

  const options = useMemo(
    () =>
      languageOptions(
        readableLanguages.filter((tag) => !sameLanguage(tag, to)),
        interfaceTag,
      ),
    [to, interfaceTag],
  );

  const start = () => {
    if (translator === undefined) return;
    const running = new AbortController();
    const { signal } = running;
    download.current = running;
    setPack({ state: 'downloading', progress: 0 });
    const onProgress = (progress: number) => {
      if (!signal.aborted) setPack({ state: 'downloading', progress });
    };
    translator.download(source, target, { signal, onProgress }).then(
      () => {
        if (signal.aborted) return;
        setPack({ state: 'available' });
        onDownloaded(what === 'builtIn' ? `${from}>${to}` : `browser-llm ${from}>${to}`);
      },
      (error: unknown) => {
        if (signal.aborted) return;
        const code = error instanceof CrosstalkError ? error.failure.code : 'internal';
        setPack(code === 'unsupported-language' ? { state: 'unavailable' } : { state: 'failed', code });
      },
    );
  };

  return {
    what,
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
