/** An audit that a visitor began. */
export interface VisitorTurn {
  readonly beganAt: Date
  /** As `networkOf` names it. */
  readonly network: string
}

/** How long a turn counts. */
export const visitorWindowMs = 60 * 60_000

const mostPerNetwork = 5
const mostInAll = 40

/**
 * How long a visitor has to wait for an audit, in milliseconds; 0 when it may begin. So many an hour from one network, and so many from all together: each
 * reads hundreds of pages of somebody's server.
 */
export function visitorWait(turns: readonly VisitorTurn[], { network, beganAt }: VisitorTurn): number {
  const since = beganAt.getTime() - visitorWindowMs
  const all = turns.filter((turn) => turn.beganAt.getTime() > since).sort((one, other) => one.beganAt.getTime() - other.beganAt.getTime())
  const own = all.filter((turn) => turn.network === network)
  const inTheWay = own.length >= mostPerNetwork ? own : all.length >= mostInAll ? all : []
  const [first] = inTheWay
  return first === undefined ? 0 : first.beganAt.getTime() - since
}
