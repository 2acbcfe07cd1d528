import { initialTheme, parseTheme, systemThemeScript, Toaster } from '@bizosaas/ui'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'BizOSaaS agency', template: '%s · BizOSaaS agency' },
  description: 'The agency portal of BizOSaaS',
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const choice = parseTheme((await cookies()).get('box_theme')?.value)
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" data-theme={initialTheme(choice)} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own; must run before the first paint */}
        {choice === 'system' && <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: systemThemeScript }} />}
      </head>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  )
}
