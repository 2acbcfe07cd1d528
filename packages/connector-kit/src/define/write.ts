import { canonicalJson, type Json, type Repeat, type Reversibility, type Risk, type SealedEffect } from '@bizosaas/kernel'
import { z } from 'zod'
import type { FieldKind, Look, Preview } from './preview.ts'
import { type AgentHint, parseInput } from './read.ts'
import { toJson } from './to-json.ts'
import { type CannotUndo, isCannotUndo, isOtherAction, type OtherAction, type UndoPlan } from './undo.ts'
import { asWritten, type OwnMove, type Written } from './written.ts'

export interface WriteFacts {
  readonly id: string
  readonly title: string
  readonly risk: Exclude<Risk, 'read'>
  readonly repeat: Repeat
  readonly reversibility: Reversibility
  readonly agent: AgentHint
}

/** One write of one vendor, with its types closed over. Only integration's action runner calls `run`. */
export interface WriteAction<Api> extends WriteFacts {
  readonly input: z.ZodObject
  readonly output: z.ZodType
  readonly fixture: unknown
  preview(call: { api: Api; input: unknown }): Promise<Preview>
  /** `preview` is the dry run right before, when there was one: what it read need not be read again. */
  run(call: { api: Api; input: unknown; effect: SealedEffect; preview?: Preview }): Promise<Written<unknown>>
  /** Is the object, for this action, still what the preview saw, but for our own writes since? */
  holds(call: PreconditionCheck): boolean
  readBack(call: { api: Api; input: unknown }): Promise<Observation>
  lookup(call: { api: Api; input: unknown; effect: SealedEffect }): Promise<unknown>
  undo(call: { input: unknown; before: unknown; result: unknown }): UndoPlan
  externalRef(result: unknown): string | null
}

export interface PreconditionCheck {
  readonly now: Json
  readonly approved: Json
  readonly moves: readonly OwnMove[]
}

/** What the vendor holds after a write, and which approved fields are not there. */
export interface Observation {
  readonly observed: Json
  readonly missing: readonly string[]
}

export interface WriteDefinition<Api, Input extends z.ZodObject, Output extends z.ZodObject, Seen = unknown> extends WriteFacts {
  readonly input: Input
  /** The fields of the object that the action speaks of; read-back compares those that the input names too. */
  readonly output: Output
  /** An input that works against a fresh simulator; the suite runs it. */
  readonly fixture: z.input<Input>
  /**
   * Reads the real object; never trusts the caller. Throws where it must not be done at all. Its `before` is what undo gets: all fields of `output`
   * as they were, or null where there was nothing.
   */
  readonly preview: (call: { api: Api; input: z.output<Input> }) => Promise<Look<z.output<Output> | null, Seen>>
  /** Exactly one write call. Never repeats by itself. `seen` is what `preview` read a moment ago; null where nobody looked. */
  readonly run: (call: RunCall<Api, z.output<Input>, Seen>) => Promise<z.output<Output> | Written<z.output<Output>>>
  /** Null when the object is not there. */
  readonly readBack: (call: { api: Api; input: z.output<Input> }) => Promise<z.output<Output> | null>
  /** For `repeat: 'lookup'`: finds what an earlier try of this effect made. */
  readonly lookup?: (call: { api: Api; input: z.output<Input>; effect: SealedEffect }) => Promise<z.output<Output> | null>
  /** The input of the same action with the old values, another action, or why not. Left out only where `reversibility` is `irreversible`. */
  readonly undo?: (call: { input: z.output<Input>; before: z.output<Output>; result: z.output<Output> }) => z.input<Input> | OtherAction | CannotUndo
  /** The vendor's id of what was made. */
  readonly externalRef?: (result: z.output<Output>) => string | null
  /** Which approved values read-back must find; the fields that input and output share, unless said. */
  readonly expected?: (input: z.output<Input>) => Readonly<Record<string, unknown>>
}

export interface RunCall<Api, Input, Seen = unknown> {
  readonly api: Api
  readonly input: Input
  readonly effect: SealedEffect
  readonly seen: Seen | null
}

/**
 * Makes the `defineWrite` of one vendor. `holds` compares preconditions where equality is not the question. Risk, repeat and reversibility are data: policy, retry, card and documentation derive from them.
 *
 * @example
 * export const defineWrite = writesOf<AcmeApi>()
 */
