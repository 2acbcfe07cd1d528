import path from 'node:path'
import type { NextConfig } from 'next'

const repositoryRoot = path.join(import.meta.dirname, '../..')

const config: NextConfig = {
  // Builds lie side by side, so that the next one takes no file from a running portal; the launcher names the one to serve.
  distDir: process.env.BIZOSAAS_PORTAL_BUILD ?? '.next',
  transpilePackages: ['@bizosaas/ui', '@bizosaas/contracts', '@bizosaas/kernel'],
  turbopack: { root: repositoryRoot },
  outputFileTracingRoot: repositoryRoot,
  poweredByHeader: false,
  // `npm run check` has looked at the types; a first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        // The address of a shared page is its key: no other site may learn it from a link that is followed.
        { key: 'Referrer-Policy', value: 'no-referrer' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
      ],
    },
  ],
}

export default config
