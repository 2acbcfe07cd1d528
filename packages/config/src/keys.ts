import { z } from 'zod'

const key256 = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, { error: 'must be 32 bytes in base64' })
const secret = z.string().min(24)
const privateJwk = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string(),
  alg: z.literal('ES256'),
  d: z.string(),
  x: z.string(),
  y: z.string(),
})

/** Everything secret that the platform makes for itself. It lies outside the database, so that a dump alone opens nothing. */
export const keysSchema = z.object({
  version: z.literal(1),
  /** HMAC key of seals, 32 bytes in base64. */
  sealKey: key256,
  /** Key that encrypts the keys of stored secrets, 32 bytes in base64. */
  secretKey: key256,
  databasePassword: secret,
  loginPasswords: z.object({ tenant: secret, agency: secret, platform: secret, engine: secret }),
  /** ES256 private keys of the OpenID Connect provider. */
  oidcJwks: z.object({ keys: z.array(privateJwk).min(1) }),
  cookieKeys: z.array(secret).min(1),
  clientSecrets: z.object({ admin: secret, client: secret, directory: secret }),
  nextAuthSecret: secret,
})

export type Keys = z.infer<typeof keysSchema>
