package dev.harbinger.extraction;

import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns the words of a passage into one yes/no question in good English. */
final class Wording {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern EMBEDDED = Pattern.compile(
            ".{0,200}?\\b(?:whether|(?:seen|say|sure|clear|unclear|known|decide|rule|rules) if)\\s+(?:or not\\s+)?",
            FLAGS | Pattern.DOTALL);
    private static final Pattern UNCLEAR_THAT = Pattern.compile(
            "^(?:it |there )?(?:is|remains) (?:far from|not|by no means|un)\\s?(?:clear|certain|sure) (?:that|how)\\s+",
            FLAGS);
    private static final Pattern HOW = Pattern.compile(
            "^(?:how|when|if|that|why|where|who|what|which)\\s+(?:(?:fast|far|quickly|soon|many|much|long|hard|strongly|widely|deeply)\\s+)?(?=\\S)",
            FLAGS);
    private static final Pattern MOVE_BY = Pattern.compile(
            "^(?:any|an?|another|further|the)\\s+(?:(?:\\w+)\\s+)?(?:move|moves|attempt|attempts|effort|efforts|decision|decisions|step|steps|bid|push|plan|plans|order|agreement|refusal|request|threat)\\s+(?:by|from)\\s+(.{2,120}?)\\s+to\\s+(.+)$",
            FLAGS | Pattern.DOTALL);
    private static final Pattern THING_BY =
            Pattern.compile("^(?:any|an?|another)\\s+(.{3,100}?)\\s+(?:by|from)\\s+(.{2,80})$", FLAGS | Pattern.DOTALL);
    private static final Pattern CONSEQUENCE = Pattern.compile(
            "(?:,\\s.{0,80}?)?,?\\s+\\b(?:would|could|might|will|may)\\b(?: also| then| in turn| itself)?\\s+(?:mark|signal|be|represent|constitute|amount|indicate|suggest|confirm|jolt|mean|raise|open|set|point|count|push|send|turn|end|complicate|shift)\\b.*$",
            FLAGS | Pattern.DOTALL);
    private static final Pattern CONDITION =
            Pattern.compile("^(?:should|if|were)\\s+(.+?),\\s.*$", FLAGS | Pattern.DOTALL);
    private static final Pattern WATCH_OUT =
            Pattern.compile("^(?:watch|look|keep an eye|monitor|track)(?:ing)?\\s+(?:out\\s+)?(?:for|on)?\\s*", FLAGS);
    private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\([^()]{0,80}\\)");
    private static final Set<String> MODALS =
            Set.of("will", "would", "could", "may", "might", "can", "shall", "should", "must", "'ll");
    private static final Set<String> EXPECTING = Set.of(
            "expected",
            "due",
            "set",
            "scheduled",
            "likely",
            "slated",
            "supposed",
            "bound",
            "poised",
            "ready",
            "believed",
            "thought",
            "preparing",
            "threatening",
            "planning",
            "hoping",
            "considering",
            "weighing",
            "mulling",
            "pondering",
            "contemplating",
            "tipped");
    private static final Set<String> CLAUSE_OPENERS = Set.of("which", "that", "who", "whose", "whom", "to", "where");

    private static final Set<String> RELATIVES = Set.of("which", "that", "who", "whose", "whom", "where");
    private static final Set<String> UNCOUNTED = Set.of(
            "inflation",
            "unrest",
            "shooting",
            "violence",
            "evidence",
            "guidance",
            "legislation",
            "clarification",
            "retaliation",
            "progress",
            "news",
            "aid",
            "approval",
            "confirmation",
            "attribution",
            "seizure",
            "action");
    private static final Pattern LEADING_ADVERB = Pattern.compile(
            "^(?:then|also|meanwhile|but|and|so|finally|separately|however|still|later|next|first|second|third|similarly),?\\s+(?=\\S)",
            FLAGS);
    private static final Pattern AND_MIGHT = Pattern.compile(
            "^(.{2,80}?)\\s(?:has|have|meets?|holds?|is|are|convenes?|gathers?)\\s.{2,160}?\\sand\\s(?:might|may|could|will|would|(?:is|are) (?:expected|likely|due) to)\\s+(.+)$",
            FLAGS | Pattern.DOTALL);

