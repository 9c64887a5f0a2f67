// Promises what a message can consist of, and that what it refers to exists before it is sent.
import * as z from 'zod/mini'
import { Refused } from '../../define'
import type { World } from '../../world'
import { type TemplateRow, templateText } from '../platform/account'
import { refusals } from '../platform/refusals'
import type { Content } from './message-record'

export const contentBody = z.object({
  text: z.nullish(z.string().check(z.minLength(1), z.maxLength(4096))),
  templateId: z.nullish(z.uuid()),
  parameters: z.nullish(z.record(z.string(), z.string())),
  fileUrl: z.nullish(z.url()),
  fileId: z.nullish(z.uuid()),
  refId: z.nullish(z.string()),
})
type ContentInput = z.infer<typeof contentBody>

/** `at` points at the content in the body: '/body', or '' where it is the body. */
function checkSome({ text, templateId, fileUrl, fileId }: ContentInput, at: string): void {
  if (text || templateId || fileUrl || fileId) return
  const dots = at.replace('/', '') + (at && '.')
  throw new Refused(
    refusals.incomplete(
      'body.no-content',
      at,
      {
        en: 'The message is empty: it holds no text, template or file.',
        pt: 'A mensagem está vazia: não tem texto, modelo nem arquivo.',
        es: 'El mensaje está vacío: no tiene texto, plantilla ni archivo.',
      },
      {
        en: `${dots}text, ${dots}templateId or ${dots}fileUrl`,
        pt: `${dots}text, ${dots}templateId ou ${dots}fileUrl`,
        es: `${dots}text, ${dots}templateId o ${dots}fileUrl`,
      },
    ),
  )
}

/** WhatsApp passes on only what it has approved. */
function checkApproved({ name, status, archived }: Readonly<TemplateRow>, at: string): void {
  if (status === 'Approved' && !archived) return
  const fault = archived ? 'archived: true' : `status: ${status}`
  const expected = 'status: Approved, archived: false'
  throw new Refused(
    refusals.invalidState(
      'state.template-unusable',
      { in: 'body', name: `${at}/templateId` },
      {
        en: `The template "${name}" cannot be sent: ${fault}.`,
        pt: `O modelo "${name}" não pode ser enviado: ${fault}.`,
        es: `La plantilla "${name}" no se puede enviar: ${fault}.`,
      },
      { en: expected, pt: expected, es: expected },
    ),
  )
}

/** The text a template makes, all its parameters filled in; null when the message is not one. */
function filledTemplate(world: World, { templateId, parameters }: ContentInput, at: string): string | null {
  if (!templateId) return null
  const template = world.table<TemplateRow>('template').get(templateId.toLowerCase())
  if (!template)
    throw new Refused(refusals.notFound('template', templateId, { in: 'body', name: `${at}/templateId` }))
  checkApproved(template, at)
  const missing = template.params.find((name) => !parameters?.[name])
  if (missing === undefined) return templateText(template, parameters ?? {})
  const names = template.params.join(', ')
  throw new Refused(
    refusals.incomplete(
      'body.missing-parameter',
      `${at}/parameters/${missing}`,
      {
        en: `The template "${template.name}" needs the parameter ${missing}.`,
        pt: `O modelo "${template.name}" precisa do parâmetro ${missing}.`,
        es: `La plantilla "${template.name}" necesita el parámetro ${missing}.`,
      },
      { en: `parameters: ${names}`, pt: `parameters: ${names}`, es: `parameters: ${names}` },
    ),
  )
}

/** A template's text takes the place of `text`. */
export function contentOf(world: World, input: ContentInput, at: '/body' | ''): Content {
  checkSome(input, at)
  const filled = filledTemplate(world, input, at)
  const { text = null, templateId, fileUrl = null, fileId, refId = null } = input
  return {
    text: filled ?? text,
    templateId: templateId?.toLowerCase() ?? null,
    fileUrl,
    fileId: fileId?.toLowerCase() ?? null,
    refId,
  }
}
