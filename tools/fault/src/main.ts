import { parseArgs } from 'node:util'
import { runKill } from './run-kill.ts'
import { runPause } from './run-pause.ts'
import { runRace } from './run-race.ts'
import { runTamper } from './run-tamper.ts'
import { startDatabase } from './testing/start-database.ts'

const help = `npm run fault -- kill   [--points N] [--seed S] [--json] [--blind]
npm run fault -- pause  [--points N] [--seed S] [--json]
npm run fault -- race   [--rounds N] [--seed S] [--json]
npm run fault -- tamper [--cases N]  [--seed S] [--json]

kill    kills a worker with SIGKILL at N points (default 60) while proposals execute, and counts lost and duplicated effects.
        --blind repeats what must not be repeated: it has to fail.
pause   stops a worker with SIGSTOP at N points, lets another finish its work, lets it go on, and counts the same.
race    lets sixteen people decide on each of N proposals (default 1000) at the same moment, and four workers execute it at once.
tamper  changes one thing by SQL in each of N proposals (default 1000), as a superuser without the key: nothing of it may be sent.

--json leaves the progress out; the last line is one line of JSON either way: name, seed, pass, points, lost, duplicated, unknown.`

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    points: { type: 'string', default: '60' },
    rounds: { type: 'string', default: '1000' },
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'boolean', default: false },
    blind: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

type Database = Awaited<ReturnType<typeof startDatabase>>
type Shared = Database & { readonly seed: number; onPoint(line: string): void }

const commands: Readonly<Record<string, (shared: Shared) => Promise<{ readonly pass: boolean }>>> = {
  kill: (shared) => runKill({ ...shared, points: numberOf('points'), isBlind: flags.blind }),
  pause: (shared) => runPause({ ...shared, points: numberOf('points') }),
  race: (shared) => runRace({ ...shared, rounds: numberOf('rounds') }),
  tamper: (shared) => runTamper({ ...shared, cases: numberOf('cases') }),
}

const command = commands[positionals[0] ?? '']
if (flags.help) console.log(help)
else if (command === undefined) stopWith(help)
else await run(command)

async function run(start: (shared: Shared) => Promise<{ readonly pass: boolean }>): Promise<void> {
  const seed = numberOf('seed')
  const database = await startDatabase()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void database.stop().finally(() => process.exit(1)))
  try {
    const report = await start({ ...database, seed, onPoint: flags.json ? () => {} : (line) => console.log(line) })
    console.log(JSON.stringify(report))
    process.exitCode = report.pass ? 0 : 1
  } finally {
    await database.stop()
  }
}

function numberOf(name: 'points' | 'rounds' | 'cases' | 'seed'): number {
  const number = Number(flags[name])
  return Number.isSafeInteger(number) && number >= 0 ? number : stopWith(`--${name} takes a whole number, not "${flags[name]}".`)
}

function stopWith(text: string): never {
  console.error(text)
  process.exit(2)
}
