import type { Page } from 'playwright-core'
import type { Platform } from './start-platform.ts'

interface SignIn {
  readonly page: Page
  readonly platform: Platform
  /** The owner's, unless told otherwise. */
  readonly email?: string
  readonly password: string
}

/** Types e-mail and password into the gateway's own form, beginning at the portal's sign-in page. Does not wait for what comes of it. */
export async function signIn({ page, platform, email = platform.owner.email, password }: SignIn): Promise<void> {
  if (!page.url().startsWith(platform.gatewayUrl)) {
    await page.goto(`${platform.adminUrl}/`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL((url) => url.href.startsWith(`${platform.gatewayUrl}/sign-in/`))
  }
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
