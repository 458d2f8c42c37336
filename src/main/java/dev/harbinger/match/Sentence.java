package dev.harbinger.match;

import dev.harbinger.text.ActLexicon;
import dev.harbinger.text.ActWord;
import dev.harbinger.text.ActorCatalog;
import dev.harbinger.text.ActorMention;
import dev.harbinger.text.ContentWords;
import dev.harbinger.text.EventLexicon;
import dev.harbinger.text.EventWord;
import dev.harbinger.text.PlainTags;
import dev.harbinger.text.Tagger;
import dev.harbinger.text.Token;
import dev.harbinger.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A sentence of an entry as the judge reads it. What costs more is read when it is asked for. For one thread at a time. */
final class Sentence {
    private final String words;
    private final boolean isHeadline;
    private final Set<String> content;
    private final List<ActorMention> actors;
    private final List<Token> tokens;
    private List<Token> tagged;
    private List<EventWord> events;
    private List<ActWord> acts;
    private List<Sign> stances;
    private List<NamedDay> days;
    private Set<String> quoted;

    private Sentence(String words, boolean isHeadline) {
        this.words = words;
        this.isHeadline = isHeadline;
        tokens = Tokens.of(words);
        content = ContentWords.of(tokens);
        actors = ActorCatalog.get().find(tokens);
    }

    static Sentence ofHeadline(String words) {
        return new Sentence(words, true);
    }

    static Sentence ofText(String words) {
        return new Sentence(words, false);
    }

    /** As written. */
    String words() {
        return words;
    }

    /** The words as written of some tokens, without a possessive ending. */
    String words(int from, int to) {
        var said = words.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        return said.endsWith("'s") || said.endsWith("’s") ? said.substring(0, said.length() - 2) : said;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The tokens with their parts of speech. */
    List<Token> tagged() {
        if (tagged == null) {
            tagged = isHeadline ? Tagger.tag(tokens) : PlainTags.tag(tokens);
        }
        return tagged;
    }

    /** The distinct content words. */
    Set<String> content() {
        return content;
    }

    /** Whom it names. */
    List<ActorMention> actors() {
        return actors;
    }

    /** The kinds of events that it speaks of. */
    List<EventWord> events() {
        if (events == null) {
            events = EventLexicon.get().find(tagged());
        }
        return events;
    }

    /** What it tells that somebody does. */
    List<ActWord> acts() {
        if (acts == null) {
            acts = ActLexicon.get().find(tagged());
        }
        return acts;
    }

    /** How it tells what it tells. */
    List<Sign> stances() {
        if (stances == null) {
            stances = isHeadline ? StanceSigns.ofHeadline(words) : StanceSigns.ofText(words);
        }
        return stances;
    }

    /** The days that it names outright, if it was written on a day; always ask for the same. */
    List<NamedDay> days(LocalDate written) {
        if (days == null) {
            days = NamedDay.in(words, written);
        }
        return days;
    }

    /** The content words that stand within its quotation marks. */
    Set<String> quoted() {
        if (quoted == null) {
            quoted = ContentWords.of(Tokens.of(Quoted.in(words)));
        }
        return quoted;
    }

    /** Whether a verb of it tells what somebody does. */
    boolean tellsAnAct() {
        for (var act : acts()) {
            if (tagged().get(act.from()).isVerb()) {
                return true;
            }
        }
        return false;
    }

    /** Whom it names first, not only as an adjective and with at most so many words before; null if nobody. */
    ActorMention firstActor(int before) {
        for (var mention : actors) {
            if (!mention.asAdjective() && mention.from() <= before) {
                return mention;
            }
        }
        return null;
    }
}
