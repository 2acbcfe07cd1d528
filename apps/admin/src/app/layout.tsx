import { parseTheme, Toaster } from '@bizosaas/ui'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'BizOSaaS agency', template: '%s · BizOSaaS agency' },
  description: 'The agency portal of BizOSaaS',
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const choice = parseTheme((await cookies()).get('box_theme')?.value)
  return (
    <html lang="en" data-theme={choice}>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  )
}
