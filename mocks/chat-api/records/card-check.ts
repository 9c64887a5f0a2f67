// Promises that what a card is to refer to exists, said before anything is written.
import { Refused } from '../../define'
import type { World } from '../../world'
import { customFieldKeys } from '../platform/account'
import { type Noun, refusals } from '../platform/refusals'
import type { CardChange } from './card-write'
import { contacts } from './contact-record'
import { lostReasons, panelTags, type StepRow, steps, stepsOf } from './panel-record'
import { wantedAgent } from './session-people'
import { sessions } from './session-record'

const stepNoun: Noun = { en: 'step', pt: 'etapa', es: 'etapa', path: '/crm/v2/panel?IncludeDetails=Steps' }
const nouns = {
  tag: {
    en: 'tag in this panel:',
    pt: 'etiqueta neste painel:',
    es: 'etiqueta en este panel:',
    path: '/crm/v2/panel?IncludeDetails=Tags',
  },
  reason: {
    en: 'lost reason',
    pt: 'motivo de perda',
    es: 'motivo de pérdida',
    path: '/crm/v2/panel/card?Statuses=LOST&IncludeDetails=LostReason',
  },
  field: {
    en: 'custom field for cards:',
    pt: 'campo personalizado de cards:',
    es: 'campo personalizado de tarjetas:',
    path: '/core/v1/custom-field?EntityType=PANEL',
  },
} as const satisfies Record<string, Noun>

function check(
  noun: 'contact' | 'session' | Noun,
  name: string,
  value: string | null | undefined,
  exists: (id: string) => unknown,
): void {
  if (value && !exists(value.toLowerCase()))
    throw new Refused(refusals.notFound(noun, value, { in: 'body', name: `/${name}` }))
}

export function checkStep(world: World, stepId: string): Readonly<StepRow> {
  const step = steps(world).get(stepId.toLowerCase())
  if (!step) throw new Refused(refusals.notFound(stepNoun, stepId, { in: 'body', name: '/stepId' }))
  return step
}

/** A card's key, number and tags are its panel's, so it stays there. */
function checkMove(world: World, stepId: string, panelId: string): void {
  if (checkStep(world, stepId).panelId === panelId) return
  const ours = stepsOf(world, panelId)
    .map((step) => `${step.title} ${step.id}`)
    .join(', ')
  throw new Refused(
    refusals.incomplete(
      'body.other-panel',
      '/stepId',
      {
        en: 'This step belongs to another panel; a card stays in its panel.',
        pt: 'Esta etapa é de outro painel; um card fica no seu painel.',
        es: 'Esta etapa es de otro panel; una tarjeta se queda en su panel.',
      },
      { en: ours, pt: ours, es: ours },
    ),
  )
}

/** Refuses before anything is written: what the masked fields name must exist. */
export function checkCard(world: World, panelId: string, { body, mask }: CardChange): void {
  for (const name of mask) {
    if (name === 'StepId' && body.stepId) checkMove(world, body.stepId, panelId)
    if (name === 'ResponsibleUserId' && body.responsibleUserId)
      wantedAgent(world, body.responsibleUserId, '/responsibleUserId')
    if (name === 'SessionId') check('session', 'sessionId', body.sessionId, (id) => sessions(world).get(id))
    if (name === 'Status')
      check(nouns.reason, 'lostReasonId', body.lostReasonId, (id) => lostReasons(world).get(id))
    for (const [i, one] of (name === 'TagIds' ? (body.tagIds ?? []) : []).entries())
      check(nouns.tag, `tagIds/${i}`, one, (id) => panelTags(world).get(id)?.panelId === panelId)
    for (const [i, one] of (name === 'ContactIds' ? (body.contactIds ?? []) : []).entries())
      check('contact', `contactIds/${i}`, one, (id) => contacts(world).get(id))
    if (name !== 'CustomFields') continue
    const known = customFieldKeys(world, 'PANEL')
    for (const key of Object.keys(body.customFields ?? {})) {
      const pointer = key.replaceAll('~', '~0').replaceAll('/', '~1')
      if (!known.has(key))
        throw new Refused(
          refusals.notFound(nouns.field, key.slice(0, 60), { in: 'body', name: `/customFields/${pointer}` }),
        )
    }
  }
}
