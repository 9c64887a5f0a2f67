// What was fired at a class, and what each learner's handler made of it.

import type { FireReport } from '@/lib/live/class-report'
import { planOf } from '@/lib/live/fire-plan'
import { type Fire, faultsOf } from '@/lib/live/fired'
import type { Sql } from '../store/sql'

type Receipt = FireReport['receipts'][number]

interface Row extends Omit<Receipt, 'right'> {
  fire: string
}

/** @param foreign whether it was to be refused */
const isRight = ({ status }: Row, foreign: boolean) =>
  foreign ? status >= 400 && status < 500 : status >= 200 && status < 300

export async function readFires(sql: Sql, room: string): Promise<FireReport[]> {
  const fires = await sql.query<{ id: string; at: number; body: Omit<Fire, 'fire'> }>(
    'select id, at, body from webhook_fire where room_id = $1 order by at limit 1000',
    [room],
  )
  const receipts = await sql.query<Row>(
    `select distinct on (d.fire_id, d.member_id, d.n) d.fire_id as fire, d.member_id as member, d.n,
       count(*) over (partition by d.fire_id, d.member_id, d.n)::int as attempts,
       (d.receipt ->> 'status')::int as status, (d.receipt ->> 'milliseconds')::int as milliseconds,
       (d.receipt ->> 'verified')::boolean as verified, (d.receipt ->> 'effects')::int as effects
     from webhook_fire f join webhook_delivery d on d.fire_id = f.id
     where f.room_id = $1 order by d.fire_id, d.member_id, d.n, d.attempt desc limit 200000`,
    [room],
  )
  return fires.map(({ id, at, body }) => {
    const plan = planOf(body.sends)
    const faults = [...new Set(body.sends.flatMap(({ fault }) => faultsOf(fault)))]
    const own = receipts.filter(({ fire }) => fire === id)
    return {
      ...{ fire: id, at, event: body.event, faults },
      receipts: own.map(({ fire: _, verified, effects, ...row }) => ({
        ...row,
        ...(verified !== null && verified !== undefined && { verified }),
        ...(effects !== null && effects !== undefined && { effects }),
        right: isRight({ ...row, fire: id }, plan[row.n]?.foreign ?? false),
      })),
    }
  })
}
