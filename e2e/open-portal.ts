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
  /** In the agency portal, unless the address says otherwise. */
  open(address: string): Promise<void>
  close(): Promise<void>
}

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const flags = [...quiet, '--disable-component-update', '--disable-sync']

export interface OpenPortal {
  readonly platform: Platform
  /** False leaves the browser at the sign-in page. */
  readonly isSignedIn?: boolean
  /** Where another tool finds this browser. Its pages then share what the person is signed in with, so the browser has no context of its own. */
  readonly debuggingPort?: number
}

/** A browser of its own at the agency portal, signed in as the owner. */
export async function openPortal({ platform, isSignedIn = true, debuggingPort }: OpenPortal): Promise<Portal> {
  const context = await openContext(debuggingPort)
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
    open: async (address) => void (await page.goto(new URL(address, platform.adminUrl).href, { waitUntil: 'load' })),
    close: () => context.close(),
  }
}

const looks = { viewport: { width: 1440, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' } as const

/** Closing it closes the browser, in either case. */
async function openContext(debuggingPort: number | undefined): Promise<BrowserContext> {
  if (available.chromium === null) throw new Error('no browser: install chromium or set BIZOSAAS_CHROMIUM')
  const launching = { executablePath: available.chromium, args: flags }
  if (debuggingPort !== undefined) {
    return chromium.launchPersistentContext('', { ...looks, ...launching, args: [...flags, `--remote-debugging-port=${debuggingPort}`] })
  }
  const browser = await chromium.launch(launching)
  const context = await browser.newContext(looks)
  context.once('close', () => void browser.close())
  return context
}
