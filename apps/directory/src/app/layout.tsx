import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
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
  await connection() // each reply has a nonce of its own, so no page is made in advance
  return (
    <html lang="en">
      <body>
        <PublicFrame>{children}</PublicFrame>
      </body>
    </html>
  )
}
