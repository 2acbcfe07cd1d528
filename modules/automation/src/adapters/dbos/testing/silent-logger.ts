import type { EngineLogger } from '../engine-options.ts'

export const silentLogger: EngineLogger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