    private static final Pattern ACTS = Pattern.compile(
            "^(.{3,90}?) (votes|rules|meets|closes|opens|expires|decides|reports|publishes|hears|ends|begins|starts|sits|sails|states|lapses|runs)"
                    + " ((?:on|in|by|at|for|before|until|from|out)\\b.*)$",
            Pattern.DOTALL);

    private Wording() {}

    /** Puts a passage into a question; {@code subject} stands in where the passage has none of its own. */
    static Worded question(String passage, String subject) {
        var words = Rewordings.plain(tidy(passage));
        if (isQuestion(passage)) {
            return new Worded(passage.strip(), "", "", "A report that answers it with yes.");
        }
        var moveBy = MOVE_BY.matcher(CONSEQUENCE.matcher(words).replaceFirst(""));
        if (moveBy.find()) {
            return will(moveBy.group(1), bare(moveBy.group(2)));
        }
        var clause = LEADING_ADVERB.matcher(clause(words)).replaceFirst("");
        var andMight = AND_MIGHT.matcher(clause);
        if (andMight.matches()) {
            return will(andMight.group(1), andMight.group(2));
        }
        var tokens = Tagger.tag(Tokens.of(clause));
        int verb = finiteVerb(tokens, subject.isEmpty() ? 1 : 0);
        if (verb == 0) {
            return will(subject, predicate(clause, tokens, 0));
        }
        return verb > 0
                ? will(clause.substring(0, tokens.get(verb - 1).end()), predicate(clause, tokens, verb))
                : thing(clause, tokens);
    }

    private static boolean isQuestion(String passage) {
        return passage.strip().matches("(?s)Will \\S[^?]*\\?");
    }

    /** The index of the verb that the subject agrees with, at or behind an index; -1 if there is none. */
    static int finiteVerb(List<Token> tokens, int from) {
        boolean inRelative = false;
        for (int i = from; i < tokens.size(); i++) {
            var word = tokens.get(i).lower();
            if (RELATIVES.contains(word)) {
                inRelative = true;
            } else if (isFinite(tokens, i)) {
                if (!inRelative) {
                    return i;
                }
                inRelative = false;
            }
        }
        return -1;
    }

    private static boolean isFinite(List<Token> tokens, int i) {
        var token = tokens.get(i);
        var word = token.lower();
        var before = i == 0 ? "" : tokens.get(i - 1).lower();
        var name = i > 0 && token.isCapitalised();
        if (i > 0 && MODALS.contains(word) && !token.isCapitalised()) {
            return true;
        }
        if (name || before.equals("to") || word.equals("be") || word.equals("been") || word.endsWith("ing")) {
            return false;
        }
        return token.isVerb() ? !isReduced(tokens, i) : isMistagged(tokens, i);
    }

    /** "a plant built in 1990", "detailed statements": participles that only describe. */
    private static boolean isReduced(List<Token> tokens, int i) {
        var word = tokens.get(i).lower();
        var participle = word.endsWith("ed") || word.endsWith("en") && !VerbForms.isBare(word);
        return participle && i + 1 < tokens.size() && (noun(tokens.get(i + 1)) || !noLaterVerb(tokens, i));
    }

    /** A word that the tagger took for a noun although it stands where the verb belongs: "ministry grants exemptions". */
    private static boolean isMistagged(List<Token> tokens, int i) {
        var token = tokens.get(i);
        var word = token.lower();
        var form = VerbForms.isBare(word) || word.endsWith("s") && !word.contains("'") && VerbForms.isVerb(word);
        if (i == 0 || i + 1 >= tokens.size() || token.isCapitalised() || !form) {
            return false;
        }
        var before = tokens.get(i - 1);
        var next = tokens.get(i + 1);
        var apposed = before.is(",") && next.tag().equals("ADP");
        var placed = (noun(before) || before.tag().equals("ADV"))
                && (next.isNominal() || next.lower().endsWith("ed") || next.is("its") || next.is("their"));
        var agrees = !VerbForms.isBare(word)
                || !before.tag().equals("NOUN")
                || before.lower().endsWith("s");
        return (apposed || placed && agrees) && noLaterVerb(tokens, i);
    }

