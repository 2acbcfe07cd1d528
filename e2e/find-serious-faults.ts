import { z } from '@bizosaas/contracts'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe calls serious or critical on the page as it stands, as "rule: element". */
export async function findSeriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const found = z.string().parse(await page.evaluate(runAxe))
  return resultSchema
    .parse(JSON.parse(found))
    .violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, targets }) => targets.map((target) => `${id}: ${target}`))
}

const resultSchema = z.object({
  /** Rules that were kept: without any, axe saw no page. */
  kept: z.number().min(5),
  violations: z.array(z.object({ id: z.string(), impact: z.string().nullable(), targets: z.array(z.string()) })),
})

/** Runs in the browser, as text: functions compiled here may name things that are not there. */
const runAxe = `axe.run(document, { resultTypes: ['violations'] }).then(({ passes, violations }) => JSON.stringify({
  kept: passes.length,
  violations: violations.map(({ id, impact, nodes }) => ({ id, impact, targets: nodes.map(({ target }) => target.join(' ')) })),
}))`
