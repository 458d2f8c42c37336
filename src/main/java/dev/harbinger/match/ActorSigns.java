package dev.harbinger.match;

import dev.harbinger.text.ActorMention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Who: whether those whom the question asks about act in the entry, or others do. */
final class ActorSigns {
    private static final int FIRST = 4;
    private static final Comparator<ActorSense.Found> STRONGEST =
            Comparator.comparing(ActorSense.Found::manner).thenComparingInt(ActorSense.Found::at);

    private final QuestionSense question;
    private final EntrySense entry;
    private final List<Named> subjects;
    private final List<Named> others;
    private final List<Sign> signs = new ArrayList<>();

    /**
     * An actor of the question as the entry names it.
     *
     * @param below the sentences below the headline that name it, as bits
     * @param inHeadline how the headline names it; null if it does not
     */
    private record Named(ActorSense actor, int below, ActorSense.Found inHeadline) {
        boolean isInHeadline() {
            return inHeadline != null && inHeadline.manner().isStrong();
        }
    }

    private ActorSigns(QuestionSense question, EntrySense entry) {
        this.question = question;
        this.entry = entry;
        subjects = named(question.subjects());
        others = named(question.others());
    }

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var signs = new ActorSigns(question, entry);
        if (!question.subjects().isEmpty()) {
            signs.subject();
        }
        if (!question.others().isEmpty()) {
            signs.others();
        }
        signs.strangers();
        return signs.signs;
    }

    private List<Named> named(List<ActorSense> actors) {
        var named = new ArrayList<Named>(actors.size());
        for (var actor : actors) {
            int places = actor.placesIn(entry);
            var inHeadline = (places & Places.HEADLINE) == 0 ? null : actor.in(entry.headline());
            named.add(new Named(actor, places & ~Places.HEADLINE, inHeadline));
        }
        return named;
    }

    private void subject() {
        var headline = strongestInHeadline();
        if (headline != null) {
            signs.add(Sign.of(headline.manner().inHeadline(), headline.words()));
            if (headline.at() < FIRST && headline.manner().isStrong()) {
                signs.add(Sign.of(Feature.ACTOR_FIRST, Saying.ACTOR_FIRST::with));
            }
        }
        if (headline == null || !headline.manner().isStrong()) {
            var text = strongestBelow();
            if (text != null && (headline == null || text.manner().isStrong())) {
                signs.add(Sign.of(text.manner().inText(), text.words()));
            } else if (headline == null) {
                signs.add(Sign.of(Feature.NO_ACTOR, Saying.NO_ACTOR::with));
            }
        }
        elsewhere(headline);
    }

    private ActorSense.Found strongestInHeadline() {
        ActorSense.Found strongest = null;
        for (var subject : subjects) {
            strongest = stronger(strongest, subject.inHeadline());
        }
        return strongest;
    }

    /** The strongest of the first sentence that has one so strong. */
    private ActorSense.Found strongestBelow() {
        ActorSense.Found strongest = null;
        for (int i = 1; i < entry.sentences().size(); i++) {
            ActorSense.Found here = null;
            for (var subject : subjects) {
                here = stronger(here, found(subject, i));
            }
            if (here != null && (strongest == null || here.manner().compareTo(strongest.manner()) < 0)) {
                strongest = here;
            }
        }
        return strongest;
    }

    private static ActorSense.Found stronger(ActorSense.Found one, ActorSense.Found other) {
        return one == null || other != null && STRONGEST.compare(other, one) < 0 ? other : one;
    }

    /** How a sentence below the headline names an actor; null if it does not. */
    private ActorSense.Found found(Named actor, int sentence) {
        return (actor.below() & 1 << sentence) == 0
                ? null
                : actor.actor().in(entry.sentences().get(sentence));
    }

    /** A body of the kind, but another country's. */
    private void elsewhere(ActorSense.Found found) {
        var countries = question.countries();
        if (countries.isEmpty()) {
            return;
        }
        var said = new ArrayList<String>();
        for (var mention : entry.headline().actors()) {
            if (!mention.country().isEmpty() && !isAsked(mention)) {
                said.add(mention.country());
            }
        }
        if (!said.isEmpty() && Collections.disjoint(said, countries)) {
            var named = found != null && found.manner() != ActorSense.Manner.OF_THE_KIND;
            signs.add(Sign.of(
                    named ? Feature.ANOTHER_COUNTRY_BESIDE : Feature.ANOTHER_COUNTRY,
                    () -> Saying.ANOTHER_COUNTRY.with(said.get(0))));
        }
    }

    private void others() {
        int here = 0;
        int there = 0;
        for (var other : others) {
            if (other.isInHeadline()) {
                here++;
            } else if (isBelow(other)) {
                there++;
            }
        }
        double n = others.size();
        if (here > 0) {
            signs.add(new Sign(Feature.OTHERS_IN_HEADLINE, here / n, Saying.OTHERS_IN_HEADLINE::with));
        }
        if (there > 0) {
            signs.add(new Sign(Feature.OTHERS_IN_TEXT, there / n, Saying.OTHERS_IN_TEXT::with));
        }
        if (here + there == 0) {
            signs.add(Sign.of(Feature.NO_OTHERS, () -> Saying.NO_OTHERS.with(names(question))));
        }
    }

    private boolean isBelow(Named actor) {
        for (int i = 1; i < entry.sentences().size(); i++) {
            var found = found(actor, i);
            if (found != null && found.manner().isStrong()) {
                return true;
            }
        }
        return false;
    }

    private static String names(QuestionSense question) {
        return String.join(
                ", ", question.others().stream().map(ActorSense::name).toList());
    }

    /** Somebody whom the question does not know stands first in the headline: of the same country, or a true stranger. */
    private void strangers() {
        var first = entry.headline().firstActor(FIRST);
        if (first != null && !isAsked(first)) {
            signs.add(
                    question.countries().contains(first.country())
                            ? Sign.of(Feature.COMPATRIOT_FIRST, Saying.COMPATRIOT::with)
                            : Sign.of(Feature.STRANGER_FIRST, Saying.STRANGER::with));
        }
    }

    /** Whether whom the headline mentions is one of those whom the question names. */
    private boolean isAsked(ActorMention mention) {
        return isOneOf(subjects, mention) || isOneOf(others, mention);
    }

    private static boolean isOneOf(List<Named> actors, ActorMention mention) {
        for (var actor : actors) {
            if (actor.isInHeadline()
                    && mention.from() - 1 <= actor.inHeadline().at()
                    && actor.inHeadline().at() < mention.to()) {
                return true;
            }
        }
        return false;
    }
}
