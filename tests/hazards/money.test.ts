/** A claim may cost the other person benefits, and a sum that is out of date may be believed. */
import { talk } from '../journeys/talk.ts';

describe('What is said about money', () => {
  it('is to get advice before a claim, and never a sum (rules O2, O3)', () => {
    talk()
      .say("Can I get carer's allowance?")
      .answer({ caring_status: 'now', who: 'parent', your_age: '26_64', what_you_do: ['personal_care'] })
      .answer({ reason: ['dementia'], your_area: 'Dorchester' })
      .answer({ hours: '35_or_more', working: 'no', studying: 'no' })
      .told('outcome.money_carers_allowance')
      .says(/advice before you claim/i)
      .doesNotSay(/£/);
  });
});
