// Promises the two questions the wholesaler answers: what there is, and whether there is enough of it.
import * as z from 'zod/mini'
import { defineOperation, type ErrorDoc, Refused } from '../define'
import type { World } from '../world'

const host = 'estoque.viveiro.example'
const resource = 'stock'

/** As the service writes it: a comma in prices, `dd/mm/yyyy` in dates. */
interface StockRow {
  /** The product's code. */
  id: string
  nome: string
  preco: string
  estoque: number
  /** When more comes in; empty when nobody knows. */
  previsao: string
}

/** `code|name|price|in stock|more comes in` */
const lines = `GIR-001|Muda de girassol|4,90|240|
GIR-002|Semente de girassol 50 g|7,50|85|
ORQ-010|Orquídea phalaenopsis|39,90|12|09/03/2026
ROS-004|Roseira trepadeira|27,00|0|16/03/2026
LAV-003|Lavanda em vaso|18,90|36|
SUC-020|Suculentas, bandeja com 15|52,50|8|06/03/2026
MAN-007|Manjericão|6,20|120|
TER-050|Terra vegetal 20 kg|21,00|64|
VAS-014|Vaso de barro nº 14|11,80|0|
ADU-100|Adubo NPK 10-10-10, 1 kg|16,40|150|`

const stock = (world: World) => world.table<StockRow>('stock')

export function seed(world: World): void {
  for (const line of lines.split('\n')) {
    const [id = '', nome = '', preco = '', estoque, previsao = ''] = line.split('|')
    stock(world).insert({ id, nome, preco, estoque: Number(estoque), previsao })
  }
}

const keys: Readonly<Record<number, string>> = {
  404: 'NAO_ENCONTRADO',
  405: 'METODO_NAO_ACEITO',
  406: 'RESPOSTA_SO_EM_XML',
  415: 'ENVIE_XML',
  500: 'FALHA_INTERNA',
}

/** The service has one code for each status. */
export const keyOf = (status: number): string => keys[status] ?? 'CONSULTA_INVALIDA'

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
    response: z.strictObject({
      produtos: z.strictObject({
        produto: z.array(z.strictObject({ codigo: z.string(), nome: z.string(), preco: z.string() })),
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
        rule: 'state.not-found',
        status: 404,
        key: keyOf(404),
        part: { in: 'body', name: '/consulta/produto' },
        text: {
          en: `There is no product ${consulta.produto}.`,
          pt: `Não existe produto ${consulta.produto}.`,
          es: `No existe el producto ${consulta.produto}.`,
        },
        expected: {
          en: 'A code from GET /consulta/v1/produtos.',
          pt: 'Um código de GET /consulta/v1/produtos.',
          es: 'Un código de GET /consulta/v1/produtos.',
        },
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
    response: z.strictObject({
      disponibilidade: z.strictObject({
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
