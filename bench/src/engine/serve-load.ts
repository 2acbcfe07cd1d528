import { type LoadOrder, load } from './load.ts'

/** Makes this process carry out load orders of its parent, and end with it. */
export function serveLoad(one: () => Promise<void>): void {
  process.on('disconnect', () => process.exit(0))
  process.on('message', (order: LoadOrder) => {
    void load({ ...order, one }).then(
      (report) => process.send?.(report),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  })
  process.send?.('ready')
}
