import { readConfiguration } from '@bizosaas/config'
import { migrate } from '@bizosaas/db/migrate'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import './server-context.ts'
import { startTestServer } from './start-test-server.ts'
import { useServer } from './use-server.ts'

/**
 * Starts one PostgreSQL for the run and migrates a template database that each test file clones.
 * `BIZOSAAS_TEST_SERVER_URL` names an existing server instead: a superuser, or a role with CREATEDB and CREATEROLE.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const existing = readConfiguration(process.env).testServerUrl
  const server = existing === null ? await startTestServer() : await useServer(existing)
  const template = `tpl_${process.pid}`
  await withClient({ url: server.ownerUrl, run: (client) => client.query(`create database ${template}`) })
  await migrate({ ownerUrl: databaseUrl({ url: server.ownerUrl, database: template }), loginPasswords: null })
  project.provide('testServer', { ownerUrl: server.ownerUrl, adminUrl: server.adminUrl, template })
  return async () => {
    if (existing !== null) await withClient({ url: server.adminUrl, run: (client) => client.query(`drop database if exists ${template}`) })
    await server.stop()
  }
}

function databaseUrl({ url, database }: { url: string; database: string }): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href
}

async function withClient({ url, run }: { url: string; run: (client: Client) => Promise<unknown> }): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}
