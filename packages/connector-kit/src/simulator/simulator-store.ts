import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The state of one simulated account. All of it is one JSON value; a simulator is small. */
export interface SimulatorStore<State> {
  read(): State
  /** Changes the state; what `change` throws leaves it as it was. */
  update<T>(change: (state: State) => T): T
  /** While true, updates answer as ever and are forgotten: "200, but nothing written". */
  dropWrites(drop: boolean): void
}

export function memoryStore<State>(initial: () => State): SimulatorStore<State> {
  return storeOver({ state: initial(), keep: () => undefined })
}

/** Keeps the state in one file, so that a restart forgets nothing. A file that cannot be read is replaced by the initial state. */
export function folderStore<State>({ folder, initial }: { folder: string; initial: () => State }): SimulatorStore<State> {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'state.json')
  return storeOver<State>({
    state: load({ file, initial }),
    keep: (state) => {
      writeFileSync(`${file}.new`, JSON.stringify(state))
      renameSync(`${file}.new`, file) // whole or not at all
    },
  })
}

function load<State>({ file, initial }: { file: string; initial: () => State }): State {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return initial()
  }
}

function storeOver<State>({ state, keep }: { state: State; keep: (state: State) => void }): SimulatorStore<State> {
  let current = state
  let isDropping = false
  return {
    read: () => current,
    update(change) {
      const copy = structuredClone(current)
      const result = change(copy)
      if (isDropping) return result
      current = copy
      keep(current)
      return result
    },
    dropWrites(drop) {
      isDropping = drop
    },
  }
}
