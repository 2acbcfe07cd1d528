import { testContext, testEffect } from '@bizosaas/connector-kit/testing'
import { createWordPressCms, wordpress } from '@bizosaas/connectors'
import { startWordPressSimulator } from '@bizosaas/connectors/simulators'
import type { CMSPort } from '@bizosaas/integration'
import { cmsPortConformance } from '@bizosaas/integration/testing'

// Here, because a connector knows no module and a module no connector: only an app may hold both.
for (const companion of [true, false]) {
  cmsPortConformance({
    name: `WordPress ${companion ? 'with' : 'without'} the companion plugin`,
    make: async () => {
      const simulator = await startWordPressSimulator({ switches: { companion } })
      const context = testContext({ credentials: simulator.credentials })
      const cms: CMSPort = createWordPressCms(wordpress.open(context))
      return {
        cms,
        effect: testEffect(),
        keepsSeo: companion,
        close: async () => {
          await context.close()
          await simulator.close()
        },
      }
    },
  })
}
