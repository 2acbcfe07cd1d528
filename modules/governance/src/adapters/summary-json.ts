import { jsonOf, type TextRow } from '@bizosaas/db'

/** A tenant `t` as it stands beside a row. Made once a tenant and not once a row. */
export const tenantJson = "json_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'isSimulated', t.is_simulated)"

/** What a list shows of a proposal `p`, in the order in which `summaryJson` takes it; `tenant` is SQL for its tenant. Only people need a look at who they are. */
export function summaryColumns({ tenant }: { tenant: string }): readonly string[] {
  return [
    'p.id',
    'p.version',
    'p.kind',
    'p.state',
    'p.title',
    tenant,
    'p.target',
    'p.proposed_by',
    "case when p.proposed_by like 'user:%' then app.actor_label(p.proposed_by) end",
    'p.risk',
    'p.grade',
    'p.action_count',
    'p.finding_codes',
    'p.cost_micros',
    'p.currency',
    "p.waits_for ->> 'stage'",
    "p.waits_for ->> 'missing'",
    'p.is_simulated',
    'p.expires_at',
    'p.created_at',
  ]
}

const { text, word, raw, flag, texts, instant } = jsonOf

/** One proposal as it goes over the wire. Written straight from the texts of its columns: a page is passed on far more often than it is changed. */
export function summaryJson(row: TextRow): string {
  const [id, version, kind, state, title, tenant, target, proposedBy, person, risk, grade, actionCount, findingCodes, costMicros, ...more] = row
  const [currency, stage, missing, isSimulated, expiresAt, createdAt] = more
  const waitsFor = stage == null ? 'null' : `{"stage":${word(stage)},"missing":${raw(missing)}}`
  return `{"id":${word(id)},"version":${raw(version)},"kind":${word(kind)},"state":${word(state)},"title":${text(title)},"tenant":${raw(tenant)},\
"target":${text(target)},"proposedBy":{"ref":${text(proposedBy)},"label":${text(person ?? labelOf(proposedBy))}},"risk":${word(risk)},"grade":${word(grade)},\
"actionCount":${raw(actionCount)},"findingCodes":${texts(findingCodes)},"costMicros":${raw(costMicros)},"currency":${text(currency)},\
"waitsFor":${waitsFor},"isSimulated":${flag(isSimulated)},"expiresAt":${instant(expiresAt)},"createdAt":${instant(createdAt)}}`
}

/** Agents and the platform go by what they are called; the same rule as the database's `app.actor_label`. */
function labelOf(ref: string | null | undefined): string {
  const name = ref?.split(':')[1] ?? ''
  return name.slice(0, 1).toUpperCase() + name.slice(1).replaceAll('-', ' ')
}
