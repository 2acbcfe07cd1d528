import type { InstalledPostgres } from './find-postgres.ts'
import type { WordPressFound } from './find-wordpress.ts'

export type Machine = { chromium: string | null; wordPress: WordPressFound; postgres: InstalledPostgres | null }

export type ProjectPlan = { run: string[]; leftOut: string[] }

/** No project of vitest's: the files of `int` that speak SQL, on another server. */
export const oldPostgres = 'old-postgres'

const wantedOrder = ['unit', 'int', oldPostgres, 'real', 'e2e']

/** Which test projects run on this machine, and one sentence for each thing that cannot: what it is and how to get it. */
export function planProjects({ known, only, machine }: { known: readonly string[]; only: readonly string[] | null; machine: Machine }): ProjectPlan {
  const wanted = wantedOrder.filter((name) => known.includes(name) && (only === null || only.includes(name)))
  const missing = wanted.map((name) => ({ name, needs: needsOf({ name, machine }) }))
  return {
    run: missing.filter(({ needs }) => needs.usable).map(({ name }) => name),
    leftOut: missing.flatMap(({ needs }) => needs.sentences),
  }
}

function needsOf({ name, machine }: { name: string; machine: Machine }): { usable: boolean; sentences: string[] } {
  if (name === 'e2e') return needsOfBrowser(machine)
  if (name === 'real') return needsOfRealSystems(machine)
  if (name === oldPostgres) return needsOfOldPostgres(machine)
  return { usable: true, sentences: [] }
}

function needsOfBrowser({ chromium }: Machine): { usable: boolean; sentences: string[] } {
  const sentence = 'end to end stories: no browser; install Debian\'s "chromium" or set BIZOSAAS_CHROMIUM to one'
  return chromium === null ? { usable: false, sentences: [sentence] } : { usable: true, sentences: [] }
}

/** The suite is written for the WordPress from npm; the one from Debian joins it where it is installed. */
function needsOfRealSystems({ wordPress }: Machine): { usable: boolean; sentences: string[] } {
  const sentences = [
    ...(wordPress.fromNpm ? [] : ['real WordPress from npm: not installed; run "npm run wordpress" once']),
    ...(wordPress.fromDebian
      ? []
      : ['real WordPress from Debian: not installed; install wordpress, mariadb-server, php8.2-cli and the php8.2 packages of .ci/run']),
  ]
  return { usable: wordPress.fromNpm, sentences }
}

function needsOfOldPostgres({ postgres }: Machine): { usable: boolean; sentences: string[] } {
  const sentence = 'PostgreSQL 15, the oldest that is promised: not installed; install Debian\'s "postgresql-15" (a server of its own need not run)'
  return postgres === null ? { usable: false, sentences: [sentence] } : { usable: true, sentences: [] }
}
