package dev.harbinger.extraction;

/** What stands before a clause and is none of it: labels of lists, linking adverbs, fronted phrases. */
final class Openings {
    private static final int LONGEST_LABEL = 24;
    private static final int SHORT_QUESTION = 6;
    private static final int LONGEST_PLACE = 4;

    /**
     * A phrase without its opening.
     *
     * @param when the fronted words that say when, to be put at the end; empty if there are none
     */
    record Opened(Phrase clause, String when) {}

    private Openings() {}

    static Opened skip(Phrase phrase) {
        var clause = phrase;
        var when = "";
        for (int rounds = 0; rounds < 6; rounds++) {
            int end = end(clause);
            if (end == 0) {
                break;
            }
            var fronted = clause.to(end);
            when = isTime(fronted) ? atEnd(fronted.is(end - 1, ",") ? fronted.to(end - 1) : fronted) : when;
            clause = clause.from(end);
        }
        return new Opened(clause, when);
    }

    private static int end(Phrase phrase) {
        if (Capitals.areDateline(phrase.tokens())) {
            return 1;
        }
        int sentence = sentence(phrase);
        if (sentence > 0) {
            return sentence;
        }
        int label = label(phrase);
        if (label > 0) {
            return label;
        }
        if (phrase.is(0, "so") && phrase.is(1, "far") && phrase.size() > 4) {
            return phrase.is(2, ",") ? 3 : 2;
        }
        var comma = phrase.is(1, ",") ? 2 : 1;
        var loose = phrase.in(0, "loose") && comma == 1 && phrase.isTagged(1, "NOUN|ADJ|PROPN");
        if (phrase.in(0, "link") && !loose && phrase.size() > comma + 1
                || phrase.in(0, "ordinal") && comma == 2
                || phrase.size() > 2 && comma == 2 && phrase.tag(0).equals("ADV")) {
            return comma;
        }
        return fronted(phrase);
    }

    /** "Cyprus The envoy wants it", "11 June 2027 Hungary's parliament meets": the sentence begins behind a label without a mark. */
    private static int sentence(Phrase phrase) {
        for (int i = 1;
                i < LONGEST_PLACE && (phrase.isName(i - 1) || phrase.tag(i - 1).equals("NUM"));
                i++) {
            if (i < phrase.size() && phrase.get(i).word().equals("The")) {
                return i;
            }
        }
        int day = afterTime(phrase);
        var dated = phrase.to(day).tokens().stream()
                .anyMatch(token -> Character.isDigit(token.word().charAt(0)));
        return dated && !phrase.in(0, "preposition") && phrase.isName(day) ? day : 0;
    }

    /** "A.", "(1)", "2.", a bullet, "Also of note:". */
    private static int label(Phrase phrase) {
        if (phrase.size() > 1 && !phrase.isWord(0) && !"\"'“‘«$€£".contains(phrase.lower(0))) {
            return 1;
        }
        var mark = phrase.is(1, ".", ")");
        if (mark
                && phrase.size() > 3
                && phrase.lower(0).length() <= 3
                && (phrase.lower(0).length() == 1 || isCount(phrase.lower(0)))) {
            return 2;
        }
        int colon = phrase.indexOf(":", 1);
        if (colon < 0 || colon > LONGEST_LABEL || colon + 2 >= phrase.size()) {
            return 0;
        }
        var asks = phrase.in(colon + 1, "question") || phrase.in(0, "question") && colon < SHORT_QUESTION;
        var named = MainVerb.of(phrase.to(colon), 1) < 0 && MainVerb.of(phrase.from(colon + 1), 1) > 0;
        return asks || named ? colon + 1 : 0;
    }

    private static boolean isCount(String word) {
        return word.chars().allMatch(c -> Character.isDigit(c) || c == 'i' || c == 'v' || c == 'x');
    }

