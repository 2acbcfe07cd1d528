/** What is sent back, and what happens after it. */
export interface ModelAnswer {
  readonly status?: number
  readonly body: string | Uint8Array
  readonly type?: string
  readonly encoding?: string
  readonly retryAfter?: string
  readonly location?: string
  /** `stream` goes on for ever, `silence` sends nothing, `cut` ends the connection in the middle, `raw` is no HTTP. */
  readonly afterwards?: 'stream' | 'silence' | 'cut' | 'raw'
  readonly everyMs?: number
  /** Says the key it was sent in its error. */
  readonly echoesKey?: boolean
}

interface Said {
  readonly finish?: string
  readonly refusal?: string
  readonly usage?: object
  readonly more?: object
}

/** An answer in the format of chat completions, with what the model says in it. */
export function said(content: string | null, { finish = 'stop', refusal, usage, more = {} }: Said = {}): ModelAnswer {
  const message = { role: 'assistant', content, ...(refusal === undefined ? {} : { refusal }), ...more }
  const used = usage ?? { prompt_tokens: 300, completion_tokens: 20 }
  return { body: JSON.stringify({ choices: [{ index: 0, message, finish_reason: finish }], usage: used }) }
}

/** What a good answer looks like on the wire; cut or wrapped it is none. */
export const good = String(said('{"text":"Boiler repair in Leeds – Aire"}').body)

/** What a good section of a post says. */
export const section =
  'Our fitters mend boilers and radiators all over Leeds, by day and by night. They bring the common parts with them, so a boiler is mended in one go.'
export const goodSection = String(said(JSON.stringify({ text: section })).body)
