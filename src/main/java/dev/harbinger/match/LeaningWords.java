package dev.harbinger.match;

import dev.harbinger.text.ContentWords;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordFile;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of an entry that tell an answer of No from one of Yes, whatever is asked: "drops out", "averts", "over". What
 * the question says itself, and names, tell nothing. A word right before the act ("stopped hackers from leaking") counts by
 * itself, and what follows a headline's first clause ("as talks collapse") counts apart.
 */
final class LeaningWords {
    private static final int BEFORE = 4;
    private static final Set<String> PARTING =
            Set.of("as", "after", "despite", "amid", "while", "but", "following", "when", "with", "ahead", "until");

    private static final Pattern DENYING = Pattern.compile("\\b(?:not|no|never|without)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> EMPTY = WordFile.words(LeaningWords.class, "empty-words.txt");

    private final QuestionSense question;
    private final Set<String> said = new LinkedHashSet<>();

    private LeaningWords(QuestionSense question) {
        this.question = question;
    }

    static List<Sign> of(QuestionSense question, EntrySense entry) {
        var words = new LeaningWords(question);
        words.readHeadline(entry.headline());
        entry.body().forEach(words::readText);
        if (DENYING.matcher(question.question()).find()) {
            words.said.add("the question says no");
        }
        return words.said.stream()
                .map(feature -> Sign.of(feature, "stance", feature))
                .toList();
    }

    private void readHeadline(EntrySense.Sentence headline) {
        int clause = firstClause(headline);
        read(headline, 0, clause, "headline word ");
        read(headline, clause, headline.tokens().size(), "headline then ");
        readBefore(headline);
    }

    private void readText(EntrySense.Sentence sentence) {
        read(sentence, 0, sentence.tokens().size(), "text word ");
        readBefore(sentence);
    }

    /** Where the second clause begins; behind the end if there is one alone. */
    private static int firstClause(EntrySense.Sentence headline) {
        var tokens = headline.tokens();
        for (int i = 2; i < tokens.size(); i++) {
            if (PARTING.contains(tokens.get(i).lower()) || !tokens.get(i).isWord() && parts(tokens.get(i))) {
                return i;
            }
        }
        return tokens.size();
    }

    private static boolean parts(Token token) {
        return token.word().matches("[,;:–—-]");
    }

    private void read(EntrySense.Sentence sentence, int from, int to, String where) {
        for (int i = from; i < to; i++) {
            var token = sentence.tokens().get(i);
            if (token.isWord() && (i == 0 || token.isVerb() || !token.isCapitalised())) {
                add(where, form(token));
            }
        }
    }

    private void readBefore(EntrySense.Sentence sentence) {
        for (int i = 1; i < sentence.tokens().size(); i++) {
            if (isAct(i, sentence)) {
                sentence.tokens().subList(Math.max(0, i - BEFORE), i).stream()
                        .filter(Token::isWord)
                        .forEach(token -> add("before the act ", form(token)));
            }
        }
    }

    private boolean isAct(int at, EntrySense.Sentence sentence) {
        return question.acts().contains(ContentWords.form(sentence.tokens().get(at)))
                || sentence.acts().stream()
                        .filter(act -> act.from() == at)
                        .anyMatch(act -> !Collections.disjoint(act.acts(), question.mainActs())
                                || !Collections.disjoint(act.acts(), question.nounActs()));
    }

    private void add(String where, String word) {
        if (!question.words().contains(word) && !EMPTY.contains(word)) {
            said.add(where + word);
        }
    }

    private static String form(Token token) {
        var form = ContentWords.form(token);
        return form.endsWith("n't") || form.endsWith("n’t") ? "not" : form;
    }
}
