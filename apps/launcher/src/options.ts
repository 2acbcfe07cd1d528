import { parseArgs } from 'node:util'

export interface Options {
  /** The first port of the block, when it is given on the command line. */
  readonly port: string | undefined
  /** Starts without the demo agency. */
  readonly isEmpty: boolean
  readonly withWordPress: boolean
  readonly isDev: boolean
  readonly withPortal: boolean
  readonly help: boolean
}

export const helpText = `npm start -- [options]     starts BizOSaaS; Ctrl-C stops it

  --port N        moves the whole block of ports (7400)
  --empty         a first start without the demo agency
  --wordpress     starts a real WordPress too and connects it
  --dev           the portals in development mode
  --no-portal     without the portals

DATABASE_URL names a PostgreSQL of your own; .env.example describes every variable.
`

/** Throws a TypeError in words for an option that does not exist. */
export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      empty: { type: 'boolean', default: false },
      wordpress: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      'no-portal': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  return {
    port: values.port,
    isEmpty: values.empty,
    withWordPress: values.wordpress,
    isDev: values.dev,
    withPortal: !values['no-portal'],
    help: values.help,
  }
}
