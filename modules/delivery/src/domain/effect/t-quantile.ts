/**
 * Turns a quantile of the normal distribution into the one of Student's t with `freedom` ≥ 5 degrees of freedom, to three digits.
 * The first terms of the Cornish-Fisher expansion: the libraries that have the exact value bring two hundred packages, or no types.
 */
export function tQuantile({ normal: z, freedom: n }: { normal: number; freedom: number }): number {
  const first = (z ** 3 + z) / 4
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + first / n + second / n ** 2 + third / n ** 3
}
