/** A service or program that speaks OpenAI's chat protocol, as an offer to fill in the settings. */
export interface OpenAiPreset {
  /** Stands in the setting `preset`. */
  readonly id: string;
  /** The vendor's own name, not translated. */
  readonly name: string;
  readonly baseUrl: string;
  readonly keyNeeded: boolean;
  /** A model name of the form the service uses; which ones exist, its list of models tells. */
  readonly modelExample: string;
}

/** Addresses as the vendors document them; local programs at their default ports. */
export const openAiPresets = [
  {
    id: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    keyNeeded: true,
    modelExample: 'gpt-5.4-mini',
  },
  {
    id: 'deepseek',
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com/v1',
    keyNeeded: true,
    modelExample: 'deepseek-chat',
  },
  {
    id: 'qwen',
    name: 'Qwen (DashScope)',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    keyNeeded: true,
    modelExample: 'qwen-plus',
  },
  {
    id: 'gemini',
    name: 'Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    keyNeeded: true,
    modelExample: 'gemini-2.5-flash',
  },
  {
    id: 'openrouter',
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyNeeded: true,
    modelExample: 'openai/gpt-5.4-mini',
  },
  {
    id: 'groq',
    name: 'Groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    keyNeeded: true,
    modelExample: 'llama-3.3-70b-versatile',
  },
  {
    id: 'siliconflow',
    name: 'SiliconFlow',
    baseUrl: 'https://api.siliconflow.cn/v1',
    keyNeeded: true,
    modelExample: 'Qwen/Qwen3-8B',
  },
  {
    id: 'mistral',
    name: 'Mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    keyNeeded: true,
    modelExample: 'mistral-small-latest',
  },
  { id: 'xai', name: 'xAI', baseUrl: 'https://api.x.ai/v1', keyNeeded: true, modelExample: 'grok-4' },
  {
    id: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://localhost:11434/v1',
    keyNeeded: false,
    modelExample: 'qwen3:8b',
  },
  {
    id: 'lm-studio',
    name: 'LM Studio',
    baseUrl: 'http://localhost:1234/v1',
    keyNeeded: false,
    modelExample: 'qwen3-8b',
  },
  {
    id: 'vllm',
    name: 'vLLM',
    baseUrl: 'http://localhost:8000/v1',
    keyNeeded: false,
    modelExample: 'Qwen/Qwen3-8B',
  },
  {
    id: 'litellm',
    name: 'LiteLLM',
    baseUrl: 'http://localhost:4000',
    keyNeeded: false,
    modelExample: 'gpt-5.4-mini',
  },
] as const satisfies readonly OpenAiPreset[];

/** The preset with this id. */
export function findOpenAiPreset(id: string | undefined): OpenAiPreset | undefined {
  return openAiPresets.find((preset) => preset.id === id);
}
