export { type EffectResult, type MeasureInput, measureEffect } from './domain/effect/measure-effect.ts'
