/** The figures and targets that the text of a bullet tells: which area each is of, and whether it is taken or asked about. */
import type { Source } from '../../figures/model.ts';
import type { Standing } from '../bullet-places.ts';
import { areaOf } from '../figures/areas.ts';
import { canBe, forKind } from '../figures/fits.ts';
import { apart } from '../figures/held.ts';
import { nonesIn } from '../figures/none.ts';
import { type Quantity, quantitiesIn } from '../figures/quantities.ts';
import { type Sentence, sentencesOf } from '../figures/sentences.ts';
import type { Aim, OpenNumber, Tie, Ties } from '../figures/ties/tie.ts';
import { tieNumbers } from '../figures/ties.ts';
import type { Places } from '../names/places.ts';
import { saidOfMark } from '../number-marks.ts';
import { excerptOf } from '../stretches.ts';
import { type OpenDecisions, suggestion } from './open-decisions.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportedFigures } from './reported-figures.ts';

/** A number within so many times of what a metric was before is likely the same. */
const NEAR = 2;

/** A part of a bullet that is read by itself. */
interface Stretch {
  readonly text: string;
  /** How many numbers the bullet has before it. */
  readonly counted: number;
  readonly places: ReturnType<Places['find']>;
}

/** A stretch with its numbers and where it stands. */
interface Numbered extends Stretch {
  readonly standing: Standing;
  readonly source: Source;
  readonly sentences: readonly Sentence[];
  readonly written: readonly Quantity[];
  /** What there was none of. */
  readonly nones: readonly Quantity[];
  /** Both, as they stand. */
  readonly quantities: readonly Quantity[];
}

/** A tie with its area, and why that is not certain. */
interface PlacedTie {
  readonly tie: Tie;
  readonly area: string;
  readonly unsure: string | null;
}

export class BulletFigures {
  readonly #context: ReportContext;
  readonly #figures: ReportedFigures;
  readonly #decisions: OpenDecisions;

  constructor(context: ReportContext, figures: ReportedFigures, decisions: OpenDecisions) {
    this.#context = context;
    this.#figures = figures;
    this.#decisions = decisions;
  }

