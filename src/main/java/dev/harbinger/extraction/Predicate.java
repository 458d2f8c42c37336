package dev.harbinger.extraction;

import dev.harbinger.text.VerbForms;
import java.util.ArrayList;
import java.util.List;

/** What the subject of a clause would do, told from its chain of verbs: "has yet to rule on it" comes to "rule on it". */
final class Predicate {
    private static final int NEAR = 10;

    private final Phrase subject;

    private Predicate(Phrase subject) {
        this.subject = subject;
    }

    /** The acts of a predicate that begins with its finite verb. */
    static List<Act> of(Phrase subject, Phrase predicate) {
        return new Predicate(subject).finite(predicate);
    }

    /** The acts of a predicate that begins with a bare verb. */
    static List<Act> bare(Phrase predicate) {
        return new Predicate(new Phrase(List.of())).open(predicate);
    }

    private List<Act> finite(Phrase chain) {
        if (chain.in(0, "modal") || chain.in(0, "do")) {
            int at = chain.afterAdverbs(1);
            int close = chain.is(at, ",") ? chain.indexOf(",", at + 1) : -1;
            at = close > 0 ? close + 1 : at;
            return at < chain.size() ? open(chain.from(at)) : List.of(Act.of("happen", ""));
        }
        if (chain.in(0, "be")) {
            return being(chain);
        }
        return chain.in(0, "have") ? having(chain) : lexical(chain);
    }

    /** A bare verb and what follows; what only says that it is expected or needed is left out. */
    private List<Act> open(Phrase words) {
        if (words.lower(0).endsWith("ly")
                && words.size() > 1
                && VerbForms.isBare(words.lower(1))
                && !VerbForms.isBare(words.lower(0))) {
            var acts = new ArrayList<>(open(words.from(1)));
            acts.set(0, acts.get(0).joined(words.lower(0)));
            return acts;
        }
        if (words.is(0, "be") && (words.in(1, "expecting") || words.is(1, "to"))) {
            return being(words);
        }
        if (words.is(0, "have", "need") && words.is(1, "to") && words.size() > 2) {
            return open(words.from(2));
        }
        if (words.is(0, "respond") && words.is(1, "by") && words.lower(2).endsWith("ing")) {
            return open(words.from(2));
        }
        return joint(words);
    }

    /** The verb with its rest, and a second verb behind "and". */
    private static List<Act> joint(Phrase words) {
        for (int i = 1; i < words.size() - 1; i++) {
            int verb = words.is(i + 1, "to") ? i + 2 : i + 1;
            var bare = VerbForms.isBare(words.lower(verb)) && words.tag(verb).equals("VERB");
            var inner = words.in(i, "relative") || words.is(i, "that") || words.in(i, "hedge");
            if (inner) {
                break;
            }
            if (words.is(i, "and", "or") && bare && !words.isVerb(i - 1)) {
                int end = words.is(i - 1, ",") ? i - 1 : i;
                var acts = new ArrayList<>(List.of(act(words.to(end))));
                acts.add(act(words.from(verb)).joined(words.lower(i)));
                return acts;
            }
        }
        return List.of(act(words));
    }

    private static Act act(Phrase words) {
        if (words.isEmpty()) {
            return Act.of("happen", "");
        }
        return Act.of(VerbForms.base(words.get(0).word()), words.from(1).text());
    }

