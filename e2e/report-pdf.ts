import path from 'node:path'
import { createdShareLinkSchema } from '@bizosaas/contracts'
import { openPortal } from './open-portal.ts'
import { startPlatform } from './start-platform.ts'
import { tellMonth } from './tell-month.ts'

/** Run by itself: starts the demo, lets a month happen to its clients, and prints their reports into the folder that is named, as portal and link print them. */
const folder = path.resolve(process.argv[2] ?? '.')
const month = new Date().toISOString().slice(0, 7)
const platform = await startPlatform()
try {
  const portal = await openPortal({ platform })
  for (const slug of ['millstone-bakery', 'aire-plumbing']) {
    const { tenant } = await tellMonth(portal.api, slug)
    await print(`/report?tenant=${slug}&month=${month}`, `${slug}-portal`)
    const link = { tenantId: tenant.id, kind: 'report', ref: month }
    await print((await portal.api({ address: '/api/share-links', body: link, reply: createdShareLinkSchema })).url, `${slug}-link`)
  }
  await portal.close()

  async function print(address: string, name: string): Promise<void> {
    await portal.open(address)
    await portal.page.pdf({ path: path.join(folder, `${name}.pdf`), preferCSSPageSize: true, printBackground: true })
    process.stdout.write(`${name}.pdf\n`)
  }
} finally {
  await platform.stop()
}
