import { expect } from 'chai';
import { type Example, feature, learn, modelOf } from '../../dialogs/understanding/learner.ts';

const features = (text: string) => text.split(' ').map((word) => feature('word', word));
const example = (label: string, text: string): Example => ({ label, features: features(text) });
const weather = [
  ...['sun and heat', 'sun all day', 'heat and sun', 'hot sun'].map((text) => example('dry', text)),
  ...['rain and wind', 'rain all day', 'wind and rain', 'cold rain'].map((text) => example('wet', text)),
];
const likeliest = (text: string): string => {
  const [first] = [...modelOf(learn(weather))(features(text))].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? '';
};

describe('Learning from examples', () => {
  it('tells what it has learned, also in words in another order', () => {
    expect(likeliest('all day sun')).to.equal('dry');
    expect(likeliest('rain day')).to.equal('wet');
  });

  it('gives likelihoods that are one together', () => {
    const likely = [...modelOf(learn(weather))(features('sun rain')).values()];
    expect(likely.reduce((sum, one) => sum + one, 0)).to.be.closeTo(1, 1e-9);
  });

  it('is no surer than its examples of what it has never seen', () => {
    const likely = modelOf(learn(weather))(features('snow ice'));
    expect(likely.get('dry')).to.be.closeTo(0.5, 0.1);
  });

  it('learns the same every time', () => {
    const [one, other] = [modelOf(learn(weather)), modelOf(learn(weather))];
    expect([...one(features('sun wind'))]).to.deep.equal([...other(features('sun wind'))]);
  });

  it('knows nothing without examples', () => {
    expect([...modelOf(learn([]))(features('sun'))]).to.deep.equal([]);
  });
});
