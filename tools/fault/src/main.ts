import { parseArgs } from 'node:util'
import { runKill } from './run-kill.ts'
import { startDatabase } from './testing/start-database.ts'

const help = `npm run fault -- kill [--points N] [--seed S] [--json] [--blind]

Kills a worker with SIGKILL at N points (default 60) while proposals execute, and counts lost and duplicated effects.
--json leaves the progress out; the last line is one line of JSON either way. --blind repeats what must not be repeated: it has to fail.`

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    points: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    json: { type: 'boolean', default: false },
    blind: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

if (flags.help) console.log(help)
else if (positionals[0] === 'kill') await kill()
else stopWith(help)

async function kill(): Promise<void> {
  const [points, seed] = [numberOf('points', flags.points), numberOf('seed', flags.seed)]
  const database = await startDatabase()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void database.stop().finally(() => process.exit(1)))
  try {
    const onPoint = flags.json ? () => {} : (line: string) => console.log(line)
    const report = await runKill({ ...database, points, seed, isBlind: flags.blind, onPoint })
    console.log(JSON.stringify(report))
    process.exitCode = report.pass ? 0 : 1
  } finally {
    await database.stop()
  }
}

function numberOf(name: string, text: string): number {
  const number = Number(text)
  return Number.isSafeInteger(number) && number >= 0 ? number : stopWith(`--${name} takes a whole number, not "${text}".`)
}

function stopWith(text: string): never {
  console.error(text)
  process.exit(2)
}
