package dev.harbinger.question;

import dev.harbinger.brief.Brief;
import dev.harbinger.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page of a brief shows: its text in stretches, marked where it asks something, and a card for each question.
 *
 * @param dropped questions that somebody gave up; not marked in the text
 */
public record BriefReview(Brief brief, List<Stretch> stretches, List<Card> cards, List<Card> dropped) {
    /**
     * A question beside the text.
     *
     * @param number from 1 in the order of the text
     * @param cuts where its passage may be cut in two
     * @param next the card that it may be merged with, null if there is none
     */
    public record Card(int number, Asked asked, List<Cut> cuts, Card next) {
        public Question question() {
            return asked.question();
        }

        /** Where the steps on it are posted to. */
        public String path() {
            return "/briefs/" + asked.brief().id() + "/questions/" + question().id();
        }

        public boolean isProposed() {
            return question().status() == QuestionStatus.PROPOSED;
        }

        /** Whether its words and its passage may be changed here. */
        public boolean isMovable() {
            return question().isUnanswered();
        }

        /** The names of the actors, one a line. */
        public String actorLines() {
            return String.join(
                    "\n", question().actors().stream().map(QuestionActor::name).toList());
        }
    }

    /** A place to cut at and the words of both halves. */
    public record Cut(int at, String first, String second) {}

    /** A piece of the text with the cards whose passages it belongs to, and those whose passage begins here. */
    public record Stretch(String text, List<Card> cards, List<Card> begins) {
        /** How it is marked: as the most certain of its cards. */
        public String css() {
            if (cards.stream().allMatch(Card::isProposed)) {
                return "proposed";
            }
            return cards.stream().allMatch(card -> card.asked().isAgain()) ? "again" : "";
        }

        /** The ids of its questions, parted by spaces. */
        public String ids() {
            return String.join(
                    " ", cards.stream().map(card -> "" + card.question().id()).toList());
        }
    }

    /** The review of all that a brief asks. */
    static BriefReview of(Brief brief, List<Asked> all) {
        var shown = all.stream().filter(asked -> !isDropped(asked)).toList();
        var cards = new ArrayList<Card>();
        Card next = null;
        for (int i = shown.size() - 1; i >= 0; i--) {
            next = card(brief, shown.get(i), i + 1, next);
            cards.add(0, next);
        }
        var dropped = all.stream()
                .filter(BriefReview::isDropped)
                .map(asked -> new Card(0, asked, List.of(), null))
                .toList();
        return new BriefReview(brief, stretches(brief.text(), cards), cards, dropped);
    }

    private static boolean isDropped(Asked asked) {
        return asked.question().status() == QuestionStatus.DROPPED;
    }

    private static Card card(Brief brief, Asked asked, int number, Card next) {
        var own = !asked.isAgain() && asked.question().isUnanswered();
        var mergeable = own
                && next != null
                && !next.asked().isAgain()
                && next.question().isUnanswered();
        return new Card(number, asked, own ? cuts(brief.text(), asked) : List.of(), mergeable ? next : null);
    }

    private static List<Cut> cuts(String text, Asked asked) {
        return Cuts.suggested(text, new Span(asked.start(), asked.end())).stream()
                .map(cut -> new Cut(cut.at(), cut.first().of(text), cut.second().of(text)))
                .toList();
    }

    private static List<Stretch> stretches(String text, List<Card> cards) {
        var passages = cards.stream()
                .map(card -> new MarkedText.Passage(
                        card.asked().start(), card.asked().end()))
                .toList();
        var stretches = new ArrayList<Stretch>();
        int at = 0;
        for (var piece : MarkedText.of(text, passages)) {
            int start = at;
            var on = piece.marks().stream().map(mark -> cards.get(mark - 1)).toList();
            var begins =
                    on.stream().filter(card -> card.asked().start() == start).toList();
            stretches.add(new Stretch(piece.text(), on, begins));
            at += piece.text().length();
        }
        return stretches;
    }

    /** How many of its questions wait for a yes. */
    public long proposed() {
        return cards.stream().filter(Card::isProposed).count();
    }
}
