import { chmodSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { portsFrom, repositoryRoot } from '@bizosaas/config'
import { freePortBlock } from '@bizosaas/db/server'
import { z } from 'zod'
import { startScript } from '../start-script.ts'
import { systemEnvironment } from '../system-environment.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { untilHealthy } from '../until-healthy.ts'
import type { FindingReport } from './finding-report.ts'
import { openPublicSite, siteName } from './public-site.ts'

// Run by `unshare --net --mount`: starts the platform beside a site with a public address, audits it as a visitor does, and prints what it took.

const begunSchema = z.object({ token: z.string() })
const auditSchema = z.object({ state: z.string(), pages: z.number(), items: z.array(z.unknown()) })
const lookEveryMs = 50
const patienceMs = 60_000

const folder = temporaryFolder()
// The database in it runs as another user where we are root.
chmodSync(folder, 0o755)
await openPublicSite(folder)
const port = await freePortBlock()
const env = { ...systemEnvironment(), BIZOSAAS_DATA_FOLDER: path.join(folder, 'data'), BIZOSAAS_PORT: String(port) }
const launcher = startScript(path.join(repositoryRoot, 'apps/launcher/src/main.ts'), { env, args: ['--empty', '--no-portal'] })
try {
  const api = `http://127.0.0.1:${port}`
  // A platform that is running when a visitor comes: how long it takes to start is measured by `start`.
  for (const one of [port, portsFrom(port).worker]) await Promise.race([untilHealthy(`http://127.0.0.1:${one}/healthz`), launcher.ended])
  console.log(JSON.stringify(await audit(`${api}/api/public`)))
} finally {
  await launcher.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

async function audit(api: string): Promise<FindingReport> {
  const from = performance.now()
  const headers = { 'content-type': 'application/json' }
  const begun = await fetch(`${api}/site-audits`, { method: 'POST', headers, body: JSON.stringify({ address: siteName }) })
  const { token } = begunSchema.parse(await begun.json())
  while (performance.now() - from < patienceMs) {
    const { items, pages, state } = auditSchema.parse(await (await fetch(`${api}/shared/${token}/audit`)).json())
    if (items.length > 0) return { firstMs: Math.round(performance.now() - from), items: items.length, pages }
    if (state === 'failed') throw new Error('the audit failed')
    await pause(lookEveryMs)
  }
  throw new Error(`no finding after ${patienceMs} ms`)
}
