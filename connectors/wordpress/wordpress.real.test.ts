import { connectorConformance } from '@bizosaas/connector-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { wordpress } from './index.ts'
import { atRealSite, inputsFor, realAccount } from './testing/real-account.ts'
import { companionPlugin, realSites, switchPlugin } from './testing/real-sites.ts'
import { wordpressWrites } from './writes/index.ts'

// The same suite as against the simulator, against every real WordPress of this machine. What depends on our kit and its proxy alone (faults, secrets)
// is tried on the simulator; BIZOSAAS_FULL=1 tries it here as well, and all actions once more without the companion, on sites of their own.
const isFull = process.env.BIZOSAAS_FULL === '1'
const suite = { connector: wordpress, writes: wordpressWrites, timeoutMs: 4_000 }
const withoutSeo = { 'wordpress.get-seo-fields': null, 'wordpress.update-seo-title': null, 'wordpress.update-seo-description': null }

for (const { name, site } of await realSites('connector-with-companion')) {
  const inputs = await inputsFor(site)
  describe(`${name}, with the companion`, () => {
    const memo = new Map<string, unknown>() // what was learnt of a site is learnt once: a real one takes its time for each question
    beforeAll(() => switchPlugin(site, companionPlugin, true))
    connectorConformance({ ...suite, inputs, makeSimulator: async () => realAccount({ site, memo }), suites: ['actions'] })

    test('the account is verified, and what it may do is known', async () => {
      await atRealSite({ site }, async (context) => {
        expect(await wordpress.verify(context)).toMatchObject({
          facts: { role: 'administrator', canWriteSeo: true, hasUnfilteredHtml: true, companionVersion: '1.1.0' },
        })
      })
    })
  })
}

for (const { name, site } of isFull ? await realSites('connector-without-companion') : []) {
  const inputs = { ...(await inputsFor(site)), ...withoutSeo }
  describe(`${name}, without the companion`, () => {
    connectorConformance({ ...suite, inputs, makeSimulator: async () => realAccount({ site, memo: new Map() }), suites: ['actions'] })
  })
}

for (const { name, site } of isFull ? await realSites('connector-faults') : []) {
  const inputs = await inputsFor(site)
  describe(`${name}, behind a proxy that fails`, () => {
    beforeAll(() => switchPlugin(site, companionPlugin, true))
    connectorConformance({ ...suite, inputs, makeSimulator: async () => realAccount({ site, memo: new Map() }), suites: ['faults', 'secrets'] })
  })
}
