/** As many as the shortest run of `execute-proposal` has: open, run, read back, close would be four; two is the harder measure. */
export const stepsPerRun = 2
