import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  context,
  createTraceState,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  type TextMapPropagator,
  type Tracer,
  trace,
} from '@opentelemetry/api'

export interface RecordedSpan {
  readonly name: string
  readonly traceId: string
  readonly parentId: string | null
  readonly spanId: string
}

/** Registers the smallest tracer there can be, and answers what it records. */
export function recordSpans(): readonly RecordedSpan[] {
  const spans: RecordedSpan[] = []
  const active = new AsyncLocalStorage<Context>()
  context.setGlobalContextManager({
    active: () => active.getStore() ?? ROOT_CONTEXT,
    with: (store: Context, fn: (...args: unknown[]) => unknown, self: unknown, ...args: unknown[]) => active.run(store, () => fn.apply(self, args)),
    bind: (_store: Context, target: unknown) => target,
    enable: () => context,
    disable: () => context,
  } as never)
  propagation.setGlobalPropagator(propagator)
  const begin = (name: string, parent: Context): Span => {
    const above = trace.getSpanContext(parent)
    const own: SpanContext = { traceId: above?.traceId ?? hex(32), spanId: hex(16), traceFlags: 1, traceState: createTraceState() }
    spans.push({ name, traceId: own.traceId, spanId: own.spanId, parentId: above?.spanId ?? null })
    return trace.wrapSpanContext(own)
  }
  const tracer: Tracer = {
    startSpan: (name, _options, parent = context.active()) => begin(name, parent),
    startActiveSpan: (name: string, ...rest: unknown[]) => {
      const parent = (rest.length > 2 ? rest[1] : context.active()) as Context
      const span = begin(name, parent)
      return context.with(trace.setSpan(parent, span), () => (rest.at(-1) as (own: Span) => never)(span))
    },
  }
  trace.setGlobalTracerProvider({ getTracer: () => tracer })
  return spans
}

const propagator: TextMapPropagator = {
  fields: () => ['traceparent'],
  inject(from, carrier, setter) {
    const own = trace.getSpanContext(from)
    if (own) setter.set(carrier, 'traceparent', `${own.traceId}-${own.spanId}`)
  },
  extract(into, carrier, getter) {
    const [traceId = '', spanId = ''] = String(getter.get(carrier, 'traceparent')).split('-')
    return trace.setSpanContext(into, { traceId, spanId, traceFlags: 1 })
  },
}

function hex(length: number): string {
  return Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('')
}
