import { testContext, testEffect } from '@bizosaas/connector-kit/testing'
import { createWordPressCms, wordpress } from '@bizosaas/connectors'
import type { CMSPort } from '@bizosaas/integration'
import { cmsPortConformance } from '@bizosaas/integration/testing'
import { inject } from 'vitest'

interface Site {
  readonly url: string
  readonly user: string
  readonly applicationPassword: string
}

// The same suite as against the simulator, on sites of its own: it sets terms and the tagline of what it finds.
for (const { id, name } of (await ask('/systems')) as { id: string; name: string }[]) {
  const site = (await ask(`/site?system=${id}&set=cms`)) as Site
  await switchCompanionOn(site)
  const { url: siteUrl, user, applicationPassword } = site
  const memo = new Map<string, unknown>()
  cmsPortConformance({
    name: `${name} with the companion plugin`,
    make: async () => {
      const context = testContext({ credentials: { siteUrl, user, applicationPassword }, timeoutMs: 60_000, memo })
      const cms: CMSPort = createWordPressCms(wordpress.open(context))
      return { cms, effect: testEffect(), keepsSeo: true, close: () => context.close() }
    },
  })
}

async function ask(path: string): Promise<unknown> {
  const answer = await fetch(`${inject('sharedSites')}${path}`)
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer.json()
}

async function switchCompanionOn({ url, user, applicationPassword }: Site): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${user}:${applicationPassword}`).toString('base64')}`
  const headers = { authorization, 'content-type': 'application/json' }
  const place = `${url}/wp-json/wp/v2/plugins/bizosaas-companion/bizosaas-companion`
  const answer = await fetch(place, { method: 'POST', headers, body: JSON.stringify({ status: 'active' }) })
  if (answer.status !== 200) throw new Error(await answer.text())
}
