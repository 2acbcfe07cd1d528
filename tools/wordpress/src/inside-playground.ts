// Loaded by Node into the Playground server before its own code; see start-playground.ts.
import net from 'node:net'

const listen = net.Server.prototype.listen

// The server offers no option for its address and would listen on every interface.
net.Server.prototype.listen = function listenOnLoopback(this: net.Server, ...args: unknown[]): net.Server {
  const [port, ...rest] = args
  const bound = typeof port === 'number' && typeof rest[0] !== 'string' ? [port, '127.0.0.1', ...rest] : args
  return Reflect.apply(listen, this, bound)
}

// Its own process group outlives a killed parent; the channel tells it.
process.once('disconnect', () => process.exit(0))
