package dev.harbinger.extraction;

/** Puts a name in the place of the pronoun that a question would begin with. */
final class Pronouns {
    private static final int LONGEST_NAME = 7;

    private Pronouns() {}

    /** Whether a subject is a pronoun, or belongs to one: "it", "its members". */
    static boolean isOpen(String subject) {
        var first = first(subject);
        return WordKinds.has("personal", subject.toLowerCase()) && !first.equals("i")
                || WordKinds.has("possessive", first);
    }

    /** The question with a name for the pronoun of its subject; as it is if it has none. */
    static Worded resolved(Worded worded, String name) {
        var subject = worded.subject();
        if (name.isEmpty() || !isOpen(subject) || isOpen(name) || WordKinds.has("personal", name.toLowerCase())) {
            return worded;
        }
        if (WordKinds.has("personal", subject.toLowerCase())) {
            var ours = subject.equalsIgnoreCase("we");
            return (ours
                            ? new Worded(
                                    worded.question(),
                                    subject,
                                    worded.acts().stream().map(Pronouns::itsOwn).toList(),
                                    "")
                            : worded)
                    .by(name);
        }
        var whose = name.endsWith("s") && !name.endsWith("ss") ? name + "’" : name + "’s";
        return worded.by(whose + subject.substring(first(subject).length()));
    }

    /** "publish our decision" of somebody else. */
    private static Act itsOwn(Act act) {
        return new Act(
                act.joint(),
                act.verb(),
                act.rest().replaceAll("\\bour\\b", "its").replaceAll("\\bus\\b", "it"));
    }

    /** Whether a pronoun may stand for a noun phrase: one that names somebody, few words, the same number. */
    static boolean mayMean(String pronoun, Phrase name) {
        if (name.isEmpty()
                || name.size() > LONGEST_NAME
                || isOpen(Naming.subject(name))
                || name.in(0, "question")
                || name.in(0, "modal")
                || name.in(0, "hedge")
                || name.in(0, "preposition")
                || name.tokens().stream().anyMatch(token -> token.isVerb())
                || !name.isNoun(Naming.head(name))) {
            return false;
        }
        var first = first(pronoun);
        var many = first.equals("they") || first.equals("their");
        var one = first.equals("it") || first.equals("its");
        var person = !many && !one;
        return person
                ? name.isName(Naming.head(name))
                        && (first.equals("we") || first.equals("our") || !name.in(Naming.head(name), "body"))
                : many == Naming.isPlural(name) && !name.is(0, "that", "this");
    }

    private static String first(String subject) {
        int end = subject.indexOf(' ');
        return (end < 0 ? subject : subject.substring(0, end)).toLowerCase();
    }
}
