import type { ActionRunner } from '@bizosaas/governance'

/** A vendor that answers at once. The first thing it is asked after the intent row is committed is its account: `onIntended` hears it. */
export function createBenchRunner(onIntended: () => void): ActionRunner {
  return {
    facts: (actionId) => ({ actionId, title: 'Write', risk: 'write', repeat: 'safe', reversibility: 'compensable' }),
    preview: async () => ({
      target: { system: 'Bench', account: 'bench', objectKind: 'record', objectId: '1', objectLabel: '1', objectUrl: null },
      changes: [{ field: 'written', label: 'Written', kind: 'text', before: null, after: 'yes' }],
      precondition: { written: false },
      notes: [],
      isSimulated: true,
    }),
    preconditionHolds: async () => true,
    async account() {
      onIntended()
      return 'bench'
    },
    run: async () => ({ kind: 'done', result: { written: true }, before: { written: null }, externalRef: null }),
    lookUp: async () => null,
    readBack: async () => ({ kind: 'as-approved', observed: { written: true } }),
    planUndo: () => ({ kind: 'impossible', reason: 'It is only a bench.' }),
  }
}
