/** An id as it stands in message keys: `openai-compatible` becomes `openaiCompatible`. */
export type MessageName<Id extends string> = Id extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<MessageName<Tail>>}`
  : Id;

/**
 * The id of a provider, an error or a place as message keys spell it, since message names allow no hyphen:
 * `error.${messageName('too-long')}` is `error.tooLong`.
 */
export function messageName<const Id extends string>(id: Id): MessageName<Id> {
  const [head = '', ...tail] = id.split('-');
  const name = head + tail.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return name as MessageName<Id>;
}
