export interface ConsoleLog {
  /** A step of the start. */
  step(text: string): void
  /** A service that answers: its name at the start of the line, its address at the end. */
  service(name: string, url: string): void
  /** What a child complained about. */
  complaint(name: string, text: string): void
  plain(text: string): void
}

const nameWidth = 12

export function createConsoleLog(): ConsoleLog {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`.padStart(7)
  return {
    step: (text) => console.log(`${seconds()}  ${text}`),
    service: (name, url) => console.log(`${name.padEnd(nameWidth)}${url}`),
    complaint: (name, text) => console.error(`[${name}] ${text}`),
    plain: (text) => console.log(text),
  }
}
