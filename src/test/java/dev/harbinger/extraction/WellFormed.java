package dev.harbinger.extraction;

import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import dev.harbinger.text.VerbForms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds by mechanical rules what no well-formed question has; knows nothing of the code that words them. */
final class WellFormed {
    private static final int LONGEST = 220;
    private static final String OPENERS =
            "Will (?:there be )?(?:(?:an? |the )?(?:will|does|do|did|is|are|was|should|would|to)\\b"
                    + "|(?:on|in|at|by|under|after|before|from|during|following|despite|unless|with|over|if|when|whether|how)\\b"
                    + "|(?:also|meanwhile|separately|but|and|however|then|finally)\\b|[a-z0-9][.)] |there be \\d)";
    private static final Map<String, Pattern> FAULTS = Map.of(
            "beginning", Pattern.compile("^(?!Will \\S)|^" + OPENERS, Pattern.CASE_INSENSITIVE),
            "pronoun",
                    Pattern.compile(
                            "^Will (?:it|they|he|she|we|its|their|his|her|our|both|either)\\s(?!(?:sides|parties)\\b)"),
            "capital",
                    Pattern.compile(
                            "^Will (?:there be )?(?:the )?(?:The|A|An|Its|Their|Any|Two|Three|We|He|It|They|Talks|Members|Ministers|Negotiators|Lawmakers|Legislators|Students|Comments|Hearing|Trial|Closing|Officials|Prosecutors|Judges|Statutory|Second|Final|Deadline|Motion|Vote)\\b"),
            "mark", Pattern.compile("[:;…]\\s|\\s[–—-]\\s|[.,;:?!]\\?$|\\s,|[()\\[\\]]"),
            "ending",
                    Pattern.compile(
                            "\\b(?:and|but|or|of|the|an?|from|with|which|whether|its|his|their|while|than|when|Sept|Dec|Jan|Feb|Nov|Oct)\\?$"),
            "second verb",
                    Pattern.compile(
                            "(?:,| and| but| or| so| while),? (?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|should|does)\\b"),
            "consequence",
                    Pattern.compile(
                            "(?<!that|which|who) (?:would|could|might) (?:also )?(?:mark|signal|be|represent|split|break|mean|show|set|tell|open|raise|put|force|make|give)\\b"),
            "patch",
                    Pattern.compile(
                            "follow through after it|go ahead with (?:the|a) (?:request|case)|\\bbe so\\?$|^Will there be (?:an? )?(?:the|to|nothing|no)\\b"));
    private static final Set<String> INNER = Set.of(
            "that", "which", "who", "whose", "whom", "where", "when", "how", "what", "whether", "if", "as", "while",
            "because", "after", "before", "until", "once", "than");

    private WellFormed() {}

    /** The kind of the first fault of a question; empty if it has none. */
    static String fault(String question) {
        if (question.length() > LONGEST) {
            return "length";
        }
        return FAULTS.entrySet().stream()
                .filter(fault -> fault.getValue().matcher(question).find())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseGet(() -> form(question));
    }

    /** The first verb behind "Will" and the subject is a bare one, and there is no other finite one beside it. */
    private static String form(String question) {
        var tokens = Tagger.tag(Tokens.of(question));
        int verb = 0;
        for (int i = 2; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (INNER.contains(token.lower())) {
                return verb > 0 ? "" : inner(tokens.subList(0, i), tokens);
            }
            var finite =
                    token.isVerb() && !token.isCapitalised() && !token.lower().matches(".*(?:ing|ed)");
            if (!finite || tokens.get(i - 1).is("to")) {
                continue;
            }
            var bare = VerbForms.base(token.word()).equals(token.lower()) || token.is("be") || token.is("have");
            if (verb == 0 && !bare && !hasBare(tokens.subList(1, i))) {
                return "no bare verb";
            }
            if (verb > 0
                    && token.lower().matches(".*[^s]s")
                    && token.isVerb()
                    && !tokens.get(i - 1).tag().equals("PRON")
                    && !tokens.get(i - 1).tag().equals("NOUN")) {
                return "finite verb";
            }
            verb = verb == 0 ? i : verb;
        }
        return verb > 0 || hasBare(tokens) ? "" : "no verb";
    }

    private static String inner(List<Token> before, List<Token> all) {
        return hasBare(before) || hasBare(all) ? "" : "no verb";
    }

    private static boolean hasBare(List<Token> tokens) {
        return tokens.stream().skip(1).anyMatch(token -> VerbForms.isBare(token.word()) || token.is("be"));
    }
}
