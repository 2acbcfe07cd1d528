import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { available } from './available.ts'
import { type CallApi, createApi } from './create-api.ts'
import { signIn } from './sign-in.ts'
import type { Platform } from './start-platform.ts'

export interface Portal {
  readonly context: BrowserContext
  readonly page: Page
  /** Asks the API as the person who is signed in. */
  readonly api: CallApi
  /** Errors of scripts and refused resources, on any page of this browser. */
  readonly complaints: string[]
  open(address: string): Promise<void>
  close(): Promise<void>
}

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const flags = [...quiet, '--disable-component-update', '--disable-sync']

export interface OpenPortal {
  readonly platform: Platform
  /** False leaves the browser at the sign-in page. */
  readonly isSignedIn?: boolean
}

/** A browser of its own at the agency portal, signed in as the owner. */
export async function openPortal({ platform, isSignedIn = true }: OpenPortal): Promise<Portal> {
  if (available.chromium === null) throw new Error('no browser: install chromium or set BIZOSAAS_CHROMIUM')
  const browser = await chromium.launch({ executablePath: available.chromium, args: flags })
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (problem) => complaints.push(problem.message))
  if (isSignedIn) {
    await signIn({ page, platform, password: platform.owner.password })
    await page.waitForURL((url) => url.href.startsWith(platform.adminUrl))
  } else await page.goto(platform.adminUrl)
  return {
    context,
    page,
    complaints,
    api: createApi({ context, platform }),
    open: async (address) => void (await page.goto(`${platform.adminUrl}${address}`, { waitUntil: 'load' })),
    close: () => browser.close(),
  }
}
