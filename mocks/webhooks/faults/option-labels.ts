// Promises the words of options that several faults have.
import type { Texts } from '../../locale'

export const labels = {
  minutes: { en: 'For how many minutes', pt: 'Por quantos minutos', es: 'Durante cuántos minutos' },
  gap: { en: 'Seconds in between', pt: 'Segundos entre elas', es: 'Segundos entre ellas' },
  share: { en: 'Out of 100 requests', pt: 'De cada 100 requisições', es: 'De cada 100 solicitudes' },
  count: { en: 'How many', pt: 'Quantas', es: 'Cuántas' },
  every: { en: 'Seconds between two', pt: 'Segundos entre duas', es: 'Segundos entre dos' },
} satisfies Record<string, Texts>
