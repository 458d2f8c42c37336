package dev.harbinger.match;

import dev.harbinger.text.ActorMention;
import dev.harbinger.text.VerbForms;
import dev.harbinger.text.WordFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether an entry that looks like an answer speaks of another matter, which the cross-encoder does not see. */
final class OtherMatter {
    private static final Set<String> RESISTING = WordFile.words(OtherMatter.class, "resisting-verbs.txt");
    private static final int BEHIND = 2;

    private OtherMatter() {}

    /**
     * Whether an entry names others in the place of those whom a question names, or others act in it, or the same act the
     * other way round, or its meaning lies far from what is asked: what tells an event without naming it ("White smoke at
     * 4am") looks to the cross-encoder like an answer to many questions.
     */
    static boolean in(QuestionSense question, EntrySense entry) {
        return entry.hasMeaning() && NearSigns.isFar(question, entry)
                || OtherNames.alone(question, entry)
                || somebodyElseActs(question, entry)
                || anotherCountry(question, entry)
                || turnedAround(question, entry.headline());
    }

    /**
     * Whether a headline begins with somebody of another country whom the question does not name, and nobody whom it does name
     * acts anywhere: of the labelled entries that begin so five of six are near misses, and the rest is told obliquely.
     */
    private static boolean somebodyElseActs(QuestionSense question, EntrySense entry) {
        var features =
                ActorSigns.of(question, entry).stream().map(Sign::feature).collect(Collectors.toSet());
        return features.contains(Feature.STRANGER_FIRST) && features.contains(Feature.NO_ACTOR);
    }

    /** Whether a headline has another country where the question has one that the entry never mentions. */
    private static boolean anotherCountry(QuestionSense question, EntrySense entry) {
        var asked = question.others().stream()
                .filter(ActorSense::isCountry)
                .map(ActorSense::country)
                .collect(Collectors.toSet());
        if (asked.isEmpty()
                || entry.mentioned().stream()
                        .map(mentioned -> mentioned.who().country())
                        .anyMatch(asked::contains)) {
            return false;
        }
        var known = new HashSet<>(question.countries());
        known.add("");
        return entry.headline().actors().stream()
                .map(ActorMention::country)
                .anyMatch(country -> !known.contains(country));
    }

    /** Whether those to whom it would be done do something against those who would do it: "TikTok sues Ofcom". */
    private static boolean turnedAround(QuestionSense question, Sentence headline) {
        int subject = first(question.subjects(), headline);
        int other = first(question.others(), headline);
        return other < subject && subject < headline.tokens().size() && resists(other, headline);
    }

    private static int first(List<ActorSense> actors, Sentence headline) {
        return actors.stream()
                .map(actor -> actor.in(headline))
                .filter(found -> found != null && found.manner().isStrong())
                .mapToInt(ActorSense.Found::at)
                .min()
                .orElse(headline.tokens().size());
    }

    private static boolean resists(int at, Sentence headline) {
        return headline.tokens().stream()
                .skip(at + 1L)
                .limit(BEHIND)
                .map(token -> token.lower())
                .anyMatch(word -> word.endsWith("s") && RESISTING.contains(VerbForms.base(word)));
    }
}
