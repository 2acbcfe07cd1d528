import { systemThemeScript } from '@bizosaas/ui/public'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PublicFrame } from '../components/public-frame.tsx'
import { getAgency } from '../gateway/read.ts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const agency = await getAgency()
  const name = agency.ok ? agency.data.name : 'BizOSaaS'
  return { title: { default: name, template: `%s · ${name}` } }
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

/** Light or dark as the device is: there is no account that could remember a choice. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" data-theme="light" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own; must run before the first paint */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: systemThemeScript }} />
      </head>
      <body>
        <PublicFrame>{children}</PublicFrame>
      </body>
    </html>
  )
}
