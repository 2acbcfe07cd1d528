import { loadPages, type PageOrder } from './load-pages.ts'

process.on('disconnect', () => process.exit(0))
process.on('message', (order: PageOrder) => {
  void loadPages(order).then(
    (report) => process.send?.(report),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    },
  )
})
