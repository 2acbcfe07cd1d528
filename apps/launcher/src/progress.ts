import type { ConsoleLog } from './console-log.ts'

export interface Progress {
  begin(text: string): void
  end(): void
}

const sayEveryMs = 5000

/** Says that something long has begun, and every five seconds that it is still going on. */
export function createProgress({ log, what }: { log: Pick<ConsoleLog, 'step'>; what: string }): Progress {
  let timer: NodeJS.Timeout | undefined
  return {
    begin(text) {
      const began = Date.now()
      log.step(text)
      timer = setInterval(() => log.step(`still ${what} (${Math.round((Date.now() - began) / 1000)} s)`), sayEveryMs)
    },
    end: () => clearInterval(timer),
  }
}
