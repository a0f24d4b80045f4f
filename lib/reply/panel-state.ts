import type { Failure } from '../core/error.ts';
import type { LanguageTag } from '../core/language-tag.ts';
import type { ProviderId } from '../core/provider-id.ts';
import type { ComposerPurpose } from '../core/site.ts';
import type { TranslationKind } from '../core/translation.ts';
import type { Tone } from '../core/writing.ts';
import type { AnswerLanguage, LanguageReason } from './answer-language.ts';
import type { Drift } from './drift.ts';
import type { Refusal } from './insertion.ts';

/** Values of `data-state` of the panel's element. */
export type PanelStatus = 'idle' | 'translating' | 'ready' | 'inserted' | 'error';

/** Something to say that is no failure of a translator. */
export type Notice =
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly draftKept: boolean }
  | { readonly kind: 'changed' | 'copied' | 'copy-failed' | 'undone' | 'undo-failed' | 'nothing' };

/** A hashtag of the draft in the other language. */
export interface HashtagOffer {
  readonly written: string;
  readonly translated: string;
  readonly chosen: boolean;
}

/** Everything the panel shows. Texts of pages and translators in it are only ever shown as text. */
export interface PanelState {
  readonly open: boolean;
  readonly status: PanelStatus;
  readonly purpose: ComposerPurpose;
  /** The language the draft is written in, and the one of the answer. */
  readonly own: LanguageTag;
  readonly language: LanguageTag;
  readonly reason: LanguageReason | 'chosen';
  /** Languages that come into question, likeliest first. */
  readonly likely: readonly LanguageTag[];
  readonly tone: Tone;
  /** Whether the chosen translator can do tones. */
  readonly tones: boolean;
  /** Whether it can give other ways to say the same. */
  readonly variants: boolean;
  readonly draft: string;
  /** True where the field already holds the other language, so that the panel says what it means. */
  readonly foreign: boolean;
  readonly translation: string;
  /** Whether `translation` can be inserted: it is whole and belongs to the draft. */
  readonly usable: boolean;
  readonly provider?: ProviderId | undefined;
  readonly kind: TranslationKind;
  /** True where the translation is the one of an earlier reply. */
  readonly remembered: boolean;
  readonly alternatives: readonly string[];
  /** Undefined while it is made or where there is none. */
  readonly back?: (Drift & { readonly kind: TranslationKind }) | undefined;
  readonly backFailed: boolean;
  readonly pinyin?: string | undefined;
  /** Lengths in UTF-16 units and the limit of the field. */
  readonly length: number;
  readonly bilingualLength: number;
  readonly maxLength?: number | undefined;
  readonly failure?: Failure | undefined;
  readonly notice?: Notice | undefined;
  /** Whether what was inserted can be taken back. */
  readonly canUndo: boolean;
  /** A draft from before, offered where the field is empty. */
  readonly kept?: string | undefined;
  readonly hashtags: readonly HashtagOffer[];
}

/** The panel as it is when a field gets the focus. */
export function closedPanel(
  purpose: ComposerPurpose,
  setup: {
    readonly own: LanguageTag;
    readonly tone: Tone;
    readonly tones: boolean;
    readonly variants: boolean;
  },
  choice: AnswerLanguage,
  maxLength: number | undefined,
): PanelState {
  return {
    open: false,
    status: 'idle',
    purpose,
    own: setup.own,
    language: choice.language,
    reason: choice.reason,
    likely: [choice.language, ...choice.others],
    tone: setup.tone,
    tones: setup.tones,
    variants: setup.variants,
    draft: '',
    foreign: false,
    translation: '',
    usable: false,
    kind: 'translation',
    remembered: false,
    alternatives: [],
    backFailed: false,
    length: 0,
    bilingualLength: 0,
    maxLength,
    canUndo: false,
    hashtags: [],
  };
}

/** What is taken away with a translation that no longer belongs to the draft. */
export const withoutTranslation = {
  translation: '',
  usable: false,
  provider: undefined,
  kind: 'translation',
  remembered: false,
  alternatives: [],
  back: undefined,
  backFailed: false,
  pinyin: undefined,
  length: 0,
  bilingualLength: 0,
  failure: undefined,
  notice: undefined,
  hashtags: [],
} as const satisfies Partial<PanelState>;