    private static boolean noun(Token token) {
        return token.isWord()
                && (token.tag().equals("NOUN")
                        || token.tag().equals("PROPN")
                        || token.tag().equals("X"));
    }

    private static boolean noLaterVerb(List<Token> tokens, int i) {
        for (int k = i + 1; k < tokens.size(); k++) {
            var token = tokens.get(k);
            var before = tokens.get(k - 1);
            var inner = CLAUSE_OPENERS.contains(before.lower())
                    || before.tag().equals("PRON")
                    || before.is("or")
                    || before.is("and");
            if (token.isVerb() && !token.isCapitalised() && !token.lower().matches(".*(?:ing|ed)|be|been") && !inner) {
                return false;
            }
            if (RELATIVES.contains(token.lower()) || token.is(",") || token.is("if") || token.is("whether")) {
                return true;
            }
        }
        return true;
    }

    /** Who is to decide in "A and B are expected to say whether they …" and "it is for C to rule if it …"; empty if nobody. */
    static String subjectBeforeWhether(String passage) {
        var embedded = EMBEDDED.matcher(passage);
        if (!embedded.lookingAt()) {
            return "";
        }
        var lead = passage.substring(0, embedded.end());
        var forWhom = Pattern.compile("\\bfor (.{2,60}?) to \\w+", FLAGS).matcher(lead);
        if (forWhom.find()) {
            return forWhom.group(1);
        }
        var tokens = Tagger.tag(Tokens.of(lead));
        int verb = finiteVerb(tokens, 1);
        var subject = verb > 0
                ? LEADING_ADVERB
                        .matcher(lead.substring(0, tokens.get(verb - 1).end()))
                        .replaceFirst("")
                : "";
        return Cast.isPronoun(subject) ? "" : subject;
    }

    private static String tidy(String passage) {
        var words = PARENTHESIS.matcher(passage.replaceAll("\\s+", " ").strip()).replaceAll("");
        return words.replaceAll("[.;:,!?]+$", "").replaceFirst("^[\"'“‘]", "");
    }

    /** The clause that holds the event. */
    private static String clause(String words) {
        var condition = CONDITION.matcher(words);
        if (condition.matches()) {
            return condition.group(1);
        }
        var embedded = EMBEDDED.matcher(words);
        if (embedded.lookingAt()) {
            return cutTail(words.substring(embedded.end()));
        }
        var unclear = UNCLEAR_THAT.matcher(words);
        if (unclear.lookingAt()) {
            return cutTail(words.substring(unclear.end()));
        }
        var plain = WATCH_OUT.matcher(words).replaceFirst("");
        plain = HOW.matcher(plain).replaceFirst("");
        return cutTail(
                CONSEQUENCE.matcher(plain).replaceFirst("").isBlank()
                                || !plain.matches("(?is)^(?:any|an?|another|a further)\\s.*")
                        ? plain
                        : CONSEQUENCE.matcher(plain).replaceFirst(""));
    }

    /** What follows a semicolon, a dash or ", which" only comments. */
    private static String cutTail(String words) {
        return words.replaceFirst(
                "(?s)(?:;| [–—-] |, (?:which|though|although|while|but|as it|as they|whereas|where|with|(?:on|in|for|of|to|under|at|by|from) which|a move|a step)\\b|(?<=[\\p{Ll}\\d%]{2})\\. ).*$",
                "");
    }

