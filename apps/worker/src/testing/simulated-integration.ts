import type { startWordPressSimulator } from '@bizosaas/connectors/simulators'
import { createLoopbackEgress } from '@bizosaas/egress/testing'
import type { ActionRunner } from '@bizosaas/governance'
import { type ConnectionId, canonicalJson, type Json, toId } from '@bizosaas/kernel'
import type { IntegrationParts } from '../compose/integration-parts.ts'

export type Simulator = Awaited<ReturnType<typeof startWordPressSimulator>>

export const connectionId = toId<ConnectionId>('018f0000-0000-7000-8000-0000000000bb')

type SeoInput = { postId: number; title?: string; description?: string }

/** Integration as the worker sees it, with a runner that reads and writes the search texts of the simulated site directly. Pictures it cannot change. */
export function simulatedIntegration(simulator: Simulator): IntegrationParts {
  const egress = createLoopbackEgress()
  const site = { connectionId, connectorId: 'wordpress', siteUrl: simulator.url, isSimulated: true }
  return {
    runner: runnerOver(simulator),
    connections: { find: async () => site, list: async () => [site] },
    async contentObjects() {
      const { contents, frontPageId } = simulator.store.read()
      const published = contents.filter(({ status }) => status === 'publish')
      return published.map(({ id, slug, type }) => ({
        url: `${simulator.url}/${id === frontPageId ? '' : `${slug}/`}`,
        objectId: String(id),
        kind: type,
      }))
    },
    egress,
    publicEgress: egress,
    close: () => egress.close(),
  }
}

function runnerOver(simulator: Simulator): ActionRunner {
  const fieldOf = (actionId: string) => (actionId.endsWith('title') ? 'title' : 'description')
  const keyOf = (actionId: string) => `_bizosaas_seo_${fieldOf(actionId)}`
  const contentOf = (input: Json) => {
    const found = simulator.store.read().contents.find(({ id }) => id === (input as SeoInput).postId)
    if (found === undefined) throw new TypeError('no such content')
    return found
  }
  const wanted = (actionId: string, input: Json) => (input as SeoInput)[fieldOf(actionId)] ?? ''
  const current = (actionId: string, input: Json) => contentOf(input).meta[keyOf(actionId)] ?? ''
  return {
    facts: (actionId) => ({ actionId, title: actionId, risk: 'publish', repeat: 'safe', reversibility: 'reversible' }),
    account: async () => simulator.url,
    async preview({ actionId, input }) {
      if (actionId.endsWith('alt')) throw Object.assign(new Error('pictures are not simulated here'), { code: 'vendor-refused' })
      const { id, slug, title } = contentOf(input)
      const pageUrl = `${simulator.url}/${id === simulator.store.read().frontPageId ? '' : `${slug}/`}`
      const field = fieldOf(actionId)
      return {
        target: { system: 'wordpress', account: simulator.url, objectKind: 'page', objectId: String(id), objectLabel: title, objectUrl: pageUrl },
        changes: [
          { field, label: field, kind: `search-${field}`, before: current(actionId, input), after: wanted(actionId, input), context: { pageUrl } },
        ],
        precondition: { value: current(actionId, input) },
        notes: [],
        isSimulated: true,
      }
    },
    preconditionHolds: async ({ actionId, input, precondition }) =>
      canonicalJson(precondition) === canonicalJson({ value: current(actionId, input) }),
    async run({ actionId, input }) {
      const before = current(actionId, input)
      simulator.store.update((state) => {
        const content = state.contents.find(({ id }) => id === (input as SeoInput).postId)
        if (content !== undefined) content.meta[keyOf(actionId)] = wanted(actionId, input)
      })
      return { kind: 'done', result: {}, before: { [fieldOf(actionId)]: before }, externalRef: null }
    },
    lookUp: async () => null,
    async readBack({ actionId, input }) {
      const observed = { [fieldOf(actionId)]: current(actionId, input) }
      return current(actionId, input) === wanted(actionId, input)
        ? { kind: 'as-approved', observed }
        : { kind: 'different', observed, missing: [fieldOf(actionId)] }
    },
    planUndo: ({ actionId, input, before }) => ({ kind: 'action', actionId, input: { ...(input as object), ...(before as object) } as Json }),
  }
}
