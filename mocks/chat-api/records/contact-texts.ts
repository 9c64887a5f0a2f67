// Promises what readers are told about the fields of contacts; a page's own script leaves it out.
import type { Texts } from '../../locale'

type Fields = Readonly<Record<string, Texts>>

const email: Texts = {
  en: 'The email address; no two contacts share one.',
  pt: 'O e-mail; dois contatos não podem ter o mesmo.',
  es: 'El correo; dos contactos no pueden tener el mismo.',
}
const instagram: Texts = {
  en: 'The name on Instagram.',
  pt: 'O nome de usuário no Instagram.',
  es: 'El nombre de usuario en Instagram.',
}

/** Those that creating and updating have in common. */
export const contactFields: Fields =
  typeof window === 'undefined'
    ? {
        email,
        instagram,
        annotation: {
          en: 'A note for the team; the contact does not see it.',
          pt: 'Uma anotação para a equipe; o contato não a vê.',
          es: 'Una nota para el equipo; el contacto no la ve.',
        },
        portfolioIds: {
          en: 'Ids of the portfolios the contact is to be in. It leaves the others.',
          pt: 'Ids das carteiras em que o contato deve estar. Ele sai das outras.',
          es: 'Ids de las carteras en las que debe estar el contacto. Sale de las demás.',
        },
        portfolioNames: {
          en: 'Names of those portfolios; ignored where portfolioIds is given.',
          pt: 'Nomes dessas carteiras; ignorados quando portfolioIds vem junto.',
          es: 'Nombres de esas carteras; se ignoran cuando viene portfolioIds.',
        },
        sequenceIds: {
          en: 'Ids of sequences the contact enters. It leaves none of those it is in.',
          pt: 'Ids de sequências em que o contato entra. Ele não sai daquelas em que está.',
          es: 'Ids de secuencias en las que entra el contacto. No sale de aquellas en las que está.',
        },
      }
    : {}

export const createOptions: Texts = {
  en: 'What happens if the contact exists already. upsert changes it (only upsertFields, where given; tags as upsertTagOperation says, otherwise replaced). getIfExists returns it as it is.',
  pt: 'O que acontece se o contato já existir. upsert o altera (só upsertFields, quando vier; as etiquetas como diz upsertTagOperation, senão são trocadas). getIfExists o devolve como está.',
  es: 'Qué pasa si el contacto ya existe. upsert lo modifica (solo upsertFields, si viene; las etiquetas como diga upsertTagOperation, si no se reemplazan). getIfExists lo devuelve tal como está.',
}

export const statusFilter: Texts = {
  en: 'Only contacts with this status; ACTIVE ones unless you say otherwise.',
  pt: 'Só contatos com este status; os ACTIVE, se você não disser outro.',
  es: 'Solo contactos con este estado; los ACTIVE, si no dices otro.',
}

export const updateFields: Fields =
  typeof window === 'undefined'
    ? {
        ...contactFields,
        status: {
          en: 'ACTIVE, ARCHIVED or BLOCKED.',
          pt: 'ACTIVE (ativo), ARCHIVED (arquivado) ou BLOCKED (bloqueado).',
          es: 'ACTIVE (activo), ARCHIVED (archivado) o BLOCKED (bloqueado).',
        },
        pictureUrl: {
          en: 'The address of a picture for the contact.',
          pt: 'O endereço de uma imagem para o contato.',
          es: 'La dirección de una imagen para el contacto.',
        },
        utm: {
          en: 'Which advertisement brought the contact: source, campaign and so on.',
          pt: 'Qual anúncio trouxe o contato: origem, campanha e assim por diante.',
          es: 'Qué anuncio trajo al contacto: fuente, campaña y demás.',
        },
        options: {
          en: 'tagsOperation says what happens to the tags: InsertIfNotExists adds them (unless you say otherwise), DeleteIfExists takes them away, ReplaceAll leaves only these.',
          pt: 'tagsOperation diz o que acontece com as etiquetas: InsertIfNotExists adiciona (se você não disser outra coisa), DeleteIfExists tira, ReplaceAll deixa só estas.',
          es: 'tagsOperation dice qué pasa con las etiquetas: InsertIfNotExists las agrega (si no dices otra cosa), DeleteIfExists las quita, ReplaceAll deja solo estas.',
        },
      }
    : {}

export const phoneField: Fields =
  typeof window === 'undefined'
    ? {
        phone: {
          en: 'The phone number with its country code, digits only: 5511900001234.',
          pt: 'O telefone com o código do país, só dígitos: 5511900001234.',
          es: 'El teléfono con el código del país, solo dígitos: 5511900001234.',
        },
      }
    : {}