    /** "On 9 December the College …", "In Bratislava, the coalition …", "Subject to security, a mission …". */
    private static int fronted(Phrase phrase) {
        if (!phrase.in(0, "preposition")
                && !(phrase.is(0, "if") && phrase.is(1, "no"))
                && !isTime(phrase.to(2))
                && !phrase.is(0, "for")) {
            return 0;
        }
        int date = afterTime(phrase);
        if (date > 0 && MainVerb.of(phrase.from(date), 1) > 0) {
            return phrase.is(date, ",") ? date + 1 : date;
        }
        if (date > 0
                && phrase.is(date, ",")
                && date + 2 < phrase.size()
                && !phrase.tag(date + 1).equals("NUM")) {
            return date + 1;
        }
        for (int i = 1; i < phrase.size() - 2; i++) {
            var named = phrase.tag(i + 1).equals("DET") && MainVerb.of(phrase, 1) < 0;
            if (phrase.is(i, ",") && opensSubject(phrase, i + 1) && (named || MainVerb.of(phrase.from(i + 1), 1) > 0)) {
                return i + 1;
            }
        }
        return bare(phrase);
    }

    /** "In the High Court a trustee's claim": a second article begins the subject. */
    private static int bare(Phrase phrase) {
        for (int i = 2;
                i < Math.min(9, phrase.size() - 2)
                        && (phrase.isNoun(i - 1) || phrase.isTagged(i - 1, "DET|ADJ|NUM|PROPN"));
                i++) {
            if (phrase.tag(i).equals("DET") && phrase.isNoun(i - 1) && MainVerb.of(phrase.from(i), 1) > 0) {
                return i;
            }
        }
        return 0;
    }

    private static boolean opensSubject(Phrase phrase, int i) {
        var dated =
                phrase.in(i, "month") || phrase.in(i, "day") || phrase.in(i, "date") && !phrase.is(i, "new", "this");
        var year = phrase.tag(i).equals("NUM")
                && !phrase.isNoun(i + 1)
                && !phrase.tag(i + 1).equals("ADJ");
        return phrase.isWord(i)
                && !dated
                && !year
                && !phrase.in(i, "hedge")
                && !phrase.in(i, "relative")
                && !phrase.is(i, "and", "or")
                && !phrase.in(i, "preposition")
                && !phrase.isVerb(i);
    }

    /** The index behind leading words that only say when: "On 9 December", "Next week"; 0 if there are none. */
    static int afterTime(Phrase phrase) {
        int at = phrase.in(0, "preposition") && !phrase.in(0, "date") ? 1 : 0;
        int from = at;
        var named = false;
        while (isTimeWord(phrase, at)) {
            named |= phrase.in(at, "month") || phrase.in(at, "day") || phrase.in(at, "date") && !phrase.in(at, "near");
            at++;
        }
        while (at > from
                && (phrase.in(at - 1, "link")
                        || phrase.is(at - 1, "the", "of")
                        || phrase.is(at - 1, "first", "last")
                        || phrase.is(at - 1, ",", "new"))) {
            at--;
        }
        return named && at > from ? at : 0;
    }

    private static boolean isTimeWord(Phrase phrase, int i) {
        var number = phrase.tag(i).equals("NUM")
                || !phrase.lower(i).isEmpty()
                        && Character.isDigit(phrase.lower(i).charAt(0));
        return phrase.in(i, "month")
                || phrase.in(i, "day")
                || phrase.in(i, "date")
                || number
                || phrase.is(i, "the", "of")
                || phrase.is(i, "first", "last")
                || phrase.is(i, "second", "third")
                || phrase.is(i, "fourth", "on")
                || phrase.is(i, ",") && phrase.tag(i + 1).equals("NUM");
    }

    private static boolean isTime(Phrase phrase) {
        var verb = phrase.in(0, "month") && !phrase.isName(0);
        int after = verb ? 0 : afterTime(phrase);
        return after > 0 && after >= phrase.size() - 1;
    }

    private static boolean isWeekday(String day) {
        return day.endsWith("day") && !day.equals("today");
    }

    /** Words that say when, as they stand at the end of a question. */
    private static String atEnd(Phrase phrase) {
        var words = phrase.text();
        var name = phrase.in(0, "month") || phrase.in(0, "day") && isWeekday(phrase.lower(0));
        if (words.isEmpty()) {
            return words;
        }
        if (!name && !isNumber(phrase, 0)) {
            return Character.toLowerCase(words.charAt(0)) + words.substring(1);
        }
        var month = phrase.in(0, "month")
                && !(isNumber(phrase, 1) && phrase.lower(1).length() <= 2);
        return (month ? "in " : "on ") + words;
    }

    private static boolean isNumber(Phrase phrase, int i) {
        return !phrase.lower(i).isEmpty() && Character.isDigit(phrase.lower(i).charAt(0));
    }
}
