package dev.harbinger.match;

import dev.harbinger.text.WordFile;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of an entry that tell an answer of No from one of Yes, whatever is asked: "drops out", "averts", "over". What
 * the question says itself, and names, tell nothing. A word right before the act ("stopped hackers from leaking") counts by
 * itself, and what follows a headline's first clause ("as talks collapse") counts apart.
 */
final class LeaningWords {
    private static final int BEFORE = 4;
    private static final Pattern DENYING = Pattern.compile("\\b(?:not|no|never|without)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> EMPTY = WordFile.words(LeaningWords.class, "empty-words.txt");

    private final QuestionSense question;
    private final Set<String> said = new LinkedHashSet<>();

    private LeaningWords(QuestionSense question) {
        this.question = question;
    }

    /** The features of those words, by their names in the data file of weights. */
    static Set<String> of(QuestionSense question, EntrySense entry) {
        var words = new LeaningWords(question);
        entry.toldWords().forEach(words::read);
        if (DENYING.matcher(question.question()).find()) {
            words.said.add("the question says no");
        }
        return words.said;
    }

    private void read(ToldWords sentence) {
        sentence.words().forEach(this::add);
        for (int i = 1; i < sentence.length(); i++) {
            if (isAct(i, sentence)) {
                sentence.before(i, BEFORE).forEach(this::add);
            }
        }
    }

    private boolean isAct(int at, ToldWords sentence) {
        if (question.acts().contains(sentence.form(at))) {
            return true;
        }
        for (var act : sentence.acts()) {
            if (act.from() == at && question.names(act)) {
                return true;
            }
        }
        return false;
    }

    private void add(ToldWords.Word word) {
        if (!question.words().contains(word.form()) && !EMPTY.contains(word.form())) {
            said.add(word.feature());
        }
    }
}