    private static String predicate(String clause, List<Token> tokens, int verb) {
        int at = verb;
        var word = tokens.get(at).lower();
        if (MODALS.contains(word)) {
            at = skipAdverbs(tokens, at + 1);
            return at < tokens.size() ? bareFrom(clause, tokens, respondBy(tokens, at)) : "happen";
        }
        if (Set.of("is", "are", "was", "were", "has", "have").contains(word)) {
            return afterAuxiliary(clause, tokens, at);
        }
        if (Set.of("does", "do", "did").contains(word) && at + 1 < tokens.size()) {
            return bareFrom(clause, tokens, skipAdverbs(tokens, at + 1));
        }
        if (Set.of("moves", "plans", "threatens", "promises", "seeks", "hopes", "intends", "move", "plan", "decides")
                        .contains(word)
                && at + 2 < tokens.size()
                && tokens.get(at + 1).is("to")) {
            return bareFrom(clause, tokens, at + 2);
        }
        return bareFrom(clause, tokens, at);
    }

    private static int respondBy(List<Token> tokens, int at) {
        var responds = at + 2 < tokens.size()
                && tokens.get(at).is("respond")
                && tokens.get(at + 1).is("by");
        return responds ? at + 2 : at;
    }

    private static String afterAuxiliary(String clause, List<Token> tokens, int verb) {
        var perfect = tokens.get(verb).lower().startsWith("ha");
        int at = skipAdverbs(tokens, verb + 1);
        if (at >= tokens.size()) {
            return "be so";
        }
        var limit = Math.min(tokens.size() - 1, at + (perfect ? 7 : 5));
        var opens = !perfect
                        && (tokens.get(at).is("to")
                                || EXPECTING.contains(tokens.get(at).lower()))
                || perfect
                        && (tokens.get(at).is("until")
                                || tokens.get(at).is("yet")
                                || tokens.get(at).is("to")
                                || tokens.get(at).is("promised"));
        for (int i = at; opens && i < limit; i++) {
            if (tokens.get(i).is("to") && VerbForms.isVerb(tokens.get(i + 1).word())) {
                return bareFrom(clause, tokens, i + 1);
            }
        }
        if (perfect && at + 2 < tokens.size() && tokens.get(at + 1).is("out")) {
            return bareFrom(clause, tokens, at + 2);
        }
        if (!perfect
                && EXPECTING.contains(tokens.get(at).lower())
                && tokens.get(at).lower().endsWith("ing")
                && at + 1 < tokens.size()) {
            var next = tokens.get(at + 1);
            return next.lower().endsWith("ing")
                    ? bareFrom(clause, tokens, at + 1)
                    : "go ahead with " + clause.substring(next.start());
        }
        var open = tokens.get(verb + 1).lower().matches("not|yet|never|still");
        if (perfect && open && VerbForms.isVerb(tokens.get(at).word())) {
            return bareFrom(clause, tokens, at);
        }
        if (perfect) {
            return "follow through after it "
                    + clause.substring(tokens.get(verb).start());
        }
        var plainAt = tokens.get(verb + 1).tag().equals("ADV")
                        && at < tokens.size()
                        && !tokens.get(at).tag().equals("ADP")
                ? at
                : verb + 1;
        var state = clause.substring(tokens.get(plainAt).start());
        return state.startsWith("up for ") ? renewed(state) : "be " + state;
    }

    /** What is "up for renewal" is to be renewed. */
    private static String renewed(String state) {
        return state.startsWith("up for renewal")
                ? "be renewed" + state.substring("up for renewal".length())
                : "come " + state;
    }

