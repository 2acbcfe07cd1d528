import path from 'node:path'
import { parseArgs } from 'node:util'
import { paths } from './paths.ts'
import type { RunningWordPress } from './running-wordpress.ts'
import { startDebianWordPress } from './start-debian.ts'
import { startPlaygroundWordPress } from './start-playground.ts'

const help = `npm run wordpress -- [options]     a real WordPress on this machine, with a small site full of planted faults

  --port N              where it listens on 127.0.0.1 (7420)
  --debian              WordPress 6.1, PHP and MariaDB from Debian's packages instead of WordPress 6.7 from npm
  --plain-permalinks    addresses as /?p=1, the REST API at /?rest_route=/
  --companion           with our companion plugin switched on
  --folder PATH         where the site is kept (.bizosaas/wordpress)
  --json                prints one line of JSON when it is ready; progress goes to standard error
`

const { values: flags } = parseArgs({
  options: {
    port: { type: 'string', default: '7420' },
    debian: { type: 'boolean', default: false },
    'plain-permalinks': { type: 'boolean', default: false },
    companion: { type: 'boolean', default: false },
    folder: { type: 'string', default: path.join(paths.state, 'wordpress') },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

let running: RunningWordPress | null = null
let stopping = false

if (flags.help) process.stdout.write(help)
else await run()

async function run(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  process.once('disconnect', stop) // whoever started us by fork or with an IPC channel has gone
  const started = Date.now()
  try {
    running = await start()
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
    process.exit(1)
  }
  if (stopping) return stop()
  say(flags.json ? JSON.stringify({ ready: true, ...running }) : welcome({ site: running, seconds: (Date.now() - started) / 1000 }))
}

async function start(): Promise<RunningWordPress> {
  const startWordPress = flags.debian ? startDebianWordPress : startPlaygroundWordPress
  return startWordPress({
    port: portOf(flags.port),
    workFolder: flags.folder,
    permalinks: flags['plain-permalinks'] ? 'plain' : 'pretty',
    plugins: flags.companion ? [paths.companion] : [],
    log: flags.json ? (line) => process.stderr.write(`${line}\n`) : say,
  })
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`--port takes a number from 1 to 65535, not "${text}".`)
}

async function stop(): Promise<void> {
  stopping = true
  if (running === null) return // still starting: run() stops it as soon as there is something to stop
  const site = running
  running = null
  if (!flags.json) say('\nStopping WordPress …')
  await site.stop()
  process.exit(0)
}

function welcome({ site, seconds }: { site: RunningWordPress; seconds: number }): string {
  return `
WordPress ${site.version} is ready after ${seconds.toFixed(1)} s.

  Site                  ${site.url}
  REST API              user ${site.user}, application password ${site.applicationPassword}
  As an author          user ${site.author.user}, application password ${site.author.applicationPassword}
  Sign in               ${site.url}/wp-login.php   ${site.user} / ${site.password}

Kept in ${path.relative(process.cwd(), flags.folder) || flags.folder}. Ctrl-C stops it.`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
