import path from 'node:path'
import { parseArgs } from 'node:util'
import { staleAnswers, writeAnswers } from './answer-files.ts'
import { formatEvaluation, formatMisses } from './format-evaluation.ts'
import { evaluateGarbage, garbageHelp } from './garbage/evaluate-garbage.ts'
import { endpointHelp, evaluateEndpoint } from './injections/evaluate-endpoint.ts'
import { evaluateInjections, injectionsHelp } from './injections/evaluate-injections.ts'
import { evaluateOutcomes, outcomesHelp } from './outcomes/evaluate-outcomes.ts'
import { outcomesInWords } from './outcomes/outcomes-in-words.ts'
import { runSeoEvaluation, type SeoEvaluation } from './run-seo-evaluation.ts'
import { defaultSeed, generateSites } from './sites/generate-sites.ts'
import { evaluateTexts, textsHelp } from './texts/evaluate-texts.ts'

const help = `npm run eval -- seo [--json] [--misses] [--write] [--seed S]

Crawls websites with planted faults through an injected fetch, lets the technical SEO specialist judge them, and holds its findings
against the committed answers. --misses lists each wrong or missing finding. --json leaves the tables out; the last line is one line of
JSON either way. --write writes the answers anew and judges nothing. --seed makes other sites, whose answers are kept nowhere.

${textsHelp}

${outcomesHelp}

${injectionsHelp}

${endpointHelp}

${garbageHelp}`

const folder = path.resolve(import.meta.dirname, '../../../agents/content-seo/evals/answers')
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(defaultSeed) },
    url: { type: 'string' },
    pages: { type: 'string', default: '20' },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) console.log(help)
else if (positionals[0] === 'texts') await texts()
else if (positionals[0] === 'outcomes') outcomes()
else if (positionals[0] === 'injections') await injections()
else if (positionals[0] === 'endpoint') await endpoint()
else if (positionals[0] === 'garbage') await garbage()
else if (positionals[0] !== 'seo') stopWith(help)
else if (flags.write) write()
else await evaluate()

function write(): void {
  const sites = generateSites()
  writeAnswers({ folder, sites })
  console.log(`${sites.length} sites, ${sites.flatMap(({ expected }) => expected).length} answers written`)
}

async function evaluate(): Promise<void> {
  const seed = wholeNumber('seed')
  const sites = generateSites({ seed })
  const stale = seed === defaultSeed ? staleAnswers({ folder, sites }) : []
  if (stale.length > 0) stopWith(`The answers are not those of the generator: ${stale.join(', ')}. Run with --write, and look at what changes.`)
  const report = await runSeoEvaluation({ sites, onSite: flags.json ? () => {} : (line) => console.log(line) })
  print(report)
  const { open, heldOut } = report
  const pass = open.pass && heldOut.pass
  const figures = { codes: open.scores.length, precision: open.precision, recall: open.recall }
  const held = { sites: heldOut.sites, pass: heldOut.pass, precision: heldOut.precision, recall: heldOut.recall }
  console.log(JSON.stringify({ name: 'eval-seo', seed, pass, sites: sites.length, ...figures, heldOut: held }))
  process.exitCode = pass ? 0 : 1
}

function print({ open, heldOut, bySite }: SeoEvaluation): void {
  const tables = flags.json ? [] : [...formatEvaluation('Tuned on', open), ...formatEvaluation('Held out', heldOut)]
  const misses = flags.misses ? formatMisses(bySite) : []
  for (const line of [...tables, ...misses]) console.log(line)
}

function wholeNumber(flag: 'seed' | 'pages'): number {
  const number = Number(flags[flag])
  return Number.isSafeInteger(number) && number >= 0 ? number : stopWith(`--${flag} takes a whole number, not "${flags[flag]}".`)
}

async function texts(): Promise<void> {
  const { output, pass } = await evaluateTexts({ print: flags.print, json: flags.json })
  console.log(output)
  process.exitCode = pass ? 0 : 1
}

function outcomes(): void {
  const seed = wholeNumber('seed')
  const score = evaluateOutcomes(seed)
  if (!flags.json) console.log(outcomesInWords(score))
  console.log(JSON.stringify({ name: 'eval-outcomes', seed, ...score }))
  process.exitCode = score.pass ? 0 : 1
}

async function injections(): Promise<void> {
  const { misses, ...score } = await evaluateInjections()
  if (flags.misses) for (const line of misses) console.log(line)
  console.log(JSON.stringify({ name: 'eval-injections', seed: null, ...score }))
  process.exitCode = score.pass ? 0 : 1
}

async function endpoint(): Promise<void> {
  const url = flags.url ?? stopWith('--url takes the address of a model endpoint on loopback, such as http://127.0.0.1:8080/v1.')
  const score = await evaluateEndpoint({ url, pages: wholeNumber('pages'), onText: (line) => console.log(line) })
  console.log(JSON.stringify({ name: 'eval-endpoint', seed: null, ...score }))
  process.exitCode = score.pass ? 0 : 1
}

async function garbage(): Promise<void> {
  const seed = wholeNumber('seed')
  const { misses, ...score } = await evaluateGarbage({ seed })
  if (flags.misses) for (const line of misses) console.log(line)
  if (!flags.json) console.log(`${score.rulesOnly} of ${score.shapes} shapes of ${score.kinds} kinds ended with the texts of the rules`)
  console.log(JSON.stringify({ name: 'eval-garbage', seed, ...score }))
  process.exitCode = score.pass ? 0 : 1
}

function stopWith(text: string): never {
  console.error(text)
  process.exit(2)
}
