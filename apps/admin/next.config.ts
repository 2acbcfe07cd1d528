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
  // Exports of Search Console come through a server action; the proxy would hand on the first 10 MB alone.
  experimental: { optimizePackageImports: ['@bizosaas/ui'], serverActions: { bodySizeLimit: '21mb' }, proxyClientMaxBodySize: '21mb' },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
      ],
    },
  ],
}

export default config
