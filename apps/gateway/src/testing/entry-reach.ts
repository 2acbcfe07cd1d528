import type { BoundWrite, VendorClient } from '@bizosaas/connector-kit'
import type { createWordPressCms } from '@bizosaas/connectors'
import type { ActionRunner } from '@bizosaas/governance'
import type { Reach, ReachOf } from './reach.ts'

/** Routes beside the route table: they serve pages, figures and sign-in, and know no connector. */
export const asideRoutes: Readonly<Record<string, Reach>> = {
  'all /oidc/*': 'writes-inside',
  'get /api/events': 'reads',
  'get /api/openapi.json': 'reads',
  'get /healthz': 'reads',
  'get /metrics': 'reads',
  'get /sign-in/:uid': 'reads',
  'post /sign-in/:uid': 'writes-inside',
  'post /sign-in/:uid/password': 'writes-inside',
}

export const workflowReach: Readonly<Record<string, Reach>> = {
  'audit-site': 'writes-inside',
  'execute-proposal': 'executes',
  'measure-outcomes': 'writes-inside',
  'run-agent': 'proposes',
  'run-crew': 'proposes',
  'seo-health-guardian': 'proposes',
  'start-work': 'writes-inside',
  'verify-change': 'writes-inside',
}

/** What each agent reads, and what it may propose. */
export const agentReach: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  'brand-guardian': { 'brand-file': 'reads', 'hand-off': 'reads' },
  'content-architect': {
    'agent-memory': 'reads',
    'brand-file': 'reads',
    'search-demand': 'reads',
    'site-crawl': 'reads',
    'wordpress.create-post': 'proposes',
  },
  'admin-prime-copilot': { 'tenant-day': 'reads' },
  'infra-sentinel': { 'live-hosts': 'reads', 'task.open-task': 'proposes' },
  'technical-seo-specialist': {
    'agent-memory': 'reads',
    'brand-file': 'reads',
    insights: 'reads',
    'site-crawl': 'reads',
    'wordpress.update-image-alt': 'proposes',
    'wordpress.update-seo-description': 'proposes',
    'wordpress.update-seo-title': 'proposes',
  },
}

/** Switches of the platform that agents may propose: each changes rows of ours, after a decision. */
export const settingReach: Readonly<Record<string, Reach>> = { 'task.open-task': 'writes-inside' }

/** What the two entries of the connectors hand out. What executes was written over `VendorClient`, which sends no change without a ticket. */
export const connectorExports: Readonly<Record<'.' | './writes', Readonly<Record<string, Reach>>>> = {
  '.': { connectors: 'reads', createWordPressCms: 'executes', wordpress: 'executes' },
  './writes': { writes: 'executes' },
}

/** Every read and every write of every vendor. */
export const actionReach: Readonly<Record<string, Reach>> = {
  'wordpress.check-health': 'reads',
  'wordpress.find-content-by-url': 'reads',
  'wordpress.get-content': 'reads',
  'wordpress.get-public-page': 'reads',
  'wordpress.get-seo-fields': 'reads',
  'wordpress.get-site': 'reads',
  'wordpress.list-content': 'reads',
  'wordpress.list-media': 'reads',
  'wordpress.list-revisions': 'reads',
  'wordpress.list-terms': 'reads',
  'wordpress.create-page': 'executes',
  'wordpress.create-post': 'executes',
  'wordpress.delete-media': 'executes',
  'wordpress.discard-draft': 'executes',
  'wordpress.restore-content': 'executes',
  'wordpress.set-terms': 'executes',
  'wordpress.trash-content': 'executes',
  'wordpress.update-content': 'executes',
  'wordpress.update-image-alt': 'executes',
  'wordpress.update-media-alt': 'executes',
  'wordpress.update-page': 'executes',
  'wordpress.update-post': 'executes',
  'wordpress.update-seo-description': 'executes',
  'wordpress.update-seo-title': 'executes',
  'wordpress.update-site-identity': 'executes',
  'wordpress.update-title': 'executes',
  'wordpress.upload-media': 'executes',
}

/** The ways down to the vendor, method by method. The compiler holds each line to what the method demands: `executes` needs the ticket. */
export const methodReach = {
  actionRunner: {
    account: 'reads',
    facts: 'reads',
    lookUp: 'executes',
    planUndo: 'reads',
    preconditionHolds: 'reads',
    preview: 'reads',
    readBack: 'reads',
    run: 'executes',
  } satisfies ReachOf<ActionRunner>,
  boundWrite: {
    externalRef: 'reads',
    holds: 'reads',
    lookup: 'executes',
    preview: 'reads',
    readBack: 'reads',
    run: 'executes',
    undo: 'reads',
  } satisfies ReachOf<BoundWrite>,
  vendorClient: { find: 'reads', look: 'reads', read: 'reads', redact: 'reads', write: 'executes' } satisfies ReachOf<VendorClient>,
  wordpressCms: {
    checkHealth: 'reads',
    createContent: 'executes',
    findContent: 'reads',
    getSeo: 'reads',
    getSiteIdentity: 'reads',
    listContent: 'reads',
    listMedia: 'reads',
    listRevisions: 'reads',
    listTerms: 'reads',
    setMediaAlt: 'executes',
    setSeo: 'executes',
    setTerms: 'executes',
    trashContent: 'executes',
    updateContent: 'executes',
    updateSiteIdentity: 'executes',
    uploadMedia: 'executes',
  } satisfies ReachOf<ReturnType<typeof createWordPressCms>>,
}
