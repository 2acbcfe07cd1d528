import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api'

/** What a run carries of the trace it was started in, as headers would. */
export type TraceCarrier = Readonly<Record<string, string>>

const tracer = trace.getTracer('bizosaas.workflow')

/** Undefined while nobody traces: then runs carry nothing. */
export function carriedTrace(): TraceCarrier | undefined {
  const carrier: Record<string, string> = {}
  propagation.inject(context.active(), carrier)
  return Object.keys(carrier).length === 0 ? undefined : carrier
}

interface SpanCall {
  readonly name: string
  /** Whose child it is; without one, of whatever is under way. */
  readonly carrier?: TraceCarrier | undefined
  readonly attributes: Readonly<Record<string, string>>
}

/** Does nothing more than the work until a tracer is registered. What the work does is traced below it, in this process and in runs it starts. */
export function inSpan<T>({ name, carrier, attributes }: SpanCall, work: () => Promise<T>): Promise<T> {
  const parent = carrier === undefined ? context.active() : propagation.extract(context.active(), carrier)
  return tracer.startActiveSpan(name, { attributes }, parent, async (span) => {
    try {
      return await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
