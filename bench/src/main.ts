import { parseArgs } from 'node:util'
import { allBenches } from './all-benches.ts'
import { judge, type Verdict } from './judge.ts'
import { type BenchDatabase, startBenchDatabase } from './start-bench-database.ts'

const help = `npm run bench -- <name> [--rounds N] [--seconds S] [--seed N] [--json]

Measures the product against a raw floor in interleaved rounds; ratios count, not absolute figures. Names: ${Object.keys(allBenches).join(', ')}.
--json leaves the progress out; the last line is one line of JSON either way. Exit code 1 when the goal is missed.`

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const [name = ''] = positionals
const load = allBenches[name]
if (flags.help) console.log(help)
else if (load === undefined) stopWith(help)
else await run(load)

async function run(load: NonNullable<(typeof allBenches)[string]>): Promise<void> {
  const bench = await load()
  const log = flags.json ? () => {} : (line: string) => console.log(line)
  let opened: Promise<BenchDatabase> | null = null
  const close = async () => (await opened)?.stop()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void close().finally(() => process.exit(1)))
  const database = () => {
    opened ??= startBenchDatabase()
    return opened
  }
  log(`${name}: ${bench.about}`)
  const [seed, rounds, roundMs] = [numberOf('seed', flags.seed), numberOf('rounds', flags.rounds), numberOf('seconds', flags.seconds) * 1000]
  try {
    const measured = await bench.measure({ seed, rounds, roundMs, isShort: flags.short, database, log })
    report({ verdict: judge({ name, seed, bench, measured }), figures: { ratios: measured.ratios.map(short), ...measured.figures } })
  } finally {
    await close()
  }
}

function report({ verdict, figures }: { verdict: Verdict; figures: Readonly<Record<string, unknown>> }): void {
  console.log(JSON.stringify({ ...verdict, ...figures }))
  process.exitCode = verdict.pass ? 0 : 1
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000
}

function numberOf(name: string, text: string): number {
  const number = Number(text)
  return Number.isFinite(number) && number >= 0 ? number : stopWith(`--${name} takes a number, not "${text}".`)
}

function stopWith(text: string): never {
  console.error(text)
  process.exit(2)
}
