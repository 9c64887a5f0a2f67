// Promises that what the shop knows of a customer changes.
import { changeContact } from '../../../chat-api/records/contact-write'
import { defineHappening } from '../define-happening'
import { choiceOf, customer, customers } from '../people'

export const contactChanges = defineHappening({
  id: 'contact-changes',
  order: 7,
  name: {
    en: 'A contact’s data change',
    pt: 'Os dados de um contato mudam',
    es: 'Cambian los datos de un contacto',
  },
  sentence: {
    en: 'Somebody of the shop writes another remark beside a contact: CONTACT_UPDATE.',
    pt: 'Alguém da loja escreve outra anotação em um contato: CONTACT_UPDATE.',
    es: 'Alguien de la tienda escribe otra anotación en un contacto: CONTACT_UPDATE.',
  },
  choices: (world) => customers(world).map(choiceOf),
  run(world, chosenId) {
    const contact = customer(world, chosenId)
    if (!contact) return
    // A remark that is there already would be no change: each is numbered.
    const number = Number(/\d+$/.exec(contact.annotation ?? '')?.[0] ?? 0) + 1
    const annotation = `Prefere entrega de manhã, anotação ${number}`
    changeContact({ world }, contact, { body: { annotation }, mask: ['Annotation'], tags: 'ReplaceAll' })
  },
})