    private List<Act> being(Phrase chain) {
        int at = chain.afterAdverbs(1);
        int when = at;
        at = chain.tag(at).equals("DET") || chain.tag(at).equals("ADP") || chain.in(at, "date")
                ? at + Openings.afterTime(chain.from(at))
                : at;
        if (at > when && !chain.in(at, "expecting") && !chain.is(at, "to")) {
            at = when;
        }
        var time = chain.sub(when, at).text();
        if (at >= chain.size()) {
            return List.of(Act.of("be", "so"));
        }
        int to = infinitive(chain, at);
        if (to > 0 && (chain.is(at, "to") || chain.in(at, "expecting"))) {
            return until(open(chain.from(to)), time);
        }
        if (chain.in(at, "weighing") && at + 1 < chain.size()) {
            return chain.lower(at + 1).endsWith("ing")
                    ? open(chain.from(at + 1))
                    : List.of(Act.of("decide", "on " + chain.from(at + 1).text()));
        }
        if (chain.in(at, "drafting") && (chain.isTagged(at + 1, "DET|ADJ|NOUN") || chain.in(at + 1, "possessive"))) {
            return List.of(Act.of("present", chain.from(at + 1).text()));
        }
        var dated = isDate(chain, at + 1)
                || chain.tag(at + 1).equals("ADP")
                        && (isDate(chain, at + 2) || isDate(chain, at + 3) || isDate(chain, at + 4));
        if (chain.in(at, "planned") && chain.is(at, "expected", "due") && !dated && chain.is(at + 1, "in", "at")) {
            return List.of(Act.of("be", chain.from(at + 1).text()));
        }
        if (chain.in(at, "planned")
                && (at + 1 >= chain.size() || dated || chain.is(at, "expected", "due") || chain.is(at, "foreseen"))) {
            return dated(chain.from(at + 1), chain.is(at, "expected", "due"));
        }
        if (chain.lower(at).endsWith("ing") && chain.isVerb(at) && !chain.in(at, "state")) {
            return joint(chain.from(at));
        }
        var kept = chain.tag(1).equals("ADV")
                        && !chain.in(1, "adverb")
                        && !chain.lower(1).endsWith("ly")
                ? 1
                : at;
        return List.of(Act.of("be", chain.from(kept).text()));
    }

    /** "for 2 March", "at the May meeting": what is planned takes place then, or is made, or comes in. */
    private List<Act> dated(Phrase when, boolean comes) {
        var noun = subject.isEmpty() ? "" : subject.lower(Naming.head(subject));
        var words = when.is(0, "for") && Openings.afterTime(when) > 0
                ? (when.size() > 2
                                                && when.in(1, "month")
                                                && !Character.isDigit(
                                                        when.lower(2).charAt(0))
                                        || when.size() == 2 && when.in(1, "month")
                                ? "in "
                                : "on ")
                        + when.from(1).text()
                : isDate(when, 0)
                                && !when.in(0, "preposition")
                                && !when.in(0, "date")
                                && !when.is(0, "today", "tomorrow")
                        ? "on " + when.text()
                        : when.text();
        if (WordKinds.has("paper", noun) && comes) {
            return List.of(Act.of("be", words.startsWith("on ") ? "in by " + words.substring(3) : "in " + words));
        }
        var verb = WordKinds.of("decided", noun);
        if (verb.isPresent()) {
            return List.of(Act.of("be", VerbForms.participle(verb.get()) + " " + words));
        }
        if (when.is(0, "back")) {
            return List.of(Act.of("be", words));
        }
        return List.of(Act.of(comes ? "come" : "take", comes ? words : "place " + words));
    }

    private static boolean isDate(Phrase phrase, int i) {
        var number = i < phrase.size() && Character.isDigit(phrase.lower(i).charAt(0));
        return phrase.in(i, "month") || phrase.in(i, "day") || phrase.in(i, "date") || number;
    }

    private List<Act> having(Phrase chain) {
        int at = chain.afterAdverbs(1);
        var open = at > 1 && !chain.is(1, "already", "now") || chain.lower(0).endsWith("n't");
        if (at >= chain.size()) {
            return List.of(Act.of("do", "so"));
        }
        if (chain.is(at, "been")) {
            return been(chain.from(at));
        }
        if (chain.is(at, "to")) {
            return open(chain.from(at + 1));
        }
        int to = infinitive(chain, at);
        if (to > 0
                && (chain.in(at, "vowed")
                        || chain.tag(at).equals("NUM")
                        || chain.is(1, "yet")
                        || isPeriod(chain, at, to))) {
            return open(chain.from(to));
        }
        if (chain.is(at + 1, "out") && chain.lower(at + 2).endsWith("ing")) {
            return open(chain.from(at + 2));
        }
        int date = chain.in(at, "scheduled") ? chain.indexOf("for", at + 2) : -1;
        if (!open && date > 0 && date + 1 < chain.size() && isDate(chain, date + 1)) {
            var day = chain.from(date + 1);
            return List.of(Act.of(
                    "hold",
                    chain.sub(at + 1, date).text()
                            + (day.in(0, "month")
                                            && (day.size() < 2
                                                    || !Character.isDigit(
                                                            day.lower(1).charAt(0)))
                                    ? " in "
                                    : " on ")
                            + day.text()));
        }
        if (!open
                && chain.is(at, "promised", "announced")
                && (chain.tag(at + 1).equals("DET") || chain.in(at + 1, "possessive"))) {
            int day = chain.indexOf("for", at + 2);
            if (day > 0 && isDate(chain, day + 1) && chain.is(at, "promised")) {
                return List.of(Act.of(
                        "deliver",
                        chain.sub(at + 1, day).text() + " by "
                                + chain.from(day + 1).text()));
            }
            return List.of(Act.of(
                    chain.is(at, "promised") ? "deliver" : "go",
                    (chain.is(at, "promised") ? "" : "ahead with ")
                            + chain.from(at + 1).text()));
        }
        if (!open && chain.is(at, "promised") && at + 2 < chain.size()) {
            return List.of(Act.of("give", chain.from(at + 1).text()));
        }
        if (chain.is(at, "until")) {
            return List.of(Act.of("act", "by " + chain.from(at + 1).text()));
        }
        return chain.isVerb(at) || open
                ? joint(chain.from(at))
                : List.of(Act.of("have", chain.from(at).text()));
    }

