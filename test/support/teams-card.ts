/** What Teams takes as a card, by Microsoft's own types: the schema of the tests is made of them. */
import type { IAdaptiveCard } from '@microsoft/teams.cards';

export type TeamsCard = IAdaptiveCard;
