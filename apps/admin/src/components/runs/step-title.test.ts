import { expect, test } from 'vitest'
import { stepTitle } from './step-title.ts'

test.each([
  ['verify-change/lookAtPages', 'verify-change', 'Look at pages'],
  ['verify-change.lookAtPages', 'verify-change', 'Look at pages'],
  ['crawlSite', 'seo-health-guardian', 'Crawl site'],
  ['verify-change', 'verify-change', 'Verify change'],
])('the step %s of %s reads "%s…"', (name, workflow, title) => {
  expect(stepTitle({ name, workflow })).toBe(title)
})
