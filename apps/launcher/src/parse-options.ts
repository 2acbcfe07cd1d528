import { parseArgs } from 'node:util'

export interface LaunchOptions {
  /** First port of the block, as text for the environment; undefined leaves it to the configuration. */
  readonly port: string | undefined
  /** No demo agency on the first start. */
  readonly isEmpty: boolean
  /** One more tenant on a real WordPress. */
  readonly withWordPress: boolean
  readonly isDevelopment: boolean
  readonly withPortal: boolean
}

export const usage = `npm start -- [--port N] [--empty] [--wordpress] [--no-portal]

  --port N      first port of the block (7400): gateway N, admin portal N+1, simulators N+4, PostgreSQL N+10, WordPress N+20
  --empty       do not set up the demo agency's tenants on the first start
  --wordpress   start a real WordPress too and connect it as one more tenant (installs it on first use)
  --no-portal   start without the admin portal`

/** Throws a TypeError with the usage for words it does not know. */
export function parseOptions(words: readonly string[]): LaunchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      port: { type: 'string' },
      empty: { type: 'boolean', default: false },
      wordpress: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      'no-portal': { type: 'boolean', default: false },
    },
  })
  return { port: values.port, isEmpty: values.empty, withWordPress: values.wordpress, isDevelopment: values.dev, withPortal: !values['no-portal'] }
}
