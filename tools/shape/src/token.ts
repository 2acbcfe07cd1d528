export type TokenKind = 'word' | 'string' | 'template' | 'number' | 'regex' | 'comment' | 'punctuation'

/** One piece of TypeScript. `text` of a string is what stands between the quotes; `line` counts from 1. */
export type Token = { kind: TokenKind; text: string; line: number }
