/**
 * Learns from examples which of several labels something has: a linear model over what was noticed in it, trained by
 * gradient descent in a fraction of a second. The same examples always make the same model.
 */

/** What was noticed in something, each feature as a number of its own (`feature`). */
export type Features = readonly number[];

/** A feature as a number: of what kind it is, and what it is made of. Two are hardly ever the same (FNV-1a). */
export function feature(kind: string, ...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  const take = (text: string) => {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  };
  take(kind);
  parts.forEach(take);
  return hash;
}

export interface Example {
  readonly features: Features;
  readonly label: string;
}

/** How likely each label is, between 0 and 1; together they are 1. */
export type Likelihoods = ReadonlyMap<string, number>;
export type Model = (features: Features) => Likelihoods;

/** How often all examples are gone through. */
const EPOCHS = 8;
const RATE = 0.5;
const BIAS_RATE = 0.01;
/** Draws every weight back a little at each step, so that none grows on one strange example. */
const DECAY = 0.002;
/** Counts as so many features more that say nothing: a message of one word is not to be taken for certain. */
const NOTHING_NOTICED = 30;
/** A feature seen once says more about that example than about its label. */
const SEEN_OFTEN_ENOUGH = 2;
/** Where the model is this nearly right there is nothing to learn. */
const NEARLY_RIGHT = 0.02;

/** What was learned, as plain data that can be kept: for every feature that counts, a weight for each label. */
export interface Knowledge {
  readonly labels: readonly string[];
  readonly features: Int32Array;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export function learn(examples: readonly Example[]): Knowledge {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const often = seenOften(examples);
  const places = placesOf(often);
  const weights = new Weights(
    labels.length,
    new Float32Array(labels.length * often.length),
    new Float32Array(labels.length),
  );
  const lessons = examples.map(({ features, label }) => ({
    features: placesIn(places, features),
    right: labels.indexOf(label),
  }));
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const index of shuffled(lessons.length, epoch)) {
      const { features, right } = lessons[index] as (typeof lessons)[number];
      weights.learn(features, right);
    }
  }
  return { labels, features: often, weights: weights.weights, biases: weights.biases };
}

export function modelOf({ labels, features, weights, biases }: Knowledge): Model {
  const places = placesOf(features);
  const known = new Weights(labels.length, weights, biases);
  return (noticed) => {
    const likelihoods = known.likelihoods(placesIn(places, noticed));
    return new Map(labels.map((label, index) => [label, likelihoods[index] as number]));
  };
}

function seenOften(examples: readonly Example[]): Int32Array {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  return Int32Array.from([...seen].flatMap(([name, count]) => (count >= SEEN_OFTEN_ENOUGH ? [name] : [])));
}

const placesOf = (features: Int32Array): ReadonlyMap<number, number> =>
  new Map([...features].map((name, place) => [name, place]));

const placesIn = (places: ReadonlyMap<number, number>, features: Features): Int32Array =>
  Int32Array.from(features.flatMap((name) => places.get(name) ?? []));

class Weights {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  readonly #labels: number;
  /** How much each weight has been moved: those moved often are moved less (AdaGrad). Needed only for learning. */
  #moved: Float32Array | null = null;

  constructor(labels: number, weights: Float32Array, biases: Float32Array) {
    this.#labels = labels;
    this.weights = weights;
    this.biases = biases;
  }

  likelihoods(features: Int32Array): Float64Array {
    const scores = new Float64Array(this.#labels);
    for (const feature of features) {
      const start = feature * this.#labels;
      for (let label = 0; label < this.#labels; label += 1) {
        scores[label] = (scores[label] as number) + (this.weights[start + label] as number);
      }
    }
    const share = shareOf(features);
    const shared = scores.map((score, label) => score * share + (this.biases[label] as number));
    const most = Math.max(...shared);
    const grown = shared.map((score) => Math.exp(score - most));
    const sum = grown.reduce((total, one) => total + one, 0);
    return grown.map((one) => one / sum);
  }

  learn(features: Int32Array, right: number): void {
    const share = shareOf(features);
    this.#moved ??= new Float32Array(this.weights.length).fill(1e-6);
    const moves = this.#moved;
    this.likelihoods(features).forEach((likelihood, label) => {
      const error = likelihood - (label === right ? 1 : 0);
      if (Math.abs(error) < NEARLY_RIGHT) return;
      this.biases[label] = (this.biases[label] as number) - BIAS_RATE * error;
      const step = error * share;
      for (const feature of features) {
        const at = feature * this.#labels + label;
        const weight = this.weights[at] as number;
        const change = step + DECAY * weight;
        const moved = (moves[at] as number) + change * change;
        moves[at] = moved;
        this.weights[at] = weight - (RATE * change) / Math.sqrt(moved);
      }
    });
  }
}

/** Long messages have more features, and each of them says less. */
const shareOf = (features: Int32Array): number => 1 / Math.sqrt(features.length + NOTHING_NOTICED);

/** The numbers below `length`, in an order that looks random and never changes (a linear congruential generator). */
function shuffled(length: number, seed: number): readonly number[] {
  const order = Array.from({ length }, (_, index) => index);
  let state = seed + 7;
  for (let index = length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (index + 1));
    [order[index], order[other]] = [order[other] as number, order[index] as number];
  }
  return order;
}
