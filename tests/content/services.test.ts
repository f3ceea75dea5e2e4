import { expect } from 'chai';
import type { ServiceContact } from '../../bot/content/services.ts';
import { wholeContent } from '../whole-content.ts';

const { services, frontDoors, offered } = wholeContent;

const textOf = (contact: ServiceContact): string =>
  'phone' in contact ? contact.phone : 'sms' in contact ? contact.sms : 'web' in contact ? contact.web : contact.email;

describe('The services', () => {
  it('show these contacts and no others until their operators confirm more', () => {
    const shown = Object.entries(services).flatMap(([id, { contacts }]) =>
      contacts.filter(({ show }) => show).map((contact) => `${id}: ${textOf(contact)}`),
    );
    expect(shown).to.have.members([
      '999: 999',
      'nhs_111: 111',
      'samaritans: 116 123',
      'shout: 85258',
      'childline: 0800 1111',
      'domestic_abuse_helpline: 0808 2000 247',
      'carer_support_dorset: 0800 368 8349',
      'dorset_adult_social_care: 01305 221016',
      'dorset_safeguarding: 01305 221016',
      'dorset_safeguarding: 01305 221000',
      'dorset_out_of_hours: 01305 221000',
      'dorset_family_support: 01305 228558',
      'bcp_carer_support: 01202 128787',
      'bcp_adult_social_care: 01202 123654',
      'citizens_advice: 0800 144 8848',
      'find_local_council: gov.uk/find-local-council',
      'carers_allowance: gov.uk/carers-allowance',
    ]);
  });

  it('hold no number that has been replaced', () => {
    const replaced = /858250|657279|228866|458204|5440|027427|340045|373305/;
    for (const [id, { contacts }] of Object.entries(services)) {
      for (const contact of contacts) expect(textOf(contact).replaceAll(' ', ''), id).to.not.match(replaced);
    }
  });

  it('are not confirmed by anybody who is not named, nor without a date', () => {
    for (const [id, { confirmed_by, confirmed_on }] of Object.entries(services)) {
      expect(confirmed_by === null, id).to.equal(confirmed_on === null);
    }
  });

  it('have a front door for each council, and somebody to ring in any case', () => {
    expect(frontDoors.dorset).to.deep.equal({ adults: 'carer_support_dorset', children: 'dorset_family_support' });
    expect(services[frontDoors.anybody]?.contacts.some((contact) => contact.show && 'phone' in contact)).to.equal(true);
  });

  it('offer Rethink, as the owner of the product asked, without a number of its own', () => {
    expect(offered.has('rethink')).to.equal(true);
    expect(services.rethink?.contacts).to.deep.equal([]);
  });
});
