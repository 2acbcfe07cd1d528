import { afterAll } from 'vitest'
import { type OpenPortal, openPortal, type Portal } from './open-portal.ts'
import { type Platform, startPlatform } from './start-platform.ts'

/** A platform of the test file's own and a browser at its portal. Called once, at the top of the file; both end with it. */
export async function openStory(options: Omit<OpenPortal, 'platform'> = {}): Promise<{ readonly platform: Platform; readonly portal: Portal }> {
  const platform = await startPlatform()
  afterAll(() => platform.stop())
  const portal = await openPortal({ platform, ...options })
  afterAll(() => portal.close())
  return { platform, portal }
}
