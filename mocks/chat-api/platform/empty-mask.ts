// Promises a remark on the trace where a field mask names nothing: beginners expect the body alone to change things.
import type { Call } from '../../define'

export function noteEmptyMask(call: Pick<Call, 'note'>): void {
  call.note('state', 'state.empty-mask', {
    en: 'fields is empty or missing, so nothing was changed.',
    pt: 'fields está vazio ou ausente, então nada mudou.',
    es: 'fields está vacío o ausente, así que nada cambió.',
  })
}
