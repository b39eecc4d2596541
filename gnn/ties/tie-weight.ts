/** `w = P exp(2 centred cosine)`, 0 .. e²: what a tie counts among the others of its ends; 1 where nothing is known. */
export function tieWeight(probability: number, centredCosine: number): number {
  return probability * Math.exp(2 * centredCosine);
}
