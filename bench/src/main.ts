import { parseArgs } from 'node:util'
import { allBenches } from './all-benches.ts'
import { runBench } from './run-bench.ts'

const help = `npm run bench -- <name>|all [--rounds N] [--seconds S] [--seed N] [--short] [--json]

Measures the product against a raw floor in interleaved rounds; ratios count, not absolute figures. Names: ${Object.keys(allBenches).join(', ')}.
--short only shows that a bench runs: one short round over few rows. --json leaves the progress out; each bench ends with one line of JSON
either way. Exit code 1 when a goal is missed.`

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const [name = ''] = positionals
const names = name === 'all' ? Object.keys(allBenches) : name in allBenches ? [name] : []
if (flags.help) console.log(help)
else if (names.length === 0) stopWith(help)
else await run()

async function run(): Promise<void> {
  const [rounds, seconds] = flags.short ? ['1', '0.3'] : ['5', '3']
  const settings = {
    seed: numberOf('seed', flags.seed),
    rounds: numberOf('rounds', flags.rounds ?? rounds),
    roundMs: numberOf('seconds', flags.seconds ?? seconds) * 1000,
    isShort: flags.short,
    log: flags.json ? () => {} : (line: string) => console.log(line),
  }
  let isReached = true
  for (const name of names) {
    const report = await runBench(name, settings)
    console.log(JSON.stringify(report))
    isReached &&= report.pass
  }
  process.exitCode = isReached ? 0 : 1
}

function numberOf(name: string, text: string): number {
  const number = Number(text)
  return Number.isFinite(number) && number >= 0 ? number : stopWith(`--${name} takes a number, not "${text}".`)
}

function stopWith(text: string): never {
  console.error(text)
  process.exit(2)
}
