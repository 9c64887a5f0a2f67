// Promises the two questions the wholesaler answers: what there is, and whether there is enough of it.
import * as z from 'zod/mini'
import { type Noun, refusals } from '../chat-api/platform/refusals'
import { defineOperation, type ErrorDoc, Refused } from '../define'
import { keyOf, stock } from './products'

const host = 'estoque.viveiro.example'
const resource = 'stock'

const error = (status: number, summary: ErrorDoc['summary']): ErrorDoc => ({
  status,
  key: keyOf(status),
  chosen: true,
  summary,
})

/** What any request may be answered with. */
const commonErrors = () => [
  error(406, {
    en: 'The Accept header leaves no room for XML.',
    pt: 'O cabeçalho Accept não deixa lugar para XML.',
    es: 'El encabezado Accept no deja lugar para XML.',
  }),
  error(500, { en: 'The server failed.', pt: 'O servidor falhou.', es: 'El servidor falló.' }),
]

export const listStock = defineOperation({
  id: 'stock.list',
  host,
  resource,
  method: 'GET',
  path: '/consulta/v1/produtos',
  handler: ({ world }) => {
    const produto = stock(world)
      .all()
      .map(({ id, nome, preco }) => ({ codigo: id, nome, preco }))
    return { body: { produtos: { produto } } }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'List the products', pt: 'Listar os produtos', es: 'Listar los productos' },
    purpose: {
      en: 'Reads everything the wholesaler sells, with its codes and prices, as one XML document.',
      pt: 'Lê tudo o que o atacadista vende, com códigos e preços, em um só documento XML.',
      es: 'Lee todo lo que vende el mayorista, con códigos y precios, en un solo documento XML.',
    },
    response: z.object({
      produtos: z.object({
        produto: z.array(z.object({ codigo: z.string(), nome: z.string(), preco: z.string() })),
      }),
    }),
    errors: commonErrors(),
    example: () => ({}),
    notes: [
      {
        text: {
          en: 'XML knows no lists: the element produto simply comes again for each product. And every value is a text: "4,90" is no number yet.',
          pt: 'XML não conhece listas: o elemento produto simplesmente se repete para cada produto. E todo valor é texto: "4,90" ainda não é um número.',
          es: 'XML no conoce listas: el elemento produto simplemente se repite para cada producto. Y todo valor es texto: "4,90" todavía no es un número.',
        },
      },
    ],
  },
})

const productNoun: Noun = { en: 'product', pt: 'produto', es: 'producto', path: '/consulta/v1/produtos' }

export const checkStock = defineOperation({
  id: 'stock.availability',
  host,
  resource,
  method: 'POST',
  path: '/consulta/v1/disponibilidade',
  body: z.object({
    consulta: z.object({
      produto: z.string().check(z.minLength(1), z.maxLength(20)),
      quantidade: z.stringFormat('count', /^[1-9]\d{0,4}$/),
    }),
  }),
  handler: ({ world, body: { consulta } }) => {
    const row = stock(world).get(consulta.produto.toUpperCase())
    if (!row) {
      throw new Refused({
        ...refusals.notFound(productNoun, consulta.produto, { in: 'body', name: '/consulta/produto' }),
        key: keyOf(404),
      })
    }
    const { id, nome, preco, estoque, previsao } = row
    const isEnough = estoque >= Number(consulta.quantidade)
    return {
      body: {
        disponibilidade: {
          produto: id,
          nome,
          quantidade: consulta.quantidade,
          disponivel: isEnough ? 'S' : 'N',
          estoque: String(estoque),
          preco,
          previsao: isEnough ? '' : previsao,
        },
      },
    }
  },
  reference: typeof window === 'undefined' && {
    summary: { en: 'Ask for availability', pt: 'Consultar disponibilidade', es: 'Consultar disponibilidad' },
    purpose: {
      en: 'Asks whether the wholesaler has enough of a product. It changes nothing, although the method is POST: the question itself travels as XML in the body.',
      pt: 'Pergunta se o atacadista tem o bastante de um produto. Não muda nada, embora o método seja POST: a própria pergunta vai em XML no corpo.',
      es: 'Pregunta si el mayorista tiene suficiente de un producto. No cambia nada, aunque el método sea POST: la propia pregunta va en XML en el cuerpo.',
    },
    response: z.object({
      disponibilidade: z.object({
        produto: z.string(),
        nome: z.string(),
        quantidade: z.string(),
        disponivel: z.enum(['S', 'N']),
        estoque: z.string(),
        preco: z.string(),
        previsao: z.string(),
      }),
    }),
    errors: [
      error(400, {
        en: 'The XML cannot be read, or an element is missing or has a value that does not fit.',
        pt: 'O XML não pode ser lido, ou um elemento falta ou tem um valor que não serve.',
        es: 'El XML no se puede leer, o un elemento falta o tiene un valor que no sirve.',
      }),
      error(404, {
        en: 'There is no product with this code.',
        pt: 'Não existe produto com este código.',
        es: 'No existe un producto con este código.',
      }),
      error(415, {
        en: 'The Content-Type header does not say XML. JSON is refused with this.',
        pt: 'O cabeçalho Content-Type não diz XML. JSON é recusado assim.',
        es: 'El encabezado Content-Type no dice XML. Así se rechaza el JSON.',
      }),
      ...commonErrors(),
    ],
    example: () => ({
      body: '<consulta>\n  <produto>GIR-001</produto>\n  <quantidade>3</quantidade>\n</consulta>',
    }),
    fields: {
      consulta: {
        en: 'The question: produto is the code of a product, quantidade how many of it you need.',
        pt: 'A pergunta: produto é o código de um produto, quantidade é quantos você precisa.',
        es: 'La pregunta: produto es el código de un producto, quantidade es cuántos necesitas.',
      },
    },
    notes: [
      {
        text: {
          en: 'Before a flow can use this answer, someone has to model it: disponivel is S or N instead of true or false, the price has a comma, previsao (when more comes in) is day/month/year and may be empty.',
          pt: 'Antes que um fluxo possa usar esta resposta, alguém precisa modelar: disponivel é S ou N em vez de true ou false, o preço tem vírgula, previsao (quando chega mais) é dia/mês/ano e pode vir vazio.',
          es: 'Antes de que un flujo pueda usar esta respuesta, alguien tiene que modelarla: disponivel es S o N en vez de true o false, el precio lleva coma, previsao (cuándo llega más) es día/mes/año y puede venir vacío.',
        },
      },
    ],
  },
})
