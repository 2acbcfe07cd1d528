import { type CredentialsOf, defineManifest } from '@bizosaas/connector-kit'
import { z } from 'zod'

export const manifest = defineManifest({
  id: 'wordpress',
  name: 'WordPress',
  category: 'cms',
  summary: 'Read and change pages, posts, images and search texts of a WordPress site.',
  auth: {
    kind: 'basic',
    fields: z.strictObject({
      siteUrl: z
        .url({ protocol: /^https?$/ })
        .transform((url) => url.replace(/\/+$/, ''))
        .meta({ label: 'Address of the site', help: 'As a visitor types it, with https.', placeholder: 'https://www.example.com', format: 'uri' }),
      user: z.string().min(1).max(100).meta({ label: 'User name', help: 'An account of its own with the role Editor is best.' }),
      applicationPassword: z.string().min(8).max(200).meta({
        label: 'Application password',
        help: 'Not the sign-in password: Users → Profile → Application Passwords.',
        placeholder: 'abcd efgh ijkl mnop qrst uvwx',
        isSecret: true,
      }),
    }),
    setup: 'Approve the connection on the screen of your own site, or make an application password under Users → Profile and enter it here.',
  },
  hosts: [{ fromField: 'siteUrl' }],
  // WordPress documents no limit. A small shared host answers some five uncached requests a second, and a person in wp-admin sends dozens at once:
  // a proposal of ten actions (four or five calls each) goes at once, and what is longer leaves the site two seconds in three to its visitors.
  rateLimit: { perMinute: 180, burst: 60 },
  kit: '^0.1.0',
  ports: ['CMSPort'],
  caveats: [
    'An application password can do all that its user can: use an account of its own with the role Editor.',
    'Search titles and descriptions need the companion plugin or SEOPress, because WordPress itself keeps neither.',
    'Pages kept by a page builder are read; their content is not edited.',
  ],
})

export type WordPressCredentials = CredentialsOf<typeof manifest>
