export interface Customer {
  name: string
  phoneNumber: string
}

const names =
  'Aline Prates, Breno Falcão, Carla Nunes, Dario Pinto, Elis Rangel, Flora Mattos, Guto Sereno, Hilda Braga, Ivo Castilho, Joana Pires, Kleber Sato, Lúcia Verano'

/** Twelve people who left their number at the fair. */
export const customers: Customer[] = names.split(', ').map((name, i) => ({
  name,
  phoneNumber: `+551990003${String(i + 1).padStart(4, '0')}`,
}))
