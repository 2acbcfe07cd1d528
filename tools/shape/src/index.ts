/**
 * Boundaries and folder shapes: one import scanner and a list of rules over it. It owns what may know what, where things lie and how
 * they are called; how code looks inside a file is the linter's. Its words: tree (files to read), rule, violation.
 */
export { checkShape } from './check-shape.ts'
export { readTree } from './read-tree.ts'
export type { Tree } from './tree.ts'
export type { Violation } from './violation.ts'
