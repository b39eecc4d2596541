import { type Rng } from '../src/algorithms/random.js';
import { pick } from './samplers.js';

const GIVEN =
  'Aaliyah Adaeze Aiko Alejandro Amara Amit Anaïs Andrei Anika Anton Ayşe Beatriz Ben Bongani Camille Carlos Chidi Chloe Daniel Deniz Dmitri Eleni ' +
  'Elif Emeka Emma Farah Fatima Felix Finn Freya Gabriela Grace Hana Haruto Hassan Hugo Ines Ingrid Ivan Jamal Jing João Jonas Julia Kai Kavya Kofi ' +
  'Lars Layla Leila Leo Liam Lina Lucía Malik Manon Marek Maria Mateo Maya Mei Mina Mohamed Nadia Naomi Nia Nikos Nina Noah Nora Oksana Olga Omar Oscar ' +
  'Paolo Pedro Priya Rafael Ravi Rosa Samir Sara Sefa Selma Sina Sofia Sven Tariq Tessa Thandi Theo Tomás Uma Valeria Viktor Wei Yara Yusuf Zoe';

const FAMILY =
  'Abebe Achterberg Ahmed Almeida Andersson Bakker Banerjee Barros Bauer Bianchi Castillo Chen Choi Cohen Costa Delgado Demir Diallo Dubois Eriksen ' +
  'Fernández Fischer Fontaine Garcia Georgiou Gupta Haddad Hansen Hashimoto Hernández Hoang Horvat Ibrahim Ivanova Jansen Johnson Kamau Kapoor Kaya Khan ' +
  'Kim Kovács Kowalski Kumar Larsen Lefebvre Li Lindqvist Lopez Mahlangu Marino Martin Mbeki Meyer Molina Mori Moreau Mwangi Nakamura Nasser Nguyen Novak ' +
  'Nwosu Oduya Okafor Okonkwo Olsen Ortega Osei Papadakis Park Patel Pereira Petrov Popescu Quispe Rahman Reyes Ribeiro Rossi Russo Sato Schmidt Sharma Silva ' +
  'Singh Smith Sokolov Suzuki Takahashi Tanaka Torres Usman Varga Vargas Wagner Walker Wang Weber Yamamoto Yilmaz Zhang Zulu';

const GIVEN_NAMES = GIVEN.split(' ');
const FAMILY_NAMES = FAMILY.split(' ');

/** The eight regions of the shop's (invented) country. */
export const REGIONS = [
  'Northmark',
  'Harbour Coast',
  'Lakeland',
  'Eastvale',
  'Capital District',
  'Southern Hills',
  'Westmoor',
  'Islands',
] as const;

/** A person's name out of about 10,000; two people may share one, as people do. */
export function personName(rng: Rng): string {
  return `${pick(rng, GIVEN_NAMES)} ${pick(rng, FAMILY_NAMES)}`;
}
