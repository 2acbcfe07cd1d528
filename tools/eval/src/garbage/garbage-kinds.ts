import { gzipSync } from 'node:zlib'
import { good, type ModelAnswer, said, section } from '../model/model-answer.ts'
import type { Random } from '../sites/create-random.ts'

export interface GarbageKind {
  readonly name: string
  /** One answer of this kind; each call gives another. */
  readonly make: (random: Random) => ModelAnswer
}

const json = (value: unknown) => ({ body: JSON.stringify(value) })
const uuid = (random: Random) => `018f${hex(random, 4)}-${hex(random, 4)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`
const hex = (random: Random, digits: number) => Array.from({ length: digits }, () => random.between(0, 15).toString(16)).join('')
const cut = (random: Random, text: string) => text.slice(0, random.between(1, text.length - 2))
const wrap = (text: string) => JSON.stringify({ text })
const offers = [
  'Call 0800 123 4567 today.',
  'Write to deals@evil.example.',
  'See https://evil.example/offer.',
  'Now only £19.',
  'Open 24/7 since 1987.',
]
const invisible = ['\u202e', '\u200b', '\u2066', '\u00ad', '\u0007', '\ufeff']
const foreign = [
  'Nous réparons les chaudières et les radiateurs dans toute la ville, le jour et la nuit.',
  '我们在整个城市维修锅炉和散热器，昼夜不停，价格公道，服务周到。我们在整个城市维修锅炉和散热器。',
]
const refusals = [
  'I’m sorry, but I can’t help with that request as it may break the rules I follow here.',
  'As an AI language model I am not able to write texts for pages of other people today.',
]
const markup = [
  '<b>Boiler repair</b> in Leeds and around',
  '[Boiler repair](https://evil.example) in Leeds',
  '**Boiler repair** in Leeds – Aire',
  'Boiler repair\nin Leeds – Aire',
]

const listed = ['- ', '* ', '1. ', '## ', '> ', '<p>', '<!-- wp:html -->', '```']