const part = (what: Texts): Texts => ({
  en: `Only contacts whose ${what.en} contains this; upper and lower case are the same.`,
  pt: `Só contatos cujo ${what.pt} contém isto; maiúsculas e minúsculas valem o mesmo.`,
  es: `Solo contactos cuyo ${what.es} contiene esto; mayúsculas y minúsculas valen lo mismo.`,
})
const span = (what: Texts): Texts => ({
  en: `Only contacts ${what.en} between after and before (UTC); either may be left out.`,
  pt: `Só contatos ${what.pt} entre after e before (UTC); um dos dois pode faltar.`,
  es: `Solo contactos ${what.es} entre after y before (UTC); uno de los dos puede faltar.`,
})
const anyOf = (what: Texts): Texts => ({
  en: `Only contacts with at least one of these ${what.en}.`,
  pt: `Só contatos com pelo menos uma destas ${what.pt}.`,
  es: `Solo contactos con al menos una de estas ${what.es}.`,
})

export const filterFields: Fields =
  typeof window === 'undefined'
    ? {
        pageNumber: {
          en: 'Which page, counted from 1. The first, unless you say otherwise.',
          pt: 'Qual página, contando a partir de 1. A primeira, se você não disser outra.',
          es: 'Qué página, contando desde 1. La primera, si no dices otra.',
        },
        pageSize: {
          en: 'How many items a page holds: 1 to 100, else 15.',
          pt: 'Quantos itens cabem na página: de 1 a 100, senão 15.',
          es: 'Cuántos elementos caben en la página: de 1 a 100, si no 15.',
        },
        orderBy: {
          en: 'The field to sort by; the date of creation unless you say otherwise.',
          pt: 'O campo pelo qual ordenar; a data de criação, se você não disser outro.',
          es: 'El campo por el que se ordena; la fecha de creación, si no dices otro.',
        },
        orderDirection: {
          en: 'ASCENDING, or DESCENDING unless you say otherwise.',
          pt: 'ASCENDING (crescente) ou DESCENDING (decrescente, o padrão).',
          es: 'ASCENDING (ascendente) o DESCENDING (descendente, por omisión).',
        },
        includeDetails: {
          en: 'A list of the details to add: Tags, CustomFields, Portfolios.',
          pt: 'Uma lista dos detalhes a incluir: Tags, CustomFields, Portfolios.',
          es: 'Una lista de los detalles a incluir: Tags, CustomFields, Portfolios.',
        },
        createdAt: span({ en: 'created', pt: 'criados', es: 'creados' }),
        updatedAt: span({ en: 'changed', pt: 'alterados', es: 'modificados' }),
        status: statusFilter,
        textFilter: part({
          en: 'name, phone number, email, Instagram name or annotation',
          pt: 'nome, telefone, e-mail, usuário do Instagram ou anotação',
          es: 'nombre, teléfono, correo, usuario de Instagram o anotación',
        }),
        name: part({ en: 'name', pt: 'nome', es: 'nombre' }),
        phoneNumber: {
          en: 'Only contacts whose phone number contains these digits.',
          pt: 'Só contatos cujo telefone contém estes dígitos.',
          es: 'Solo contactos cuyo teléfono contiene estos dígitos.',
        },
        email: part({ en: 'email', pt: 'e-mail', es: 'correo' }),
        instagram: part({
          en: 'name on Instagram',
          pt: 'usuário do Instagram',
          es: 'usuario de Instagram',
        }),
        tagIds: anyOf({ en: 'tags, by id', pt: 'etiquetas, pelo id', es: 'etiquetas, por id' }),
        tagNames: anyOf({ en: 'tags, by name', pt: 'etiquetas, pelo nome', es: 'etiquetas, por nombre' }),
        portfolioIds: anyOf({ en: 'portfolios, by id', pt: 'carteiras, pelo id', es: 'carteras, por id' }),
        portfolioNames: anyOf({
          en: 'portfolios, by name',
          pt: 'carteiras, pelo nome',
          es: 'carteras, por nombre',
        }),
        origin: {
          en: 'Only contacts that came this way: made by a person, by the platform, or imported.',
          pt: 'Só contatos que vieram assim: criados por uma pessoa, pela plataforma ou importados.',
          es: 'Solo contactos que llegaron así: creados por una persona, por la plataforma o importados.',
        },
        customFields: {
          en: 'Only contacts that have all these values in their custom fields.',
          pt: 'Só contatos que têm todos estes valores nos campos personalizados.',
          es: 'Solo contactos que tienen todos estos valores en sus campos personalizados.',
        },
        metadata: {
          en: 'Only contacts that have all these values in their metadata.',
          pt: 'Só contatos que têm todos estes valores em metadata.',
          es: 'Solo contactos que tienen todos estos valores en metadata.',
        },
      }
    : {}

export const shapeOfAnswer: Texts = {
  en: 'The answer shows the contact with all its details: tags, custom fields and portfolios.',
  pt: 'A resposta mostra o contato com todos os detalhes: etiquetas, campos personalizados e carteiras.',
  es: 'La respuesta muestra el contacto con todos sus detalles: etiquetas, campos personalizados y carteras.',
}
