import { connectorConformance } from '@bizosaas/connector-kit/testing'
import { wordpress } from './index.ts'
import { startWordPressSimulator } from './simulator/index.ts'
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