export function writesOf<Api>({ holds = isEqual }: { holds?: (call: PreconditionCheck) => boolean } = {}) {
  return <Input extends z.ZodObject, Output extends z.ZodObject, Seen = never>(
    definition: WriteDefinition<Api, Input, Output, Seen>,
  ): WriteAction<Api> => {
    refuseIncomplete(definition)
    const { input: inputSchema, output: outputSchema, expected, undo, lookup, externalRef } = definition
    const parse = (input: unknown) => parseInput({ schema: inputSchema, input })
    const looks = new WeakMap<Preview, Seen>()
    const wanted = (input: z.output<Input>) => (expected === undefined ? sharedFields({ input, output: outputSchema }) : expected(input))
    return {
      ...definition,
      holds,
      preview: async ({ api, input }) => {
        const { seen, ...plain } = await definition.preview({ api, input: parse(input) })
        const preview = withLooks({ preview: plain, schema: inputSchema })
        if (seen !== undefined) looks.set(preview, seen)
        return preview
      },
      run: async ({ api, input, effect, preview }) => {
        const seen = preview === undefined ? null : (looks.get(preview) ?? null)
        return asWritten(await definition.run({ api, input: parse(input), effect, seen }))
      },
      readBack: async ({ api, input }) => {
        const parsed = parse(input)
        return compare({ observed: await definition.readBack({ api, input: parsed }), wanted: wanted(parsed) })
      },
      lookup: async ({ api, input, effect }) => (lookup === undefined ? null : lookup({ api, input: parse(input), effect })),
      externalRef: (result) => (externalRef === undefined ? null : externalRef(outputSchema.parse(result))),
      undo({ input, before, result }) {
        if (undo === undefined) return { kind: 'impossible', reason: 'This action cannot be taken back.' }
        const held = outputSchema.safeParse(before ?? result)
        const made = outputSchema.safeParse(result)
        if (!held.success || !made.success) return { kind: 'impossible', reason: 'What was there before was not recorded.' }
        return planOf({ plan: undo({ input: parse(input), before: held.data, result: made.data }), actionId: definition.id })
      },
    }
  }
}

function refuseIncomplete({
  id,
  reversibility,
  repeat,
  undo,
  lookup,
}: {
  id: string
  reversibility: Reversibility
  repeat: Repeat
  undo?: unknown
  lookup?: unknown
}): void {
  if ((undo === undefined) !== (reversibility === 'irreversible'))
    throw new TypeError(`${id}: undo and reversibility "${reversibility}" contradict each other`)
  if ((lookup === undefined) === (repeat === 'lookup')) throw new TypeError(`${id}: lookup and repeat "${repeat}" contradict each other`)
}

function sharedFields({ input, output }: { input: object; output: z.ZodObject }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([field, value]) => field in output.shape && value !== undefined))
}

function isEqual({ now, approved }: PreconditionCheck): boolean {
  return canonicalJson(now) === canonicalJson(approved)
}

function compare({ observed, wanted }: { observed: object | null; wanted: Readonly<Record<string, unknown>> }): Observation {
  const missing = Object.entries(wanted).filter(([field, value]) => observed === null || !isSame({ one: Reflect.get(observed, field), other: value }))
  return { observed: toJson(observed), missing: missing.map(([field]) => field) }
}

function isSame({ one, other }: { one: unknown; other: unknown }): boolean {
  return JSON.stringify(toJson(one)) === JSON.stringify(toJson(other))
}

function planOf({ plan, actionId }: { plan: object; actionId: string }): UndoPlan {
  if (isCannotUndo(plan)) return { kind: 'impossible', reason: plan.reason }
  if (isOtherAction(plan)) return { kind: 'action', actionId: plan.actionId, input: plan.input }
  return { kind: 'action', actionId, input: plan }
}

const fieldKinds = new Set<string>([
  'text',
  'long-text',
  'html',
  'search-title',
  'search-description',
  'image-alt',
  'link',
  'number',
  'flag',
] satisfies FieldKind[])

function isFieldKind(value: unknown): value is FieldKind {
  return typeof value === 'string' && fieldKinds.has(value)
}

/** Fills in labels and kinds from the one input schema. */
function withLooks({ preview, schema }: { preview: Preview; schema: z.ZodObject }): Preview {
  const changes = preview.changes.map((change) => {
    const field: unknown = schema.shape[change.field]
    const meta = field instanceof z.ZodType ? field.meta() : undefined
    const label = change.label !== '' ? change.label : typeof meta?.label === 'string' ? meta.label : change.field
    const kind = change.kind === 'text' && isFieldKind(meta?.kind) ? meta.kind : change.kind
    return { ...change, label, kind }
  })
  return { ...preview, changes }
}
