import type { FastifyInstance } from 'fastify'
import type Provider from 'oidc-provider'

/** Hands everything under `/oidc` to the provider, which reads the raw request itself. */
export function mountProvider(provider: Provider) {
  const handle = provider.callback()
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, _payload, done) => done(null))
    app.all('/oidc/*', { schema: { hide: true } }, async (request, reply) => {
      reply.hijack()
      const { raw } = request
      Object.assign(raw, { originalUrl: raw.url, url: (raw.url ?? '/').slice('/oidc'.length) })
      await handle(raw, reply.raw)
    })
  }
}
