/** The codes of everything that may go wrong with models and their prompts; a part of `errorCodes`. */
export const modelErrorCodes = {
  'model-not-configured': { kind: 'missing', title: 'No model is set', remedy: 'Set one under Settings → Models, or go on with the rules alone.' },
  'model-key-required': {
    kind: 'invalid',
    title: 'The key has to be entered again',
    remedy: 'The address leads to another host than before, and a stored key is never sent to another host.',
  },
  'model-key-refused': { kind: 'vendor', title: 'The model endpoint refused the key', remedy: 'Make a new key there and enter it here.' },
  'model-not-found': { kind: 'vendor', title: 'The endpoint does not know this model', remedy: 'Enter the name as the endpoint spells it.' },
  'model-endpoint-not-found': {
    kind: 'vendor',
    title: 'There is no model endpoint at this address',
    remedy: 'Enter the address that /chat/completions is added to. It usually ends in /v1.',
  },
  'model-rate-limited': {
    kind: 'vendor',
    title: 'The model endpoint asks us to slow down',
    remedy: 'Wait a while, or ask there for a higher limit.',
  },
  'model-quota-exhausted': {
    kind: 'vendor',
    title: 'The account at the model endpoint has no credit left',
    remedy: 'Add credit there. Until then agents work by their rules alone.',
  },
  'model-unavailable': {
    kind: 'vendor',
    title: 'The model endpoint does not answer as it should',
    remedy: 'Try again later, or check that service.',
  },
  'model-timed-out': { kind: 'vendor', title: 'The model takes too long to answer', remedy: 'Try a smaller or a faster model.' },
  'model-refused': { kind: 'vendor', title: 'The model endpoint refused the request', remedy: 'Read its reason below.' },
  'model-answer-invalid': {
    kind: 'vendor',
    title: 'The model endpoint answered something we cannot read',
    remedy: 'Check that it speaks the chat completions format of OpenAI.',
  },
  'model-answer-too-large': { kind: 'vendor', title: 'The answer of the model is too large', remedy: 'Try another model.' },
  'prompt-not-found': { kind: 'missing', title: 'There is no such prompt', remedy: 'Choose one from the list.' },
  'prompt-outdated': {
    kind: 'conflict',
    title: 'Somebody worded this prompt meanwhile',
    remedy: 'Read the newer version, then word it from there.',
  },
} as const
