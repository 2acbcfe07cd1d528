import fastify from 'fastify'
import pg from 'pg'
import { type FloorPage, floorPages } from './floor-pages.ts'

/** What the product's lists would cost without any of its guards: fastify and the driver, as their documents show them. */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 })
const app = fastify()
for (const [path, page] of Object.entries(floorPages)) {
  app.get<{ Querystring: { tenants: string } }>(path, async ({ query }) => {
    const tenants = query.tenants.split(',')
    const isOne = tenants.length === 1
    const { rows } = await pool.query({
      name: `${path} ${isOne}`,
      text: textOf(page, isOne ? '= $1' : '= any ($1)'),
      values: isOne ? tenants : [tenants],
    })
    return { items: rows.slice(0, 25).map(page.toItem), nextCursor: rows.length > 25 ? rows[24].cursor : null }
  })
}
await app.listen({ host: '127.0.0.1', port: 0 })

process.on('disconnect', () => process.exit(0))
process.on('message', () => process.send?.(app.server.address()))

function textOf({ columns, from, order }: FloorPage, condition: string): string {
  return `select ${order} as cursor, ${columns}, r.tenant_id, t.slug, t.name as tenant_name, t.is_simulated as tenant_is_simulated
    from ${from} r.tenant_id ${condition} order by ${order} desc limit 26`
}
