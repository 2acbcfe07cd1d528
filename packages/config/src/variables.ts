import { z } from 'zod'
import { firstPort, lastFirstPort } from './ports.ts'

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })
const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })

/** Every configuration variable, by the name it has in the environment. `.env.example` and the refusals are made from this. */
export const variables = z.object({
  DATABASE_URL: databaseUrl.optional().meta({
    description:
      'The owner role of a PostgreSQL 15 or later of your own; it needs CREATEROLE. Without it, an embedded PostgreSQL 18 is started. Only migrations use this role.',
  }),
  BIZOSAAS_DATABASE_URL_TENANT: databaseUrl.optional().meta({
    description: 'The login role for one tenant at a time. Needed only where the owner role may not create roles; `npm run doctor` prints the SQL.',
  }),
  BIZOSAAS_DATABASE_URL_AGENCY: databaseUrl
    .optional()
    .meta({ description: 'The login role that reads over the tenants of the agency. Needed as above.' }),
  BIZOSAAS_DATABASE_URL_PLATFORM: databaseUrl.optional().meta({ description: 'The login role for tables without tenant content. Needed as above.' }),
  BIZOSAAS_DATABASE_URL_ENGINE: databaseUrl.optional().meta({ description: 'The login role of the workflow engine. Needed as above.' }),
  BIZOSAAS_PORT: z.coerce.number({ error: 'must be a port number' }).int().min(1024).max(lastFirstPort).default(firstPort).meta({
    description:
      'The first port of the block (gateway); all others follow: admin +1, public pages +3, simulators +4, worker +6, PostgreSQL +10, WordPress +20.',
  }),
  BIZOSAAS_DATA_FOLDER: z
    .string()
    .min(1)
    .default('.bizosaas')
    .meta({ description: 'Where database, key file and logs lie, relative to the repository unless absolute.' }),
  BIZOSAAS_KEY_FILE: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'The key file, when it is not keys.json in the data folder. Back it up apart from the database.' }),
  PUBLIC_URL: webUrl
    .optional()
    .meta({ description: 'The address of the gateway as browsers see it, when it is not http://127.0.0.1 and its port. Also the OIDC issuer.' }),
  BIZOSAAS_ADMIN_URL: webUrl
    .optional()
    .meta({ description: 'The address of the admin portal as browsers see it, when it is not http://127.0.0.1 and its port.' }),
  BIZOSAAS_DIRECTORY_URL: webUrl
    .optional()
    .meta({ description: 'The address of the public pages as browsers see them, when it is not http://127.0.0.1 and their port.' }),
  BIZOSAAS_GATEWAY_URL: webUrl
    .optional()
    .meta({ description: 'Where other processes reach the gateway, when it is not http://127.0.0.1 and its port.' }),
  BIZOSAAS_SIMULATORS_URL: webUrl
    .optional()
    .meta({ description: 'Where the vendor simulators answer, when it is not http://127.0.0.1 and their port.' }),
  BIZOSAAS_PUBLIC_AUDITS: z.enum(['on', 'off']).default('on').meta({
    description: 'Whether visitors of the public page /audit may have a website audited: 5 an hour from one address, 40 in all.',
  }),
  BIZOSAAS_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info').meta({ description: 'How much the processes write to their logs.' }),
  BIZOSAAS_CONTENT_INDEX_LIMIT: z.coerce.number({ error: 'must be a number of pages' }).int().min(100).max(100_000).default(10_000).meta({
    description:
      'How many pages, and how many posts, of one site an agent looks up in the connected system. The worker log says when a site has more.',
  }),
  BIZOSAAS_CRAWL_PAGES: z.coerce.number({ error: 'must be a number of pages' }).int().min(10).max(50_000).default(2_000).meta({
    description: 'How many pages of one connected site an agent reads, four a second at most and for 50 minutes at most.',
  }),
  BIZOSAAS_RUN_RETENTION_DAYS: z.coerce.number({ error: 'must be a number of days' }).int().min(30).max(3650).default(90).meta({
    description: 'How long ended runs of workflows are kept. Proposals, effects and the audit are kept for ever.',
  }),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, { error: 'must be host:port' })
    .optional()
    .meta({
      description: 'host:port of a Temporal server to run workflows on. Without it, the workflow engine runs on PostgreSQL.',
    }),
  MODEL_BASE_URL: webUrl
    .optional()
    .meta({ description: 'The address of an OpenAI-compatible model endpoint. Without it, agents work by their rules alone.' }),
  MODEL_NAME: z.string().min(1).optional().meta({ description: 'The model to ask for at MODEL_BASE_URL.' }),
  MODEL_API_KEY: z.string().min(1).optional().meta({ description: 'The key for MODEL_BASE_URL, where it wants one.' }),
  BIZOSAAS_TEST_SERVER_URL: databaseUrl.optional().meta({
    description: 'Tests only: an existing PostgreSQL to run integration tests on; the role needs CREATEDB and CREATEROLE.',
  }),
})
