import { inverse, Matrix } from 'ml-matrix'

export interface LevelShift {
  /** How much higher the values are after the change, in their own unit. */
  readonly shift: number
  readonly standardError: number
  /** Degrees of freedom left, counted for the days that tell something new. At least 5. */
  readonly freedom: number
}

interface Observation {
  readonly value: number
  /** 0 is Sunday. */
  readonly weekday: number
  readonly isAfter: boolean
}

const rounds = 4
/** Below this much history of the errors a longer memory cannot be told from a real shift. */
const strongestMemory = 0.9

/**
 * Least squares with a level of its own for each weekday and one shift from the change on. What is left over of one day tells something
 * about the next, so the fit is repeated on what is new each day (Prais and Winsten), with the memory corrected upwards for short series.
 */
export function fitLevelShift(observations: readonly Observation[]): LevelShift {
  const design = new Matrix(observations.map(({ weekday, isAfter }) => [...weekdays(weekday), isAfter ? 1 : 0]))
  const values = Matrix.columnVector(observations.map(({ value }) => value))
  let fit = leastSquares({ design, values })
  let memory = 0
  for (let round = 0; round < rounds; round += 1) {
    memory = memoryOf({ left: Matrix.sub(values, design.mmul(fit.weights)).to1DArray(), parameters: design.columns })
    fit = leastSquares({ design: newEachDay({ matrix: design, memory }), values: newEachDay({ matrix: values, memory }) })
  }
  const telling = observations.length * ((1 - memory) / (1 + memory))
  return { shift: fit.shift, standardError: fit.standardError, freedom: Math.max(5, telling - design.columns) }
}

function weekdays(weekday: number): number[] {
  return Array.from({ length: 7 }, (_, at) => (at === weekday ? 1 : 0))
}

function leastSquares({ design, values }: { design: Matrix; values: Matrix }) {
  const spread = inverse(design.transpose().mmul(design), true)
  const weights = spread.mmul(design.transpose()).mmul(values)
  const left = Matrix.sub(values, design.mmul(weights)).to1DArray()
  const variance = left.reduce((sum, value) => sum + value ** 2, 0) / (design.rows - design.columns)
  const last = design.columns - 1
  return { weights, shift: weights.get(last, 0), standardError: Math.sqrt(variance * spread.get(last, last)) }
}

/** How much of one day's error is found again in the next; never negative. Fitting hides some of it: Kendall's correction adds it back. */
function memoryOf({ left, parameters }: { left: readonly number[]; parameters: number }): number {
  const together = left.slice(1).reduce((sum, value, at) => sum + value * (left[at] ?? 0), 0)
  const alone = left.reduce((sum, value) => sum + value ** 2, 0)
  const seen = alone === 0 ? 0 : together / alone
  return Math.min(strongestMemory, Math.max(0, seen + (parameters / 2 + 3 * seen) / left.length))
}

/** Each row without what the row before foretells of it. */
function newEachDay({ matrix, memory }: { matrix: Matrix; memory: number }): Matrix {
  const first = Math.sqrt(1 - memory ** 2)
  const rows = matrix.to2DArray()
  return new Matrix(rows.map((row, at) => row.map((value, column) => (at === 0 ? first * value : value - memory * (rows[at - 1]?.[column] ?? 0)))))
}
