// A child of the launcher that does nothing: tells once what it would hand on to processes of its own.
setInterval(() => {}, 1000)
process.send?.({ mark: process.env.BIZOSAAS_LAUNCHED ?? null })
