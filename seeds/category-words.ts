/** One leaf of the category tree: the words its titles are made of, and the truth planted in it. */
export interface Leaf {
  readonly id: string;
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly nouns: readonly string[];
  /** Lowest and highest list price in euros. */
  readonly price: readonly [low: number, high: number];
  /** Purchases go with (price / list price) to this power. */
  readonly elasticity: number;
  /** Month 1..12 of most demand, and how far demand swings around its mean (0..1). */
  readonly peakMonth: number;
  readonly amplitude: number;
  /** Bought again and again. */
  readonly consumable: boolean;
}

/** A department: its variants (colours, sizes, flavours), brands, return habit and leaves. */
export interface Department {
  readonly id: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly brands: readonly string[];
  /** Share of purchases that go back. */
  readonly returns: number;
  readonly leaves: readonly Leaf[];
}

const words = (line: string): string[] => line.split('|');
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');

/** Reads one line of the tables below: `name ; adjectives ; nouns ; price range ; elasticity ; peak month ; amplitude [; consumable]`. */
function leafOf(departmentId: string, line: string): Leaf {
  const [name, adjectives, nouns, price, elasticity, peakMonth, amplitude, kind] = line
    .split(';')
    .map((cell) => cell.trim());
  const [low, high] = price.split('-').map(Number);
  return {
    id: `${departmentId}/${slug(name)}`,
    name,
    adjectives: words(adjectives),
    nouns: words(nouns),
    price: [low, high],
    elasticity: Number(elasticity),
    peakMonth: Number(peakMonth),
    amplitude: Number(amplitude),
    consumable: kind === 'consumable',
  };
}

function department(name: string, variants: string, brands: string, returns: number, table: string): Department {
  const id = slug(name);
  const leaves = table
    .trim()
    .split('\n')
    .map((line) => leafOf(id, line));
  return { id, name, variants: words(variants), brands: words(brands), returns, leaves };
}

const COLOURS = 'sage|navy|ochre|ivory|rust|charcoal|sky blue|plum|olive|sand|coral|black';
const WOODS = 'oak|walnut|white|graphite|beech|terracotta|moss green|linen|copper|cream';
const TECH = 'black|silver|white|midnight blue|graphite|sand|forest|red';
const PACKS = 'single|twin pack|family size|gift box|refill|travel size|large|sampler';
const SPORTS = 'black|neon yellow|ocean|crimson|graphite|teal|orange|white';
const MOODS = 'paperback|hardback|pocket edition|illustrated|anniversary edition|large print|boxed|signed';

