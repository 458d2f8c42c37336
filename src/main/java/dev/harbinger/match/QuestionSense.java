package dev.harbinger.match;

import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A question as the judge reads it: who, does what, to what, and when it would count. Immutable. */
final class QuestionSense {
    private final long id;
    private final SignalType type;
    private final List<ActorSense> subjects;
    private final Set<String> acts = new HashSet<>();
    private final Set<String> objects = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Instant askedAt;
    private final LocalDate deadline;

    /** An actor by its name and the other names of it. */
    record Actor(String name, List<String> aliases) {}

    QuestionSense(long id, String question, SignalType type, List<Actor> actors, Instant askedAt, LocalDate deadline) {
        this.id = id;
        this.type = type;
        this.askedAt = askedAt;
        this.deadline = deadline;
        var tokens = Tagger.tag(Tokens.of(question));
        int verb = verb(tokens);
        var before = ContentWords.of(tokens.subList(0, verb));
        var senses = actors.stream()
                .map(actor -> new ActorSense(actor.name(), actor.aliases()))
                .toList();
        var leading = senses.stream()
                .filter(actor -> actor.nameWords().stream().anyMatch(before::contains))
                .toList();
        subjects = leading.isEmpty() ? senses.stream().limit(1).toList() : leading;
        read(tokens, verb);
    }

    private void read(List<Token> tokens, int verb) {
        if (verb < tokens.size()) {
            acts.add(ContentWords.form(tokens.get(verb)));
        }
        for (var event : EventLexicon.get().find(tokens)) {
            if (event.type() == type) {
                tokens.subList(event.from(), event.to()).forEach(token -> acts.add(ContentWords.form(token)));
            }
        }
        objects.addAll(ContentWords.of(tokens));
        subjects.forEach(actor -> acts.removeAll(actor.nameWords()));
        objects.removeAll(acts);
        subjects.forEach(actor -> objects.removeAll(actor.words()));
        tokens.stream()
                .skip(1)
                .filter(token -> token.isCapitalised() && !token.word().matches("[A-Z]\\.?"))
                .map(ContentWords::form)
                .filter(objects::contains)
                .forEach(names::add);
    }

    private static int verb(List<Token> tokens) {
        for (int i = 2; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var named = tokens.get(i - 1).isCapitalised();
            var known = VerbForms.isBare(token.word()) && (token.isVerb() || named || i > 3);
            var tagged = token.isVerb() && !token.lower().matches(".*(?:ing|ed)|is|are|be");
            if ((known || tagged) && !token.isCapitalised()) {
                return i;
            }
        }
        return tokens.size();
    }

    long id() {
        return id;
    }

    SignalType type() {
        return type;
    }

    /** Who would act. */
    List<ActorSense> subjects() {
        return subjects;
    }

    /** The words of the act itself. */
    Set<String> acts() {
        return acts;
    }

    /** What it would be done to, and other circumstances. */
    Set<String> objects() {
        return objects;
    }

    /** The names among the objects: without any of them it is somebody else's affair. */
    Set<String> names() {
        return names;
    }

    /** Whether what was published then can answer it. */
    boolean takes(Instant publishedAt) {
        var inTime = deadline == null
                || !LocalDate.ofInstant(publishedAt, ZoneOffset.UTC).isAfter(deadline);
        return inTime && !publishedAt.isBefore(askedAt);
    }
}
