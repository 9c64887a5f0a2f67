// Promises fault 8: the secret in the learner's settings is not quite what the sender gave out.
import { defineFault } from '../define-fault'

/** By the option `slip`, from 1. */
const slips: readonly ((secret: string) => string)[] = [
  (secret) => ` ${secret}\n`,
  (secret) => `v1,${secret}`,
  (secret) => `"${secret}"`,
]

export const pastedSecret = defineFault({
  id: 'pasted-secret',
  number: 8,
  name: { en: 'A badly pasted secret', pt: 'Um segredo mal colado', es: 'Un secreto mal pegado' },
  story: {
    en: 'Somebody copied the secret with a space and a line break around it, with "v1," in front, or in quotes. From then on every genuine message looks forged.',
    pt: 'Alguém copiou o segredo com espaço e quebra de linha em volta, com "v1," na frente ou entre aspas. Desde então toda mensagem legítima parece forjada.',
    es: 'Alguien copió el secreto con un espacio y un salto de línea alrededor, con "v1," delante o entre comillas. Desde entonces todo mensaje legítimo parece falso.',
  },
  remedy: {
    en: 'Clean the secret when you read it, take off whsec_ and decode the rest from base64. If every message fails, look at the key first.',
    pt: 'Limpe o segredo ao ler, tire o whsec_ e decodifique o resto de base64. Se toda mensagem falha, olhe primeiro a chave.',
    es: 'Limpia el secreto al leerlo, quita whsec_ y decodifica el resto desde base64. Si todo mensaje falla, mira primero la clave.',
  },
  options: {
    slip: {
      label: {
        en: '1 spaces, 2 "v1," in front, 3 quotes',
        pt: '1 espaços, 2 "v1," na frente, 3 aspas',
        es: '1 espacios, 2 "v1," delante, 3 comillas',
      },
      min: 1,
      max: slips.length,
      default: 1,
    },
  },
  check: 'genuine-accepted',
  pasted: (secret, { slip }) => slips[slip - 1]?.(secret) ?? secret,
})
