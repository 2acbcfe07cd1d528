import { connectorConformance } from '@bizosaas/connector-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { wordpress } from './index.ts'
import { atRealSite, inputsFor, realAccount } from './testing/real-account.ts'
import { companionPlugin, realSites, switchPlugin } from './testing/real-sites.ts'
import { wordpressWrites } from './writes/index.ts'

// The same suite as against the simulator, against every real WordPress of this machine. What depends on our kit and its proxy alone (faults, paging,
// secrets) is tried on the simulator; BIZOSAAS_FULL=1 tries it here as well, and once more without the companion.
const isFull = process.env.BIZOSAAS_FULL === '1'
const withoutSeo = { 'wordpress.get-seo-fields': null, 'wordpress.update-seo-title': null, 'wordpress.update-seo-description': null }

for (const { name, site } of await realSites('connector-with-companion')) {
  const suite = { connector: wordpress, writes: wordpressWrites, timeoutMs: 4_000 }
  const inputs = await inputsFor(site)

  describe(`${name}, with the companion`, () => {
    const memo = new Map<string, unknown>() // what was learnt of a site is learnt once: a real one takes its time for each question
    beforeAll(() => switchPlugin(site, companionPlugin, true))

    connectorConformance({ ...suite, inputs, makeSimulator: async () => realAccount({ site, memo }), ...(isFull ? {} : { suites: ['actions'] }) })

    test('the account is verified, and what it may do is known', async () => {
      await atRealSite({ site }, async (context) => {
        expect(await wordpress.verify(context)).toMatchObject({
          facts: { role: 'administrator', canWriteSeo: true, hasUnfilteredHtml: true, companionVersion: '1.1.0' },
        })
      })
    })
  })

  describe.runIf(isFull)(`${name}, without the companion`, () => {
    beforeAll(() => switchPlugin(site, companionPlugin, false))
    connectorConformance({
      ...suite,
      inputs: { ...inputs, ...withoutSeo },
      makeSimulator: async () => realAccount({ site, memo: new Map() }),
    })
  })
}
