import type { LoginCheck, ServerInspection } from '@bizosaas/db/migrate'
import type { Finding } from './finding.ts'

interface Server {
  readonly inspection: ServerInspection
  /** What came of trying the configured login roles; null where none are configured and the owner role makes them. */
  readonly logins: readonly LoginCheck[] | null
}

/** What the facts about a server mean for the next start, each failure with its remedy. */
export function judgeServer({ inspection, logins }: Server): readonly Finding[] {
  const { version, isRecentEnough, pending } = inspection
  if (!isRecentEnough)
    return [{ name: 'database', isWell: false, text: `PostgreSQL ${version} is too old. Set DATABASE_URL to PostgreSQL 15 or later, or unset it.` }]
  const migrations = pending.length === 0 ? 'all migrations applied' : `the next start applies ${pending.length}: ${pending.join(', ')}`
  return [{ name: 'database', isWell: true, text: `PostgreSQL ${version}, ${migrations}` }, judgeRoles({ inspection, logins })]
}

function judgeRoles({ inspection, logins }: Server): Finding {
  if (logins !== null) {
    const problems = logins.flatMap(({ name, problem }) => (problem === null ? [] : [`BIZOSAAS_DATABASE_URL_${name.toUpperCase()}: ${problem}`]))
    if (problems.length === 0) return { name: 'roles', isWell: true, text: 'the four configured login roles work' }
    return {
      name: 'roles',
      isWell: false,
      text: withSql({ said: `${problems.join('; ')}. Correct the address, or let an administrator run:`, inspection }),
    }
  }
  if (inspection.mayCreateRoles) return { name: 'roles', isWell: true, text: 'the owner role makes the login roles itself' }
  const said =
    'the role of DATABASE_URL may not create roles. Let an administrator run the SQL below with passwords of your own, then set ' +
    'BIZOSAAS_DATABASE_URL_TENANT, _AGENCY, _PLATFORM and _ENGINE:'
  return { name: 'roles', isWell: false, text: withSql({ said, inspection }) }
}

function withSql({ said, inspection }: { said: string; inspection: ServerInspection }): string {
  return `${said}\n\n${inspection.operatorSql}\n`
}