/** Eight departments, forty leaves. Elasticities, seasons and prices are what the truth file reports. */
export const DEPARTMENTS: readonly Department[] = [
  department(
    'Clothing',
    COLOURS,
    'Marlo & Finch|Tidewater|Solveig|Kasuri|Northfold|Amara Studio',
    0.11,
    `
    Shirts ; Linen|Oxford|Flannel|Poplin|Relaxed|Washed ; summer shirt|work shirt|overshirt|tunic|polo ; 24-79 ; -1.9 ; 5 ; 0.35
    Dresses ; Wrap|Pleated|Floral|Jersey|Tiered|Silk-touch ; midi dress|maxi dress|shift dress|party dress|sundress ; 35-140 ; -2.2 ; 6 ; 0.55
    Knitwear ; Merino|Cable|Lambswool|Ribbed|Alpaca|Cotton ; jumper|cardigan|vest|roll neck|poncho ; 39-130 ; -1.7 ; 11 ; 0.65
    Coats ; Waxed|Quilted|Wool|Down|Waterproof|Belted ; parka|trench coat|pea coat|rain jacket|anorak ; 79-290 ; -2.4 ; 11 ; 0.75
    Swimwear ; Sculpted|Striped|Recycled|Quick-dry|Retro|Sporty ; swimsuit|swim shorts|bikini set|rash guard|tankini ; 22-75 ; -2.0 ; 6 ; 0.85
    Shoes ; Leather|Canvas|Suede|Everyday|Chunky|Slip-on ; trainers|loafers|ankle boots|sandals|derby shoes ; 39-180 ; -2.1 ; 4 ; 0.25
  `,
  ),
  department(
    'Home',
    WOODS,
    'Hearth & Hollow|Brightwell|Ostra|Casa Lume|Pinefield|Yuki Home',
    0.05,
    `
    Lighting ; Pleated|Arched|Paper|Dimmable|Ceramic|Brass ; table lamp|floor lamp|pendant light|reading light|lantern ; 25-190 ; -1.6 ; 12 ; 0.45
    Bedding ; Washed linen|Percale|Bamboo|Brushed cotton|Sateen|Waffle ; duvet set|pillowcase pair|fitted sheet|throw|bedspread ; 19-160 ; -1.8 ; 1 ; 0.4
    Kitchen ; Cast-iron|Enamel|Carbon steel|Stoneware|Glass|Copper ; casserole|frying pan|mixing bowl|kettle|roasting tin ; 15-150 ; -1.5 ; 12 ; 0.35
    Storage ; Woven|Stackable|Rattan|Slatted|Lidded|Felt ; basket|shelf unit|box set|coat rack|shoe bench ; 12-140 ; -1.4 ; 1 ; 0.3
    Decor ; Hand-thrown|Framed|Tufted|Braided|Scented|Marble ; vase|wall print|rug|mirror|candle holder ; 14-180 ; -2.0 ; 10 ; 0.2
  `,
  ),
  department(
    'Garden',
    WOODS,
    'Green Thumb|Fernhill|Rootwise|Larkspur|Terra Nova|Potter & Daughter',
    0.04,
    `
    Planters ; Glazed|Hanging|Self-watering|Ribbed|Raised|Zinc ; planter|window box|pot set|trough|plant stand ; 12-110 ; -1.6 ; 4 ; 0.7
    Tools ; Forged|Folding|Ergonomic|Long-handled|Stainless|Cordless ; secateurs|hand trowel|spade|hedge shears|rake ; 14-160 ; -1.1 ; 4 ; 0.6
    Seeds ; Heirloom|Organic|Wildflower|Cottage garden|Early|Pollinator ; tomato seeds|herb mix|flower mix|salad mix|bean seeds ; 3-16 ; -0.8 ; 3 ; 0.85 ; consumable
    Outdoor living ; Folding|Stackable|Teak|Weatherproof|Woven|Foldaway ; garden chair|bistro set|parasol|hammock|fire bowl ; 39-320 ; -2.3 ; 6 ; 0.8
  `,
  ),
  department(
    'Electronics',
    TECH,
    'Voltane|Aurelo|Kitewire|Nimbus|Sonder Audio|Hexa',
    0.07,
    `
    Headphones ; Wireless|Noise-cancelling|Open-back|Sport|Studio|Foldable ; headphones|earbuds|headset|neckband|monitor earphones ; 29-340 ; -2.6 ; 12 ; 0.5
    Speakers ; Portable|Bookshelf|Waterproof|Smart|Compact|Retro ; speaker|soundbar|radio|turntable speaker|speaker pair ; 35-390 ; -2.5 ; 12 ; 0.5
    Phone accessories ; Magnetic|Braided|Slim|Rugged|Fast|Foldable ; charger|phone case|power bank|cable|car mount ; 9-65 ; -1.3 ; 9 ; 0.3
    Wearables ; Slim|Rugged|Hybrid|Running|Sleep|Classic ; fitness band|smart watch|heart-rate strap|sleep ring|step counter ; 39-330 ; -2.4 ; 1 ; 0.5
    Photography ; Compact|Instant|Travel|Carbon|Weather-sealed|Vintage ; camera|tripod|camera bag|photo printer|lens kit ; 35-620 ; -2.2 ; 7 ; 0.4
  `,
  ),
  department(
    'Food and drink',
    PACKS,
    'Bramble Lane|Casa Verano|Kumo|Old Quay|Sunstead|Miel & Co',
    0.01,
    `
    Coffee ; Single-origin|Dark roast|Decaf|Light roast|House|Cold-brew ; coffee beans|ground coffee|espresso blend|coffee bags|filter roast ; 6-28 ; -0.7 ; 1 ; 0.15 ; consumable
    Tea ; Loose-leaf|Smoky|Jasmine|Spiced|Ginger|Mountain ; green tea|black tea|herbal infusion|oolong|chai ; 4-24 ; -0.6 ; 12 ; 0.4 ; consumable
    Chocolate ; Salted|Dark|Hazelnut|Orange|Single-estate|Milk ; chocolate bar|truffles|pralines|drinking chocolate|chocolate buttons ; 3-32 ; -1.2 ; 12 ; 0.7 ; consumable
    Pantry ; Cold-pressed|Wild|Stone-ground|Smoked|Fermented|Sun-dried ; olive oil|honey|pasta|chilli sauce|sea salt ; 4-36 ; -0.9 ; 10 ; 0.2 ; consumable
    Snacks ; Roasted|Crunchy|Spiced|Sea-salt|Sweet|Smoky ; nut mix|crackers|granola|popcorn|fruit bites ; 3-18 ; -1.0 ; 7 ; 0.25 ; consumable
  `,
  ),
  department(
    'Sport',
    SPORTS,
    'Ridgeline|Pacer|Halcyon|Kodo|Stride & Co|Wavecrest',
    0.08,
    `
    Running ; Lightweight|Reflective|Cushioned|Trail|Breathable|Race ; running shoes|running vest|shorts|hydration belt|socks ; 12-170 ; -1.8 ; 4 ; 0.45
    Yoga ; Cork|Non-slip|Foldable|Padded|Organic|Weighted ; yoga mat|block pair|bolster|strap|leggings ; 12-95 ; -1.5 ; 1 ; 0.6
    Cycling ; Aero|Insulated|Gravel|Waterproof|Commuter|Carbon ; helmet|pannier|bike light|jersey|gloves ; 15-190 ; -1.7 ; 6 ; 0.65
    Camping ; Ultralight|Two-person|Insulated|Inflatable|Windproof|Compact ; tent|sleeping bag|camp stove|backpack|head torch ; 19-340 ; -2.0 ; 7 ; 0.8
    Winter sports ; Thermal|Mirrored|All-mountain|Insulated|Waterproof|Junior ; ski jacket|goggles|snow gloves|base layer|ski socks ; 18-290 ; -2.1 ; 1 ; 0.85
  `,
  ),
  department(
    'Books and games',
    MOODS,
    'Lantern Press|Quill & Crow|Meeple House|Paper Boat|Blue Door|Ninefold',
    0.03,
    `
    Novels ; Northern|Midnight|Forgotten|Last|Quiet|Salt ; Lighthouse|Orchard|Letters|Daughters|Harbour ; 8-28 ; -1.1 ; 7 ; 0.3
    Cookbooks ; Everyday|Simple|Seasonal|Vegetarian|Weeknight|Coastal ; Kitchen|Table|Baking|Feasts|Suppers ; 14-42 ; -1.3 ; 11 ; 0.5
    Children's books ; Brave|Sleepy|Curious|Tiny|Hungry|Flying ; Bear|Fox|Dragon|Submarine|Moon ; 6-22 ; -1.0 ; 12 ; 0.6
    Board games ; Co-operative|Pocket|Classic|Strategic|Family|Two-player ; island game|card game|trading game|word game|train game ; 12-75 ; -1.9 ; 12 ; 0.75
    Puzzles ; Wooden|1000-piece|Panorama|Vintage|Gradient|Map ; jigsaw|brain teaser|marble run|logic set|mosaic ; 9-48 ; -1.6 ; 11 ; 0.65
  `,
  ),
  department(
    'Beauty and care',
    PACKS,
    'Lumen|Wild Yarrow|Halo Botanics|Sel|Aster & Ash|Mizu',
    0.03,
    `
    Skin care ; Hydrating|Gentle|Vitamin C|Calming|Overnight|Daily ; face cream|serum|cleanser|toner|eye balm ; 8-72 ; -1.2 ; 2 ; 0.2 ; consumable
    Sun care ; Mineral|Light|Water-resistant|Tinted|Sensitive|After-sun ; sun cream|sun stick|face fluid|sun spray|cooling gel ; 8-38 ; -0.9 ; 6 ; 0.85 ; consumable
    Hair care ; Nourishing|Curl|Solid|Volume|Clarifying|Repair ; shampoo|conditioner|hair oil|hair mask|styling cream ; 6-44 ; -1.0 ; 8 ; 0.15 ; consumable
    Fragrance ; Woody|Citrus|Amber|Fig|Rose|Smoked ; eau de parfum|cologne|scented candle|room spray|perfume oil ; 18-130 ; -1.8 ; 12 ; 0.6
    Bath ; Oatmeal|Lavender|Eucalyptus|Sea-mineral|Honey|Clay ; bath salts|hand soap|body scrub|bath oil|body lotion ; 5-36 ; -1.1 ; 12 ; 0.45 ; consumable
  `,
  ),
];
