// Promises the list of service channels (chat service): where customers can write to the shop.
import * as z from 'zod/mini'
import { defineOperation } from '../define'
import { shape } from '../shape'
import type { ChannelRow } from './platform/account'
import { date } from './platform/dates'
import { commonErrors } from './platform/error-docs'
import { channelIdentity, channelPhone, identityOf } from './records/channel-record'

const channelSchema = /* @__PURE__ */ shape(() =>
  z.object({
    id: z.uuid(),
    createdAt: date,
    updatedAt: date,
    active: z.boolean(),
    type: z.enum([
      'CloudAPI_WhatsApp',
      'Dialog360_WhatsApp',
      'ZAPI_WhatsApp',
      'EvolutionApi_WhatsApp',
      'Instagram',
      'Messenger',
    ]),
    number: z.nullable(z.string()),
    numberFormatted: z.nullable(z.string()),
    identity: channelIdentity,
  }),
)

function channelView(channel: Readonly<ChannelRow>): z.infer<typeof channelSchema> {
  const { displayName: _, ...row } = channel
  return {
    ...row,
    number: row.number || null,
    numberFormatted: channelPhone(channel),
    identity: identityOf(channel),
  }
}

export const listChannels = defineOperation({
  id: 'channel.list',
  host: 'api.wts.chat',
  resource: 'channel',
  method: 'GET',
  path: '/chat/v1/channel',
  query: z.object({ ChannelType: z.optional(z.enum(['All', 'Whatsapp', 'Messenger', 'Instagram'])) }),
  handler: ({ world, query: { ChannelType = 'All' } }) => {
    const rows = world.table<ChannelRow>('channel').all()
    // The type of a WhatsApp channel also says who connects it: CloudAPI_WhatsApp.
    const isWanted = ({ type }: Readonly<ChannelRow>) =>
      ChannelType === 'All' || type.toLowerCase().endsWith(ChannelType.toLowerCase())
    return { body: rows.filter(isWanted).map(channelView) }
  },
  reference: typeof window === 'undefined' && {
    summary: {
      en: 'List service channels',
      pt: 'Listar canais de atendimento',
      es: 'Listar canales de atención',
    },
    purpose: {
      en: 'Reads the channels of the account: the WhatsApp numbers and profiles to which customers can write.',
      pt: 'Lê os canais da conta: os números de WhatsApp e perfis para os quais os clientes podem escrever.',
      es: 'Lee los canales de la cuenta: los números de WhatsApp y perfiles a los que los clientes pueden escribir.',
    },
    deckName: 'Canais de Atendimento: Listar',
    response: z.array(channelSchema),
    errors: commonErrors,
    example: () => ({ query: { ChannelType: 'All' } }),
    fields: {
      ChannelType: {
        en: 'Only channels of this network. All, or leaving it out, lists every channel.',
        pt: 'Só os canais desta rede. All, ou deixar de fora, lista todos os canais.',
        es: 'Solo los canales de esta red. All, o no ponerlo, lista todos los canales.',
      },
    },
    notes: [
      {
        text: {
          en: 'The answer is a plain array. You ask for Whatsapp, and the type that comes back also says who connects it: CloudAPI_WhatsApp.',
          pt: 'A resposta é um array simples. Você pede Whatsapp, e o type que volta também diz quem faz a conexão: CloudAPI_WhatsApp.',
          es: 'La respuesta es un array simple. Pides Whatsapp, y el type que vuelve también dice quién lo conecta: CloudAPI_WhatsApp.',
        },
      },
      {
        chosen: true,
        text: {
          en: 'A channel without a phone number, such as Instagram, has null in number and numberFormatted, and its profile in identity.humanId. The oldest channel comes first.',
          pt: 'Um canal sem telefone, como o Instagram, traz null em number e numberFormatted, e o perfil em identity.humanId. O canal mais antigo vem primeiro.',
          es: 'Un canal sin teléfono, como Instagram, trae null en number y numberFormatted, y su perfil en identity.humanId. El canal más antiguo va primero.',
        },
      },
    ],
  },
})