    /** "has 30 days to appeal", "has until 2 February to decide". */
    private static boolean isPeriod(Phrase chain, int at, int to) {
        for (int i = at; i < to; i++) {
            if (chain.in(i, "date") || chain.in(i, "month") || chain.in(i, "day") || chain.is(i, "until")) {
                return true;
            }
        }
        return false;
    }

    private List<Act> been(Phrase chain) {
        int to = infinitive(chain, 1);
        if (chain.in(1, "expecting") && to > 0 || chain.is(1, "asked", "told") && to > 0) {
            return open(chain.from(to));
        }
        if (chain.in(1, "planned") && (chain.tag(2).equals("ADP") || isDate(chain, 2))) {
            return dated(chain.from(2), false);
        }
        return chain.lower(1).endsWith("ing")
                ? joint(chain.from(1))
                : List.of(Act.of("be", chain.from(1).text()));
    }

    private List<Act> lexical(Phrase chain) {
        int at = chain.afterAdverbs(1);
        if (chain.is(0, "expected") && (chain.size() == 1 || chain.tag(1).equals("ADP") || isDate(chain, 1))) {
            return dated(chain.from(1), true);
        }
        if (chain.in(0, "aiming") && chain.is(at, "to") && at + 1 < chain.size()) {
            var stays = chain.is(0, "remains", "remain") && chain.is(at + 1, "be");
            return stays || VerbForms.isVerb(chain.lower(at + 1)) ? open(chain.from(at + 1)) : joint(chain);
        }
        if (chain.in(0, "expecting") && chain.is(at, "to") && chain.lower(0).endsWith("ed")) {
            return open(chain.from(at + 1));
        }
        int later = infinitive(chain, 1);
        if (later > 0 && later < 7 && chain.lower(0).endsWith("ed") && chain.in(0, "vowed") && !chain.is(0, "asked")) {
            return open(chain.from(later));
        }
        if (chain.is(0, "promised", "promises") && chain.size() > 2) {
            return List.of(Act.of(
                    chain.tag(1).equals("DET") || chain.in(1, "possessive") ? "deliver" : "give",
                    chain.from(1).text()));
        }
        var object = chain.isNoun(1) || chain.isTagged(1, "DET|ADJ|NUM|PROPN") || chain.in(1, "possessive");
        if (chain.in(0, "lacking") && object && chain.indexOf("to", 1) < 0) {
            return List.of(Act.of("get", chain.from(1).text()));
        }
        if (chain.in(0, "owing") && object) {
            return List.of(Act.of("deliver", chain.from(1).text()));
        }
        if (chain.is(0, "plans", "plan") && object) {
            return List.of(Act.of("go", "ahead with " + chain.from(1).text()));
        }
        return joint(chain);
    }

    /** The index of a near verb behind "to"; 0 if there is none. */
    private static int infinitive(Phrase chain, int from) {
        for (int i = from;
                i < Math.min(chain.size() - 1, from + NEAR) && !chain.in(i, "relative") && !chain.is(i, "whether");
                i++) {
            var adverb = chain.tag(i + 1).equals("ADV") && VerbForms.isBare(chain.lower(i + 2));
            var verb = adverb
                    || VerbForms.isBare(chain.lower(i + 1))
                    || chain.tag(i + 1).equals("VERB")
                    || chain.is(i + 1, "be", "have");
            if (chain.is(i, "to") && verb && !chain.tag(i + 1).equals("DET") && !chain.isName(i + 1)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<Act> until(List<Act> acts, String when) {
        var timed = new ArrayList<>(acts);
        timed.set(timed.size() - 1, timed.get(timed.size() - 1).until(when));
        return timed;
    }
}
