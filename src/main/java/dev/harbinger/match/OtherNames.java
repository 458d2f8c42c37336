package dev.harbinger.match;

import dev.harbinger.text.ContentWords;
import dev.harbinger.text.Token;
import dev.harbinger.text.WordRarity;
import java.util.List;

/** Tells whether a headline names others in the place of those whom a question names. */
final class OtherNames {
    private static final int SHORT = 3;
    /** Words up to this are small in headlines that write all others with a capital: "with", "from". */
    private static final int MAY_BE_SMALL = 4;

    private OtherNames() {}

    /** Whether an entry names none of those that a question asks about, besides who acts, and its headline names others. */
    static boolean alone(QuestionSense question, EntrySense entry) {
        return !question.names().isEmpty()
                && !question.names().isAnyIn(entry)
                && namesOthers(question, entry.headline());
    }

    private static boolean namesOthers(QuestionSense question, Sentence headline) {
        var tokens = headline.tokens();
        if (isInCapitals(tokens)) {
            return false;
        }
        for (int i = 1; i < tokens.size(); i++) {
            if (isName(tokens.get(i)) && !isKnown(i, question, headline)) {
                return true;
            }
        }
        return !tokens.isEmpty()
                && isNameByItself(tokens.get(0))
                && !isKnown(0, question, headline)
                && question.subjects().stream().allMatch(subject -> subject.in(headline) == null);
    }

    /** The first word has a capital anyway: one that news hardly ever says is taken for a name, as far as nobody asked acts. */
    private static boolean isNameByItself(Token first) {
        return isName(first)
                && first.word().chars().allMatch(Character::isLetter)
                && ContentWords.of(first).filter(WordRarity::isUnknown).isPresent();
    }

    private static boolean isName(Token token) {
        return token.isCapitalised() && token.word().length() > SHORT;
    }

    /** Whether the question says the word too, or the catalogue knows whose name it is part of, which other signs weigh. */
    private static boolean isKnown(int at, QuestionSense question, Sentence headline) {
        return question.words().contains(ContentWords.form(headline.tokens().get(at)))
                || headline.actors().stream().anyMatch(mention -> mention.from() <= at && at < mention.to());
    }

    /** Whether it writes every word with a capital, so that none tells a name. */
    private static boolean isInCapitals(List<Token> tokens) {
        return tokens.stream()
                .skip(1)
                .filter(token -> token.isWord() && token.word().length() > MAY_BE_SMALL)
                .allMatch(Token::isCapitalised);
    }
}
