/** A file of a language pack, as the engine reads it. */
export type TinyModelFiles = Readonly<Record<'model' | 'vocab' | 'lex', Uint8Array<ArrayBuffer>>>;

interface Item {
  readonly name: string;
  readonly type: number;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

const DIM = 16;
const FEED_FORWARD = 32;
/** Marian's numbers for the types of a tensor's elements. */
const INT8 = 0x0101;
const FLOAT32 = 0x0404;
/** Every block of data starts at a multiple of this many bytes. */
const BLOCK = 256;
const WORD_START = '\u2581';

const syllables = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'si', 'to', 'vu', 'zen'];

function piecesFor(words: readonly string[]): readonly string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789.,!?。，！？';
  return ['</s>', '<unk>', ...words.map((word) => WORD_START + word), WORD_START, ...letters];
}

/** Numbers between -1 and 1 that are the same in every run (xorshift). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x80000000 - 1;
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

function tensor(name: string, shape: readonly number[], value: (index: number) => number): Item {
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, index) => value(index));
  return { name, type: FLOAT32, shape, bytes: new Uint8Array(values.buffer) };
}

function configuration(vocabulary: number): string {
  const options = {
    type: 'transformer',
    version: 'v1.9.56',
    'dim-vocabs': `[${vocabulary}, ${vocabulary}]`,
    'dim-emb': DIM,
    'transformer-dim-ffn': FEED_FORWARD,
    'transformer-heads': 2,
    'enc-depth': 1,
    'dec-depth': 1,
    'transformer-ffn-depth': 2,
    'transformer-ffn-activation': 'relu',
    'transformer-decoder-autoreg': 'self-attention',
    'transformer-preprocess': '""',
    'transformer-postprocess': 'dan',
    'transformer-postprocess-emb': 'd',
    'transformer-postprocess-top': '""',
    'transformer-guided-alignment-layer': 'last',
    'transformer-no-projection': false,
    'transformer-tied-layers': '[]',
    'transformer-train-position-embeddings': false,
    'tied-embeddings-all': true,
    'tied-embeddings': false,
    'tied-embeddings-src': false,
    'output-omit-bias': false,
    'lemma-dim-emb': 0,
    skip: false,
    'layer-normalization': false,
    'right-left': false,
    'input-types': '[]',
    ulr: false,
  };
  return Object.entries(options)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

/** A transformer with one layer on either side and weights at random, in Marian's binary format, version 1. */
function modelOf(vocabulary: number, seed: number): Uint8Array<ArrayBuffer> {
  const random = numbers(seed);
  const weights = (name: string, ...shape: number[]) => tensor(name, shape, () => random() / 2);
  const filled = (name: string, value: number) => tensor(name, [1, DIM], () => value);
  const norm = (name: string) => [filled(`${name}_ln_scale`, 1), filled(`${name}_ln_bias`, 0)];
  const attention = (name: string) => [
    ...['q', 'k', 'v', 'o'].flatMap((part) => [
      weights(`${name}_W${part}`, DIM, DIM),
      filled(`${name}_b${part}`, 0),
    ]),
    ...norm(`${name}_Wo`),
  ];
  const feedForward = (name: string) => [
    weights(`${name}_W1`, DIM, FEED_FORWARD),
    tensor(`${name}_b1`, [1, FEED_FORWARD], () => 0),
    weights(`${name}_W2`, FEED_FORWARD, DIM),
    filled(`${name}_b2`, 0),
    ...norm(`${name}_ffn`),
  ];
  const special = utf8(`${configuration(vocabulary)}\0`);
  return binary([
    weights('Wemb', vocabulary, DIM),
    ...attention('encoder_l1_self'),
    ...feedForward('encoder_l1_ffn'),
    ...attention('decoder_l1_self'),
    ...attention('decoder_l1_context'),
    ...feedForward('decoder_l1_ffn'),
    // Only whole words are likely, and the end of the sentence is not: there is always something to read.
    tensor('decoder_ff_logit_out_b', [1, vocabulary], (index) =>
      index >= 2 && index < 2 + syllables.length ? 20 : -20,
    ),
    { name: 'special:model.yml', type: INT8, shape: [special.length], bytes: special },
  ]);
}

function binary(items: readonly Item[]): Uint8Array<ArrayBuffer> {
  const padded = items.map((item) => ({
    ...item,
    label: utf8(`${item.name}\0`),
    space: Math.ceil(item.bytes.length / BLOCK) * BLOCK,
  }));
  const words = (...values: number[]) => new Uint8Array(BigUint64Array.from(values, BigInt).buffer);
  const head = [
    words(1, padded.length),
    ...padded.map(({ label, type, shape, space }) => words(label.length, type, shape.length, space)),
    ...padded.map(({ label }) => label),
    ...padded.map(({ shape }) => new Uint8Array(Int32Array.from(shape).buffer)),
  ];
  const length = head.reduce((sum, part) => sum + part.length, 0) + 8;
  const gap = (BLOCK - (length % BLOCK)) % BLOCK;
  const blocks = padded.map(({ bytes, space }) => {
    const block = new Uint8Array(space);
    block.set(bytes);
    return block;
  });
  return joined([...head, words(gap), new Uint8Array(gap), ...blocks]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  // Negative numbers take ten bytes, as 64-bit two's complement.
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest > 0n ? low | 0x80 : low);
  } while (rest > 0n);
  return bytes;
}

/** Fields of a protocol buffer: whole numbers, and bytes with their length before them. */
const number = (field: number, value: number) => Uint8Array.from([...varint(field * 8), ...varint(value)]);
const block = (field: number, bytes: Uint8Array) =>
  joined([Uint8Array.from([...varint(field * 8 + 2), ...varint(bytes.length)]), bytes]);
const float = (field: number, value: number) =>
  joined([Uint8Array.from(varint(field * 8 + 5)), new Uint8Array(Float32Array.of(value).buffer)]);

/** A unigram model of SentencePiece, as a `ModelProto`. */
function vocabularyOf(pieces: readonly string[]): Uint8Array<ArrayBuffer> {
  const [NORMAL, UNKNOWN, CONTROL] = [1, 2, 3];
  const typeOf = (index: number) => (index === 0 ? CONTROL : index === 1 ? UNKNOWN : NORMAL);
  const trainer = [number(3, 1), number(4, pieces.length), number(40, 1), number(41, -1), number(42, 0)];
  const normalizer = [block(1, utf8('identity')), number(3, 1), number(4, 1), number(5, 1)];
  return joined([
    ...pieces.map((piece, index) =>
      block(
        1,
        joined([block(1, utf8(piece)), float(2, piece.length > 1 ? -1 : -5), number(3, typeOf(index))]),
      ),
    ),
    block(2, joined([...trainer, number(43, -1)])),
    block(3, joined(normalizer)),
  ]);
}

/**
 * A language pack of some 20 kB that the engine loads and translates with, into nonsense of syllables: weights at
 * random and no list of likely words. It shows that a pack is read, not how well it translates. The same seed gives
 * the same nonsense.
 */
export function tinyModel(seed = 7): TinyModelFiles {
  const pieces = piecesFor(syllables);
  return {
    model: modelOf(pieces.length, seed),
    vocab: vocabularyOf(pieces),
    lex: new Uint8Array(0),
  };
}
