// Promises the wholesaler's products, and the codes that its service has for errors.
import type { World } from '../world'

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
TER-050|Terra vegetal 20 kg|21,00|64|
VAS-014|Vaso de barro nº 14|11,80|0|`

export const stock = (world: World) => world.table<StockRow>('stock')

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
