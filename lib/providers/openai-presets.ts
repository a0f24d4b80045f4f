import { originOf } from './base-url.ts';

/** A service or program that speaks OpenAI's chat protocol, as an offer to fill in the settings. */
export interface OpenAiPreset {
  /** Stands in the setting `preset`. */
  readonly id: string;
  /** The vendor's own name, not translated. */
  readonly name: string;
  readonly place: 'own-server' | 'paid';
  readonly baseUrl: string;
  readonly keyNeeded: boolean;
  /** What a key of the vendor begins with, where it is always the same. */
  readonly keyPrefix?: string;
  /** A model name of the form the service uses; which ones exist, its list of models tells. */
  readonly modelExample: string;
  /** The path after the address that lists the models. */
  readonly modelList: string;
  /** Whether it takes the request to count tokens at the end of a stream, by its documentation. */
  readonly countsTokensInStream: boolean;
  /** The vendor's page that says all this. */
  readonly source: string;
}

/** Addresses as the vendors document them; local programs at their default ports. */
export const openAiPresets = [
  {
    id: 'openai',
    name: 'OpenAI',
    place: 'paid',
    baseUrl: 'https://api.openai.com/v1',
    keyNeeded: true,
    keyPrefix: 'sk-proj-',
    modelExample: 'gpt-5.4-mini',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://platform.openai.com/docs/api-reference/models/list',
  },
  {
    id: 'deepseek',
    name: 'DeepSeek',
    place: 'paid',
    baseUrl: 'https://api.deepseek.com/v1',
    keyNeeded: true,
    modelExample: 'deepseek-chat',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://api-docs.deepseek.com/api/list-models',
  },
  {
    id: 'qwen',
    name: 'Qwen (DashScope)',
    place: 'paid',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    keyNeeded: true,
    modelExample: 'qwen-plus',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://help.aliyun.com/zh/model-studio/compatibility-of-openai-with-dashscope',
  },
  {
    id: 'gemini',
    name: 'Gemini',
    place: 'paid',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    keyNeeded: true,
    keyPrefix: 'AIza',
    modelExample: 'gemini-2.5-flash',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://ai.google.dev/gemini-api/docs/openai',
  },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    place: 'paid',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyNeeded: true,
    keyPrefix: 'sk-or-',
    modelExample: 'openai/gpt-5.4-mini',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://openrouter.ai/docs/api-reference/list-available-models',
  },
  {
    id: 'groq',
    name: 'Groq',
    place: 'paid',
    baseUrl: 'https://api.groq.com/openai/v1',
    keyNeeded: true,
    keyPrefix: 'gsk_',
    modelExample: 'llama-3.3-70b-versatile',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://console.groq.com/docs/models',
  },
  {
    id: 'siliconflow',
    name: 'SiliconFlow',
    place: 'paid',
    baseUrl: 'https://api.siliconflow.cn/v1',
    keyNeeded: true,
    modelExample: 'Qwen/Qwen3-8B',
    modelList: '/models',
    countsTokensInStream: false,
    source: 'https://docs.siliconflow.cn/cn/api-reference/models/get-model-list',
  },
  {
    id: 'mistral',
    name: 'Mistral',
    place: 'paid',
    baseUrl: 'https://api.mistral.ai/v1',
    keyNeeded: true,
    modelExample: 'mistral-small-latest',
    modelList: '/models',
    countsTokensInStream: false,
    source: 'https://docs.mistral.ai/api/',
  },
  {
    id: 'xai',
    name: 'xAI',
    place: 'paid',
    baseUrl: 'https://api.x.ai/v1',
    keyNeeded: true,
    keyPrefix: 'xai-',
    modelExample: 'grok-4',
    modelList: '/models',
    countsTokensInStream: false,
    source: 'https://docs.x.ai/docs/api-reference',
  },
  {
    id: 'ollama',
    name: 'Ollama',
    place: 'own-server',
    baseUrl: 'http://localhost:11434/v1',
    keyNeeded: false,
    modelExample: 'qwen3:8b',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://docs.ollama.com/api/openai-compatibility',
  },
  {
    id: 'lm-studio',
    name: 'LM Studio',
    place: 'own-server',
    baseUrl: 'http://localhost:1234/v1',
    keyNeeded: false,
    modelExample: 'qwen3-8b',
    modelList: '/models',
    countsTokensInStream: false,
    source: 'https://lmstudio.ai/docs/app/api/endpoints/openai',
  },
  {
    id: 'vllm',
    name: 'vLLM',
    place: 'own-server',
    baseUrl: 'http://localhost:8000/v1',
    keyNeeded: false,
    modelExample: 'Qwen/Qwen3-8B',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html',
  },
  {
    id: 'litellm',
    name: 'LiteLLM',
    place: 'own-server',
    baseUrl: 'http://localhost:4000/v1',
    keyNeeded: false,
    modelExample: 'gpt-5.4-mini',
    modelList: '/models',
    countsTokensInStream: true,
    source: 'https://docs.litellm.ai/docs/providers/litellm_proxy',
  },
] as const satisfies readonly OpenAiPreset[];

/** The preset with this id. */
export function findOpenAiPreset(id: string | undefined): OpenAiPreset | undefined {
  return openAiPresets.find((preset) => preset.id === id);
}

/** The preset whose address this is, whatever stands behind the host and port. */
export function openAiPresetAt(baseUrl: string): OpenAiPreset | undefined {
  const [origin] = originOf(baseUrl);
  return openAiPresets.find((preset) => origin !== undefined && originOf(preset.baseUrl)[0] === origin);
}
