/** `w = P exp(2 centred cosine)`, 0 .. e²: the weight of a tie; 1 where nothing is known. */
export function tieWeight(probability: number, centredCosine: number): number {
  return probability * Math.exp(2 * centredCosine);
}
