// Promises fault 9: the sender changes to a new secret, with both valid for a while.
import { defineFault } from '../define-fault'
import { retireSecret, rotateSecret } from '../secrets'

const minute = 60_000

export const rotation = defineFault({
  id: 'rotation',
  number: 9,
  name: { en: 'The secret is changed', pt: 'O segredo é trocado', es: 'El secreto cambia' },
  story: {
    en: 'A new secret takes over. For a while each message carries two signatures, the new one first; then the old secret is gone.',
    pt: 'Um segredo novo assume. Por um tempo cada mensagem traz duas assinaturas, a nova primeiro; depois o segredo antigo some.',
    es: 'Un secreto nuevo toma el relevo. Por un tiempo cada mensaje trae dos firmas, la nueva primero; después el viejo desaparece.',
  },
  remedy: {
    en: 'Hold a list of secrets, and try each of them with every signature in the header. Take the old one out when the change is over.',
    pt: 'Guarde uma lista de segredos e teste cada um com todas as assinaturas do cabeçalho. Tire o antigo quando a troca acabar.',
    es: 'Guarda una lista de secretos y prueba cada uno con todas las firmas del encabezado. Quita el viejo cuando el cambio termine.',
  },
  options: {
    after: {
      label: {
        en: 'Begins after (minutes)',
        pt: 'Começa depois de (minutos)',
        es: 'Empieza después de (minutos)',
      },
      min: 0,
      max: 1440,
      default: 2,
    },
    overlap: {
      label: {
        en: 'Both are valid for (minutes)',
        pt: 'Os dois valem por (minutos)',
        es: 'Los dos valen por (minutos)',
      },
      min: 0,
      max: 1440,
      default: 1440,
    },
  },
  check: 'genuine-accepted',
  acts: ({ options: { after, overlap } }) => [
    { after: after * minute, run: ({ world }) => rotateSecret(world) },
    { after: (after + overlap) * minute, run: ({ world }) => retireSecret(world) },
  ],
})