  /** How many numbers the stretch has. */
  read(standing: Standing, stretch: Stretch, source: Source): number {
    const { text } = stretch;
    const written = quantitiesIn(text, this.#context.habits);
    const nones = this.#nonesOf(text, written);
    const quantities = [...written, ...nones].toSorted((a, b) => a.start - b.start);
    const numbered = { ...stretch, standing, source, sentences: sentencesOf(text), written, nones, quantities };
    const { ties, aims, open } = this.#tied(text, quantities);
    for (const aim of aims) this.#takeTarget(numbered, aim);
    const untied = open.filter(({ quantity }) => !nones.includes(quantities[quantity]!));
    const doubted = this.#take(
      numbered,
      ties.map((tie) => this.#placed(numbered, tie)),
    );
    for (const one of [...untied, ...doubted]) this.#ask(numbered, one);
    return written.length;
  }

  #takeTarget(numbered: Numbered, { quantity: at, metric, period }: Aim): void {
    const { text, source, standing } = numbered;
    const { value, precision } = numbered.quantities[at]!;
    const { start, end } = sentenceOf(numbered, at);
    this.#figures.targets.push({
      ...{ metric: metric.id, value, precision, priority: standing.priority, source },
      ...{ period: period && forKind(metric, period), area: this.#areaOf(numbered, at), words: text.slice(start, end) },
    });
  }

  #areaOf(numbered: Numbered, at: number, places = numbered.places): string {
    const { text, sentences, quantities, standing } = numbered;
    const { start } = quantities[at]!;
    const stands = { at: start, next: quantities.find((other) => other.start > start)?.start ?? null };
    return areaOf(text, sentences, stands, standing.headings, places, this.#context.tree);
  }

  #placed(numbered: Numbered, tie: Tie): PlacedTie {
    const { tree } = this.#context;
    const { places } = numbered;
    const { headings } = numbered.standing;
    const within = (spans: Tie['spans']) =>
      places.filter(({ at }) => spans.some(({ start, end }) => at >= start && at < end));
    const inClause = [tie.spans, tie.leadSpans].map(within).find((found) => found.length > 0);
    const inPassing = within(tie.idleSpans);
    const placed =
      tie.scope === 'force'
        ? tree.together(headings)
        : this.#areaOf(numbered, tie.quantity, inClause ?? places.filter((place) => !inPassing.includes(place)));
    const isOfForce = this.#isOfForce(tie, headings);
    const area = isOfForce ? tree.force.id : placed;
    const isUnderForce = headings.join() === tree.force.id;
    const isUnclear = tie.scope === 'unclear' && area !== tree.force.id;
    // "In the north": a part of the force that is not certain to be one of its areas.
    const named = tie.scope !== 'force' && inClause === undefined ? tie.areaSpans : [];
    const part = named.map(({ start, end }) => numbered.text.slice(start, end)).join(' ');
    const unsure = isUnclear ? area : isOfForce && placed !== area ? placed : part;
    return { tie, area, unsure: isUnderForce && unsure ? `it may be of ${unsure} or of the whole force` : null };
  }

  /** Those that are not taken without asking, with the reason. */
  #take({ quantities, nones, source, standing }: Numbered, placedTies: readonly PlacedTie[]): OpenNumber[] {
    const { priority, unclear } = standing;
    const doubted: OpenNumber[] = [];
    for (const one of placedTies) {
      const { tie, area, unsure } = one;
      const quantity = quantities[tie.quantity]!;
      const another = placedTies.find((other) => key(other) === key(one) && other.tie.value !== tie.value);
      const twice = another ? `two numbers of its bullet would be ${tie.metric.id} for ${tie.period.label}` : null;
      const doubt =
        unclear === null
          ? (unsure ?? twice ?? this.#figures.doubt(tie, area, priority))
          : `it stands under "${unclear}", which is no area held`;
      if (doubt !== null) {
        if (nones.includes(quantity)) continue;
        doubted.push({ quantity: tie.quantity, why: doubt, suggested: tie });
        continue;
      }
      this.#figures.hold({
        metric: tie.metric.id,
        value: tie.value,
        precision: quantity.precision,
        period: tie.period,
        area,
        basis: 'reported',
        working: null,
        note: quantity.mark && saidOfMark(quantity.mark),
        stated: tie.stated,
        priority,
        source,
        superseded: [],
      });
    }
    return doubted;
  }

  #ask(numbered: Numbered, { quantity: at, why, suggested }: OpenNumber): void {
    const { text, quantities, written, counted, source, standing } = numbered;
    const quantity = quantities[at]!;
    const { start, end } = sentenceOf(numbered, at);
    const answer = this.#decisions.answer({
      bullet: source.bullet,
      number: quantity.written,
      place: counted + written.indexOf(quantity) + 1,
      sentence: excerptOf(text.slice(start, end), quantity.start - start),
      why,
      ...suggestion(suggested && canBe(suggested.metric, quantity) ? suggested : null),
    });
    if (answer === null) return;
    this.#figures.holdDecided(answer, {
      ...{ value: quantity.value, precision: quantity.precision, period: this.#context.period },
      ...{ area: this.#areaOf(numbered, at), priority: standing.priority, source, words: text.slice(start, end) },
    });
  }

  #tied(text: string, quantities: readonly Quantity[]): Ties {
    const { patterns, period, held, frames, placeNames } = this.#context;
    return tieNumbers({ text, quantities }, patterns, period, held, { frames, places: placeNames });
  }

  /** What there was none of, where the sentence names it and nothing else; other words with "no" say nothing that is counted. */
  #nonesOf(text: string, written: readonly Quantity[]): Quantity[] {
    return nonesIn(text).filter((none) => {
      const all = [...written, none].toSorted((a, b) => a.start - b.start);
      const at = all.indexOf(none);
      return this.#tied(text, all).ties.some(({ quantity, metric }) => quantity === at && metric.kind === 'count');
    });
  }

  /** "71,204 calls, most of them from Oldport": a place named beside what is only held for the force, and is near what it was. */
  #isOfForce({ metric, value }: Tie, headings: readonly string[]): boolean {
    const force = this.#context.tree.force.id;
    if (headings.some((id) => id !== force) || !this.#context.held.isOnlyOf(metric, force)) return false;
    const before = this.#context.held.before(metric, force, this.#context.period);
    return before !== null && apart(value, before) < NEAR;
  }
}

const key = ({ tie: { metric, period }, area }: PlacedTie): string =>
  `${metric.id} ${period.from} ${period.to} ${area}`;

function sentenceOf({ text, sentences, quantities }: Numbered, at: number): Sentence {
  const { start } = quantities[at]!;
  return (
    sentences.find((sentence) => start >= sentence.start && start < sentence.end) ?? { start: 0, end: text.length }
  );
}