    private static int skipAdverbs(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && (tokens.get(at).tag().equals("ADV")
                                && !VerbForms.isBare(tokens.get(at).lower())
                        || Set.of("not", "yet", "still", "also", "now", "soon")
                                .contains(tokens.get(at).lower()))) {
            at++;
        }
        return at;
    }

    private static String bareFrom(String clause, List<Token> tokens, int at) {
        var verb = tokens.get(at);
        return VerbForms.base(verb.word()) + clause.substring(verb.end());
    }

    private static String bare(String predicate) {
        var tokens = Tokens.of(predicate);
        return tokens.isEmpty() ? predicate : predicate.strip();
    }

    private static Worded will(String subject, String predicate) {
        var who = lowerArticle(subject.strip()
                .replaceFirst("[,;:]$", "")
                .replaceFirst(", (?:under|which|who|whose|where)\\b[^,]*(?:,|$)", ""));
        var act = predicate.strip().replaceFirst("(?s), (?:and|but|so|while|though|although)\\s.*$", "");
        var base = act.replaceFirst("(?s)\\W.*$", "");
        var has = who.matches("(?is).*(?:[^s]s| and .*)$")
                        && !who.endsWith("'s")
                        && !who.endsWith("’s")
                        && !who.matches(".*\\bU\\.?S\\.?")
                ? "have"
                : "has";
        var yes = "A report that " + who + " " + has + " " + VerbForms.participle(base) + act.substring(base.length())
                + ".";
        return new Worded("Will " + who + " " + act + "?", who, act, yes);
    }

    /** A passage that names a thing: a vote, a verdict, a statement. */
    private static Worded thing(String clause, List<Token> tokens) {
        var acts = ACTS.matcher(clause);
        if (acts.matches()) {
            return will(acts.group(1), VerbForms.base(acts.group(2)) + " " + acts.group(3));
        }
        var byWhom = THING_BY.matcher(clause);
        if (byWhom.matches() && !byWhom.group(2).contains(" to ")) {
            return new Worded(
                    "Will there be " + lowerArticle(clause) + "?",
                    byWhom.group(2).strip(),
                    "",
                    "A report of " + lowerArticle(clause) + ".");
        }
        var possessive = Pattern.compile(
                        "^(.{2,60}?['’]s?)\\s+(decision|vote|ruling|verdict|response|answer|reply)\\s+(on|to|about|over)?\\s*(.*)$",
                        FLAGS)
                .matcher(clause);
        if (possessive.matches()) {
            var who = possessive.group(1).replaceFirst("['’]s?$", "");
            return will(
                    who,
                    (possessive.group(2).matches("(?i)vote")
                                    ? "vote"
                                    : possessive.group(2).matches("(?i)re.*|answer") ? "respond" : "decide")
                            + " " + (possessive.group(3) == null ? "" : possessive.group(3) + " ")
                            + possessive.group(4));
        }
        var definite = clause.matches("(?is)^(?:the|its|their|his|her|[^ ]+['’]s)\\s.*");
        var what = definite ? lowerArticle(clause) : withArticle(clause, tokens);
        return definite
                ? new Worded("Will " + what + " take place?", "", "", "A report that " + what + " took place.")
                : new Worded("Will there be " + what + "?", "", "", "A report of " + what + ".");
    }

    private static String withArticle(String words, List<Token> tokens) {
        if (tokens.isEmpty()
                || words.matches("(?is)^(?:any|an?|some|another|more|no|new|further|fresh|two|three|several)\\s.*")) {
            return lowerArticle(words);
        }
        var first = tokens.get(0);
        var lower = first.tag().equals("PROPN") || first.word().matches("[A-Z]{2,}.*") || isNamed(tokens)
                ? words
                : Character.toLowerCase(words.charAt(0)) + words.substring(1);
        int head = 0;
        while (head + 1 < tokens.size()
                && tokens.get(head + 1).isNominal()
                && !tokens.get(head + 1).tag().equals("DET")) {
            head++;
        }
        var noun = tokens.get(head).lower();
        var plain = noun.endsWith("s") || UNCOUNTED.contains(noun) || noun.endsWith("ing");
        var vowel = first.word().matches("(?:[AEFHILMNORSX][A-Z].*|(?i:[aeio].*|u[^ns].*))");
        return plain ? lower : (vowel ? "an " : "a ") + lower;
    }

    /** Whether the first word keeps its capital: "Turkish regulation", "Supreme Administrative Court". */
    private static boolean isNamed(List<Token> tokens) {
        var known = ActorCatalog.get().find(tokens).stream().anyMatch(mention -> mention.from() == 0);
        return known || tokens.size() > 1 && tokens.get(1).isCapitalised();
    }

    private static String lowerArticle(String words) {
        return words.matches(
                        "(?s)^(?:The|A|An|Any|Another|Some|Other|Its|Their|His|Her|This|That|These|Those|Further|New|More|Talks|Final|First)\\s(?!Zealand|Delhi|York|Jersey|Mexico|Hague|South|Caledonia|Guinea).*")
                ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
                : words;
    }
}
