// Promises what parameters and fields mean that many operations share; an operation says the rest itself.
import type { Texts } from '../locale'

const before = (what: Texts): Texts => ({
  en: `Only what was ${what.en} before this moment (UTC).`,
  pt: `Só o que foi ${what.pt} antes deste momento (UTC).`,
  es: `Solo lo que fue ${what.es} antes de este momento (UTC).`,
})
const after = (what: Texts): Texts => ({
  en: `Only what was ${what.en} after this moment (UTC).`,
  pt: `Só o que foi ${what.pt} depois deste momento (UTC).`,
  es: `Solo lo que fue ${what.es} después de este momento (UTC).`,
})
const created: Texts = { en: 'created', pt: 'criado', es: 'creado' }
const changed: Texts = { en: 'changed', pt: 'alterado', es: 'modificado' }

export const fieldTexts: Readonly<Record<string, Texts>> = {
  PageNumber: {
    en: 'Which page, counted from 1. The first, unless you say otherwise.',
    pt: 'Qual página, contando a partir de 1. A primeira, se você não disser outra.',
    es: 'Qué página, contando desde 1. La primera, si no dices otra.',
  },
  PageSize: {
    en: 'How many items a page holds: 1 to 100, else 15. Keep it the same from page to page.',
    pt: 'Quantos itens cabem na página: de 1 a 100, senão 15. Mantenha o mesmo valor de página em página.',
    es: 'Cuántos elementos caben en la página: de 1 a 100, si no 15. Mantén el mismo valor de página en página.',
  },
  OrderBy: {
    en: 'The field to sort by; the date of creation unless you say otherwise.',
    pt: 'O campo pelo qual ordenar; a data de criação, se você não disser outro.',
    es: 'El campo por el que se ordena; la fecha de creación, si no dices otro.',
  },
  OrderDirection: {
    en: 'ASCENDING or DESCENDING; newest or highest first unless you say otherwise.',
    pt: 'ASCENDING (crescente) ou DESCENDING (decrescente, o padrão).',
    es: 'ASCENDING (ascendente) o DESCENDING (descendente, por omisión).',
  },
  'CreatedAt.Before': before(created),
  'CreatedAt.After': after(created),
  'UpdatedAt.Before': before(changed),
  'UpdatedAt.After': after(changed),
  IncludeDetails: {
    en: 'Which details to add. Repeat the name for each one: IncludeDetails=A&IncludeDetails=B.',
    pt: 'Quais detalhes incluir. Repita o nome para cada um: IncludeDetails=A&IncludeDetails=B.',
    es: 'Qué detalles incluir. Repite el nombre para cada uno: IncludeDetails=A&IncludeDetails=B.',
  },
  id: {
    en: 'The id of what the path names, as a list gives it.',
    pt: 'O id daquilo que o caminho nomeia, como uma lista o mostra.',
    es: 'El id de lo que nombra la ruta, como lo da una lista.',
  },
  contactId: { en: 'The id of the contact.', pt: 'O id do contato.', es: 'El id del contacto.' },
  phoneNumber: {
    en: 'A phone number with its country code: +5511900001234, 5511900001234 or +55|11900001234.',
    pt: 'Um telefone com o código do país: +5511900001234, 5511900001234 ou +55|11900001234.',
    es: 'Un teléfono con el código del país: +5511900001234, 5511900001234 o +55|11900001234.',
  },
  name: {
    en: 'The name people see.',
    pt: 'O nome que as pessoas veem.',
    es: 'El nombre que las personas ven.',
  },
  fields: {
    en: 'The field mask: names of the fields to change. What it does not name stays as it is.',
    pt: 'A máscara de campos: nomes dos campos que mudam. O que ela não nomeia fica como está.',
    es: 'La máscara de campos: nombres de los campos que cambian. Lo que no nombra queda como está.',
  },
  tagIds: { en: 'Ids of tags.', pt: 'Ids de etiquetas.', es: 'Ids de etiquetas.' },
  tagNames: {
    en: 'Names of tags; ignored where tagIds is given.',
    pt: 'Nomes de etiquetas; ignorados quando tagIds vem junto.',
    es: 'Nombres de etiquetas; se ignoran cuando viene tagIds.',
  },
  customFields: {
    en: 'Values of custom fields, by the key of the field.',
    pt: 'Valores de campos personalizados, pela chave do campo.',
    es: 'Valores de campos personalizados, por la clave del campo.',
  },
  metadata: {
    en: 'Your own data, kept beside it. A key with null is taken away.',
    pt: 'Dados seus, guardados junto. Uma chave com null é removida.',
    es: 'Datos tuyos, guardados junto. Una clave con null se quita.',
  },
  options: {
    en: 'How the operation should behave; every option may be left out.',
    pt: 'Como a operação deve se comportar; toda opção pode faltar.',
    es: 'Cómo debe comportarse la operación; toda opción puede faltar.',
  },
}
