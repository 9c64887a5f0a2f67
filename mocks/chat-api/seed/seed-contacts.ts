// Promises the customers of Loja Girassol: invented people with numbers and addresses that belong to nobody.

/**
 * One line per contact: `name|area code|tags|origin of the contact|sequences|what stands out`.
 * Tags: v VIP, l Lead, r Retirada na loja, e Entrega, a Atacado, j Jardinagem, o Orquídeas, h Horta.
 * Origin: s site, i Instagram, l loja, f feira. Sequences: b boas-vindas, r recuperação, c cuidados.
 * Stands out: A archived, B blocked, n no email, w open window, x expired window.
 */
const lines = `Ana "Nina" Ribeiro|19|v,o|l|c|w
José Antônio Sant'Ana|19|h,r|f||
Maria Eduarda Gonçalves|11|l|s|b|w
João Pedro Araújo|19|j,e|l||
Luíza Brandão|21|o|i|b,c|
Antônio Carlos Peçanha|19|a|l||x
Beatriz Nogueira|31|l|s|b|
Caio Figueiredo|19|h|f||n
Débora Magalhães|41|j|s||
Édson Batista|71|l|s||x
Fernanda Conceição|19|v,e|l||w
Gabriel Assunção|61|h|i||
Helena Yamamoto|11|o,v|l|c|
Ícaro Moraes|85|l|s|b|n
Jéssica Pacheco|19|r|l||
Kauê Oliveira|19|l|i|b|
Letícia Fontoura|51|j|s||A
Márcio D'Ávila|19|a,e|l||x
Natália Queiroz|81|o|s|r|
Otávio Barreto|19|h,r|f||
Patrícia Lemos|48|l|s|b|
Quitéria dos Anjos|71|h|f||n
Rafael Sampaio|19|j|l||w
Sílvia Helena Prado|19|v,o,e|l|c|
Thaís Carvalho|27|l|i||
Ubirajara Teles|92|h|f||B,n
Vânia Cristina Rocha|19|r|l||
William Schneider|47|a|s||
Ximena Duarte|11|o|i|c|
Yasmin Farah|11|l|s|b,r|
Zuleide Cavalcanti|83|h|f||n
André Luís Coutinho|19|j,e|l||
Bárbara Siqueira|19|v|l||x
Cláudia Regina Pires|19|r|l||
Davi Lucca Teixeira|62|l|s|b|
Eloá Martins|19|o|i||
Fábio Junqueira|16|a|s||
Giovana Bellini|19|l|s|r|
Heitor Vasconcelos|21|j|s||A
Inês Albuquerque|81|o,v|s|c|
Joaquim Nabor|19|h|f||n
Karina Lopes|19|e|l||
Lourenço Paiva|31|l|s||
Mônica Sabino|19|v,j|l||w
Nelson Takahashi|11|o|l||
Olívia Castanheira|19|l|i|b|
Paulo Roberto Goulart|19|a,e|l||
Raíssa Monteiro|98|h|s||
Sebastião Lacerda|19|r,h|f||n
Tatiane Furtado|65|l|s|r|
Úrsula Kowalski|41|o|s||A
Valter Espíndola|19|j|l||
Wesley Cordeiro|19|l|s||B
Yara Guimarães|91|h|i||
Alice Bittencourt|19|l|s|b|
Benício Arruda|67|j|s||
Cecília Meireles Porto|19|v,o|l|c|
Diogo Salgado|22|l|i||
Elza Matoso|19|r|l||n
Francisca das Chagas|88|h|f||
Gustavo Hoffmann|51|a|s||
Iracema Toledo|19|o,r|l||A
Jairo Valente|19|e|l||
Lívia Antunes|35|l|s|b|
Murilo Peixoto|19|j|l||
Noêmia Barcelos|53|h|f||A,n
Rômulo Siqueira|86|l|s||
Sofia Amaral|19|v,e|l||
Teodoro Vilela|34|a|s||
Vitória Régia Campos|19|o|i|c|
Pedro "Pedrinho" Salles|19|h,j|f||B
Zélia Drummond|31|l|s|r|`

export interface SeedContact {
  name: string
  areaCode: string
  tags: string[]
  origin: string
  sequences: string[]
  marks: string[]
}

const list = (text: string | undefined) => (text ? text.split(',') : [])

export const seedContacts: readonly SeedContact[] = lines.split('\n').map((line) => {
  const [name = '', areaCode = '', tags, origin = '', sequences, marks] = line.split('|')
  return { name, areaCode, tags: list(tags), origin, sequences: list(sequences), marks: list(marks) }
})

export const seedTags: readonly [mark: string, name: string, color: string][] = [
  ['v', 'VIP', 'YELLOW_300'],
  ['l', 'Lead', 'BLUE_300'],
  ['r', 'Retirada na loja', 'GRAY_300'],
  ['e', 'Entrega', 'GREEN_300'],
  ['a', 'Atacado', 'PURPLE_300'],
  ['j', 'Jardinagem', 'GREEN_500'],
  ['o', 'Orquídeas', 'PINK_300'],
  ['h', 'Horta', 'ORANGE_300'],
]

export const seedSequences: readonly [mark: string, name: string, enabled: boolean][] = [
  ['b', 'Boas-vindas', true],
  ['r', 'Recuperação de carrinho', true],
  ['c', 'Cuidados com orquídeas', false],
]

export const seedOrigins: Readonly<Record<string, string>> = {
  s: 'site',
  i: 'instagram',
  l: 'loja',
  f: 'feira',
}
