import { connectorConformance, testContext, testEffect } from '@bizosaas/connector-kit/testing'
import { toJson, runWrite } from '@bizosaas/connector-kit'
import { expect, test } from 'vitest'
import { startWordPressSimulator } from './simulator/index.ts'
import type { SiteSwitches } from './simulator/state.ts'
import { wordpress } from './index.ts'
import { wordpressWrites } from './writes/index.ts'

connectorConformance({
  connector: wordpress,
  writes: wordpressWrites,
  makeSimulator: async () => {
    const { url, credentials, store, close } = await startWordPressSimulator()
    return {
      url,
      close,
      credentialsAt: (siteUrl) => ({ ...credentials, siteUrl }),
      spoil: (good) => ({ ...good, applicationPassword: 'this was never one of them' }),
      dropWrites: (drop) => store.dropWrites(drop),
    }
  },
})
