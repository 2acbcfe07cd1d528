import { readConfiguration } from '@bizosaas/config'
import { createConsole } from './create-console.ts'
import { launch } from './launch.ts'
import { type LaunchOptions, parseOptions, usage } from './parse-options.ts'

const screen = createConsole((line) => process.stdout.write(`${line}\n`))

try {
  await run(readOptions())
} catch (error) {
  screen.fail(error)
  process.exit(1)
}

async function run(options: LaunchOptions): Promise<void> {
  const env = options.port === undefined ? process.env : { ...process.env, BIZOSAAS_PORT: options.port }
  const started = launch({ configuration: readConfiguration(env), options, env, console: screen })
  const stopAsked = new Promise<'stop'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'))
    if (process.send !== undefined) process.on('disconnect', () => resolve('stop'))
  })
  try {
    const first = await Promise.race([stopAsked, started.launch.broken, started.ready])
    if (first !== 'stop') await Promise.race([stopAsked, started.launch.broken])
  } finally {
    started.ready.catch(() => {})
    await started.launch.stop()
  }
  process.exit(0)
}

function readOptions(): LaunchOptions {
  try {
    return parseOptions(process.argv.slice(2))
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : ''}\n\n${usage}\n`)
    return process.exit(2)
  }
}
