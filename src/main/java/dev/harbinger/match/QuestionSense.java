package dev.harbinger.match;

import dev.harbinger.text.ActLexicon;
import dev.harbinger.text.ActWord;
import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.Quantities;
import dev.harbinger.text.SentenceEmbedding;
import dev.harbinger.text.SignalType;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A question as the judge reads it: who, does what, and to what. Immutable. */
final class QuestionSense {
    private static final int NEAR = 6;
    private static final String WILL = "Will ";

    private final SignalType type;
    private final List<ActorSense> subjects;
    private final Set<String> acts = new HashSet<>();
    private final WeighedWords objects;
    private final WeighedWords names;
    private final WeighedWords words;
    private final Set<String> mainActs = new HashSet<>();
    private final Set<String> nounActs = new HashSet<>();
    private final Set<String> contraries = new HashSet<>();
    private final Set<String> numbers;
    private final List<ActorSense> others;
    private final Set<String> countries;
    private final String question;
    private final Time time;
    private volatile Vectors vectors;

    /** An actor by its name and the other names of it. */
    record Actor(String name, List<String> aliases) {}

    /**
     * When an answer counts.
     *
     * @param from the day on which it was asked
     * @param until the last day of an answer; null for always
     */
    record Time(LocalDate from, LocalDate until) {}

    QuestionSense(String question, SignalType type, List<Actor> actors) {
        this(question, type, actors, null);
    }

    /** Reads a question; {@code time} may be null where days do not matter. */
    QuestionSense(String question, SignalType type, List<Actor> actors, Time time) {
        this.type = type;
        this.time = time;
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
        others = others(tokens, senses);
        countries = subjects.stream()
                .map(ActorSense::country)
                .filter(country -> !country.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.question = question;
        words = new WeighedWords(ContentWords.of(tokens));
        numbers = Quantities.of(question);
        readActs(tokens, verb);
        acts(tokens, verb);
        var things = things(tokens);
        objects = new WeighedWords(things);
        names = new WeighedWords(names(tokens, things));
    }

    /** Whom the question names besides: the given actors and known names that are none of the subjects. */
    private List<ActorSense> others(List<Token> tokens, List<ActorSense> senses) {
        var others = new ArrayList<>(senses);
        others.removeAll(subjects);
        ActorCatalog.get().find(tokens).stream()
                .filter(mention -> mention.actor() != null && !mention.asAdjective())
                .map(mention -> new ActorSense(mention.actor().name(), List.of()))
                .filter(known -> senses.stream().noneMatch(sense -> sense.isSame(known)))
                .forEach(others::add);
        return List.copyOf(others);
    }

    private void acts(List<Token> tokens, int verb) {
        for (var act : ActLexicon.get().find(tokens)) {
            if (act.from() <= verb && verb < act.to()) {
                mainActs.addAll(act.acts());
            } else if (act.from() > verb && act.from() < verb + NEAR) {
                nounActs.addAll(act.acts());
            }
        }
        mainActs.forEach(act -> contraries.addAll(ActLexicon.get().contraries(act)));
    }

    /** The question itself. */
    String question() {
        return question;
    }

    /** When an answer counts; null where that does not matter. */
    Time time() {
        return time;
    }

    /** All content words. */
    WeighedWords words() {
        return words;
    }

    /** What the question's verb does, by {@link ActLexicon}. */
    Set<String> mainActs() {
        return mainActs;
    }

    /** The acts that the question names right behind its verb, as in "open an investigation". */
    Set<String> nounActs() {
        return nounActs;
    }

    /** The contrary of what its verb does. */
    Set<String> contraries() {
        return contraries;
    }

    /** Whether words of an entry tell an act that the question names. */
    boolean names(ActWord words) {
        for (var act : words.acts()) {
            if (mainActs.contains(act) || nounActs.contains(act)) {
                return true;
            }
        }
        return false;
    }

    Set<String> numbers() {
        return numbers;
    }

    List<ActorSense> others() {
        return others;
    }

    /**
     * Where it lies by {@link SentenceEmbedding}.
     *
     * @param fact what it asks as a fact: "U.S. agencies open an inquiry."
     * @param thought the same as something only thought of
     */
    record Vectors(float[] fact, float[] thought) {}

    /** What a question asks, as a fact: "U.S. agencies open an inquiry." */
    static String fact(String question) {
        var bare = question.strip().replaceFirst("\\?+$", "");
        return (bare.startsWith(WILL) ? bare.substring(WILL.length()) : bare) + ".";
    }

    /** Where it lies; read once, when it is asked for. */
    Vectors vectors() {
        if (vectors == null) {
            var fact = fact(question);
            vectors = new Vectors(SentenceEmbedding.of(fact), SentenceEmbedding.of("It is considered whether " + fact));
        }
        return vectors;
    }

    /** The countries of those who would act. */
    Set<String> countries() {
        return countries;
    }

    private void readActs(List<Token> tokens, int verb) {
        if (verb < tokens.size()) {
            acts.add(ContentWords.form(tokens.get(verb)));
        }
        for (var event : EventLexicon.get().find(tokens)) {
            if (event.type() == type) {
                tokens.subList(event.from(), event.to()).forEach(token -> acts.add(ContentWords.form(token)));
            }
        }
        subjects.forEach(actor -> acts.removeAll(actor.nameWords()));
    }

    /** Content words that are none of the act's nor of its subjects' names. */
    private Set<String> things(List<Token> tokens) {
        var things = new LinkedHashSet<>(ContentWords.of(tokens));
        things.removeAll(acts);
        subjects.forEach(actor -> things.removeAll(actor.words()));
        return things;
    }

    private static Set<String> names(List<Token> tokens, Set<String> things) {
        var names = new LinkedHashSet<String>();
        tokens.stream()
                .skip(1)
                .filter(token -> token.isCapitalised() && !token.word().matches("[A-Z]\\.?"))
                .map(ContentWords::form)
                .filter(things::contains)
                .forEach(names::add);
        return names;
    }

    /** Where the verb of a tagged question stands, such as "open"; behind the end if none is found. */
    static int verb(List<Token> tokens) {
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
    WeighedWords objects() {
        return objects;
    }

    /** The names among the objects: without any of them it is somebody else's affair. */
    WeighedWords names() {
        return names;
    }
}