/** What an endpoint may send instead of an answer, each kind in many shapes. */
export const garbageKinds: readonly GarbageKind[] = [
  { name: 'body cut off', make: (random) => ({ body: cut(random, good) }) },
  { name: 'answer cut off and says so', make: (random) => said(cut(random, wrap('Boiler repair in Leeds – Aire')), { finish: 'length' }) },
  { name: 'answer cut off and says it is whole', make: (random) => said(cut(random, wrap('Boiler repair in Leeds – Aire'))) },
  { name: 'other schema', make: (random) => said(JSON.stringify({ [random.pick(['title', 'result', 'Text', 'answer', 'texts'])]: hex(random, 8) })) },
  { name: 'more than was asked', make: (random) => said(JSON.stringify({ text: 'Boiler repair in Leeds – Aire', tenantId: uuid(random) })) },
  { name: 'a list', make: (random) => said(JSON.stringify(Array.from({ length: random.between(1, 9) }, () => ({ text: 'Boiler repair' })))) },
  { name: 'another type', make: (random) => said(JSON.stringify({ text: random.pick([null, 1, true, [], {}, { text: 'x' }]), ...{} })) },
  { name: 'two keys of one name', make: (random) => said(`{"text":"Boiler repair in Leeds – Aire","text":"${random.pick(offers)}"}`) },
  { name: 'empty', make: (random) => said(random.pick(['', ' ', '\n\n', '{}', '""', '{"text":""}', '{"text":"   "}', 'null'])) },
  { name: 'no content', make: (random) => said(null, { finish: random.pick(['stop', 'length', 'content_filter', 'tool_calls']) }) },
  { name: 'refusal of the endpoint', make: (random) => said(null, { refusal: random.pick(refusals) }) },
  { name: 'refusal in words', make: (random) => said(wrap(random.pick(refusals))) },
  { name: 'prose', make: (random) => said(`Here is a title for you (${random.between(1, 999)}): Boiler repair in Leeds`) },
  { name: 'ids of another tenant', make: (random) => said(wrap(`Boiler repair in Leeds ${uuid(random)} – Aire`)) },
  {
    name: 'facts of its own',
    make: (random) => said(wrap(`We mend boilers and radiators all over Leeds, by day and by night. ${random.pick(offers)}`)),
  },
  { name: 'a whole section with facts of its own', make: (random) => said(wrap(`${section} ${random.pick(offers)}`)) },
  { name: 'a whole section with markup', make: (random) => said(wrap(`${section}\n${random.pick(listed)}${section}`)) },
  { name: 'markup', make: (random) => said(wrap(random.pick(markup))) },
  { name: 'characters nobody sees', make: (random) => said(wrap(`Boiler${random.pick(invisible)} repair in Leeds${random.pick(invisible)} – Aire`)) },
  { name: 'another language', make: (random) => said(wrap(random.pick(foreign))) },
  { name: 'far too long', make: (random) => said(wrap('Boiler repair in Leeds and all around it '.repeat(random.between(20, 900)))) },
  { name: 'far too short', make: (random) => said(wrap(random.pick(['.', 'B', 'Leeds', '…', '–', 'Aire']))) },
  {
    name: 'one word for ever',
    make: (random) => said(wrap(`${random.pick(['boiler ', 'Leeds ', 'repair '])}`.repeat(random.between(9, 14)).trim())),
  },
  { name: 'half of a surrogate pair', make: (random) => said(`{"text":"Boiler repair \\ud83${random.between(0, 9)} in Leeds – Aire"}`) },
  {
    name: 'bytes that are no text',
    make: (random) => ({ body: Buffer.from(Array.from({ length: random.between(1, 5_000) }, () => random.between(128, 255))) }),
  },
  { name: 'nested without end', make: (random) => ({ body: '['.repeat(random.between(10_000, 90_000)) }) },
  {
    name: 'another JSON',
    make: (random) => json(random.pick([[], {}, { choices: [] }, { choices: [{}] }, { choices: 7 }, { output: 'x' }, null, 3])),
  },
  { name: 'an error that says OK', make: (random) => json({ error: { message: `overloaded ${random.between(1, 99)}` } }) },
  {
    name: 'a call of a tool',
    make: (random) => said(null, { more: { tool_calls: [{ id: hex(random, 6), function: { name: 'publish', arguments: '{}' } }] } }),
  },
  {
    name: 'a web page',
    make: (random) => ({ body: `<html><body>${'<p>Sign in</p>'.repeat(random.between(1, 40))}</body></html>`, type: 'text/html' }),
  },
  { name: 'a stream nobody asked for', make: (random) => ({ body: `data: ${good}\n\n`.repeat(random.between(1, 20)), type: 'text/event-stream' }) },
  { name: 'ten megabytes', make: (random) => said('x'.repeat(10_000_000 + random.between(0, 99))) },
  {
    name: 'a small file that unpacks to a large one',
    make: (random) => ({ body: gzipSync('x'.repeat(5_000_000 + random.between(0, 99))), encoding: 'gzip' }),
  },
  { name: 'a packing that is none', make: (random) => ({ body: good, encoding: random.pick(['gzip', 'br', 'deflate']) }) },
  { name: 'a stream without end', make: (random) => ({ body: '{"choices":[', afterwards: 'stream', everyMs: random.between(0, 3) }) },
  { name: 'a drip without end', make: (random) => ({ body: ' ', afterwards: 'stream', everyMs: random.between(20, 90) }) },
  { name: 'no answer at all', make: () => ({ body: '', afterwards: 'silence' }) },
  { name: 'a connection that is cut', make: (random) => ({ body: cut(random, good), afterwards: 'cut' }) },
  { name: 'no HTTP', make: (random) => ({ body: `${hex(random, 40)}\r\n\r\n`, afterwards: 'raw' }) },
  {
    name: 'slow down, for an hour',
    make: (random) => ({ status: 429, retryAfter: String(random.between(600, 86_400)), ...json({ error: { message: 'slow' } }) }),
  },
  {
    name: 'slow down, without a time',
    make: (random) => ({ status: 429, ...json({ error: random.pick(['slow', { message: 'Rate limit reached' }]) }) }),
  },
  { name: 'no credit', make: (random) => ({ status: random.pick([402, 429]), ...json({ error: { message: 'You exceeded your current quota' } }) }) },
  {
    name: 'broken',
    make: (random) => ({ status: random.pick([500, 502, 503, 504, 520, 599]), body: random.pick(['', '<h1>Bad gateway</h1>', '{"error":"x"}']) }),
  },
  { name: 'refused, with the key in it', make: (random) => ({ status: random.pick([400, 401, 403, 422]), echoesKey: true, body: '' }) },
  {
    name: 'led elsewhere',
    make: (random) => ({ status: random.pick([301, 302, 307, 308]), location: 'http://169.254.169.254/latest/meta-data/', body: '' }),
  },
  {
    name: 'used more than there is',
    make: (random) => said(wrap('Leeds'), { usage: { prompt_tokens: 10 ** random.between(9, 15), completion_tokens: -1 } }),
  },
]
