/** Counts the steps that are under way in this process, so that a stop can let them end. */
export interface InFlight {
  /** Call the answer once when the step's result is recorded or given up. */
  enter(): () => void
  /** True when none is left within the time. */
  drained(timeoutMs: number): Promise<boolean>
}

export function createInFlight(): InFlight {
  const running = new Set<object>()
  let onEmpty: () => void = () => undefined
  return {
    enter() {
      const step = {}
      running.add(step)
      return () => {
        running.delete(step)
        if (running.size === 0) onEmpty()
      }
    },
    async drained(timeoutMs) {
      if (running.size === 0) return true
      const empty = Promise.withResolvers<boolean>()
      onEmpty = () => empty.resolve(true)
      const timer = setTimeout(() => empty.resolve(false), timeoutMs)
      try {
        return await empty.promise
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
